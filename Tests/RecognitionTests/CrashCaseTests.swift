import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Inputs on which readers once trapped, if the folder with them exists.
@Suite(.enabled(if: SharedFolder.path != nil, Comment(rawValue: SharedFolder.absence)))
struct CrashCaseTests {
  @Test func areReadOrRefused() throws {
    let folder = (SharedFolder.path ?? "") + "/cases/crash"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var assessed = 0
    for file in files {
      let source = Source(
        name: file, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))))
      // A non-report may be refused; a trap in reading or in the rules would end the tests.
      let reports = (try? Registry.standard.reader(for: source).read(source, options: ReadOptions())) ?? []
      for report in reports {
        let judged = RuleBook.standard.assessing(RuleContext(report))
        #expect(judged.cells == report.cells, "\(file): judging changes no cell")
        assessed += 1
      }
    }
    #expect(assessed > 0)
  }
}
