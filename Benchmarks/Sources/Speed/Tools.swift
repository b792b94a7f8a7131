import Foundation

/// The other programs, as far as `Benchmarks/run` could provide them.
struct Tools {
  let workbookPlan: String
  let calaminePeer: String
  /// The C program; `nil` where it could not be compiled.
  let workbookPeer: String?
  /// The C program that parses pages with libxml2; `nil` where it could not be compiled.
  let pagePeer: String?
  /// A Python with python-calamine; `nil` if there is none.
  let calaminePython: String?
  /// A folder for temporary files.
  let folder: URL

  /// - Parameters:
  ///   - sources: the folder with the peers' sources.
  ///   - built: the folder with the compiled peers.
  init(sources: String, built: String, folder: URL) throws {
    workbookPlan = sources + "/workbook_plan.py"
    calaminePeer = sources + "/calamine_peer.py"
    self.folder = folder
    func program(_ name: String) -> String? {
      let path = built + "/" + name
      return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }
    workbookPeer = program("workbook_peer")
    pagePeer = program("page_peer")
    let python = built + "/venv/bin/python"
    let hasCalamine =
      try FileManager.default.isExecutableFile(atPath: python)
      && Program.run([python, "-c", "import python_calamine"], folder: folder).status == 0
    calaminePython = hasCalamine ? python : nil
  }

  /// Reading workbooks with python-calamine, all sheets, from memory; `nil` if it is not available.
  func calamine(_ books: [String], _ passes: Int) -> Peer? {
    guard let python = calaminePython else { return nil }
    return Peer(name: "python-calamine") { try time([python, calaminePeer, "\(passes)"] + books) }
  }

  /// The processor time measured by a peer itself, without its start-up.
  func time(_ arguments: [String]) throws -> Double {
    let run = try Program.run(arguments, folder: folder)
    guard run.status == 0, let seconds = Double(run.output.trimmingCharacters(in: .whitespacesAndNewlines))
    else {
      throw CocoaError(.executableLoad)
    }
    return seconds
  }
}
