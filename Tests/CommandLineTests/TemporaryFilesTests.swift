import Foundation
import NianbaoKit
import TestSupport
import Testing

/// What a command needs for a while is gone when it ends.
struct TemporaryFilesTests {
  @Test(arguments: [
    ["convert", "samples/reports/tab-grid.txt", "-o", "a.xlsx"],
    ["convert", "samples/reports/failing-sums.txt", "-o", "a.xlsx", "--formulas"],
    ["convert", "samples/reports/tab-grid.txt", "-o", "a.docx"],
    ["convert", "samples/forms/filled-in.xlsx", "-o", "a.json"],
    ["template", "--organization", "青禾市水务局", "--year", "2025", "-o", "a.xlsx"],
    ["resubmit", "samples/reports/sent-back.txt", "-o", "out"],
  ])
  func nothingIsLeftInTheTemporaryFolder(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file("tmp"), withIntermediateDirectories: true)
    var environment = ProcessInfo.processInfo.environment
    environment["TMPDIR"] = folder.file("tmp")
    let words = arguments.map { $0.hasPrefix("samples/") ? SharedFolder.projectRoot + "/" + $0 : $0 }
    let run = try ProgramRun(
      BuiltProgram.folder() + "/nianbao", words, folder: folder.path, environment: environment)
    #expect([0, 1].contains(run.status), "\(run.output)")
    #expect(!folder.files.isEmpty)
    #expect(!folder.files.contains { $0.hasPrefix("tmp/") }, "\(folder.files)")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.file("tmp"))
    #expect(left.isEmpty, "\(left)")
  }
}
