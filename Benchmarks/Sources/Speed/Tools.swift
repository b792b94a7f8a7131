import Foundation

/// The other programs, as far as `Benchmarks/run` could get them.
struct Tools {
  let workbookPlan: String
  let calaminePeer: String
  /// The C program; `nil` where it could not be compiled.
  let workbookPeer: String?
  /// The C program that sends pages through libxml2; `nil` where it could not be compiled.
  let pagePeer: String?
  /// A Python that has python-calamine; `nil` where there is none.
  let calaminePython: String?
  /// A folder for files that come and go.
  let folder: URL

  /// - Parameters:
  ///   - sources: the folder of the peers' sources.
  ///   - built: the folder of what was built of them.
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

  /// Workbooks read with python-calamine, all sheets, from memory; `nil` where it is not there.
  func calamine(_ books: [String], _ passes: Int) -> Contender? {
    guard let python = calaminePython else { return nil }
    return Contender("calamine", telling: { try time([python, calaminePeer, "\(passes)"] + books) })
  }

  /// The time that a peer took by its own clock, without its start.
  func time(_ arguments: [String]) throws -> Double {
    let run = try Program.run(arguments, folder: folder)
    guard run.status == 0, let seconds = Double(run.output.trimmingCharacters(in: .whitespacesAndNewlines))
    else {
      throw CocoaError(.executableLoad)
    }
    return seconds
  }
}
