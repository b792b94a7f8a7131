import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// Our own pages are HTML without parse errors, whatever the texts.
@Suite struct ValidPageTests {
  @Test(.enabled(if: PageValidator.isInstalled, Comment(rawValue: PageValidator.absence)))
  func pagesParseWithoutAnError() throws {
    let folder = try TemporaryFolder()
    var odd = ReportGenerator(seed: 31)
    var consistent = ReportGenerator(seed: 32, style: .consistent)
    let reports =
      [Report(), Report(edition: .edition2019)]
      + (0..<60).map { $0 % 6 == 0 ? consistent.next() : odd.next() }
    let files = try reports.enumerated().flatMap { index, report in
      let fragment = try HTMLExporter().fragment(of: report)
      return [
        try folder.write(try HTMLExporter().export(report).bytes, to: "\(index).html"),
        try folder.write(try HTMLExporter().pageWithMachineForm(of: report), to: "\(index)-whole.html"),
        try folder.write("<!DOCTYPE html><title>x</title>" + fragment, to: "\(index)-fragment.html"),
      ]
    }
    let run = try PageValidator.run(files: files)
    #expect(run.status == 0, "\(run.output)")
  }

  @Test(.enabled(if: PageValidator.isInstalled, Comment(rawValue: PageValidator.absence)))
  func theValidatorRefusesWhatIsNoHTML() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("<!DOCTYPE html><title>x</title><p id=a id=b>\u{1}</table>", to: "a.html")
    #expect(try PageValidator.run(files: [file]).status != 0)
  }
}
