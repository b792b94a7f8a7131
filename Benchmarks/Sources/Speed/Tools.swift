import Foundation

/// The other programs, as far as `Benchmarks/run` could get them.
struct Tools {
  let workbookPlan: String
  let calaminePeer: String
  /// The C program; `nil` where it could not be compiled.
  let workbookPeer: String?
  /// A Python that has python-calamine; `nil` where there is none.
  let calaminePython: String?

  /// - Parameters:
  ///   - sources: the folder of the peers' sources.
  ///   - built: the folder of what was built of them.
  init(sources: String, built: String, folder: URL) throws {
    workbookPlan = sources + "/workbook_plan.py"
    calaminePeer = sources + "/calamine_peer.py"
    let peer = built + "/workbook_peer"
    workbookPeer = FileManager.default.isExecutableFile(atPath: peer) ? peer : nil
    let python = built + "/venv/bin/python"
    let hasCalamine =
      try FileManager.default.isExecutableFile(atPath: python)
      && Program.run([python, "-c", "import python_calamine"], folder: folder).status == 0
    calaminePython = hasCalamine ? python : nil
  }
}
