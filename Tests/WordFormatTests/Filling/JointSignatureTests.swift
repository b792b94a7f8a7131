import Foundation
import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// Organs that sign together have a line each where a form has one line for the organ's name.
@Suite struct JointSignatureTests {
  @Test func eachOrganHasALineLikeTheForms() throws {
    var report = try FormSamples.report()
    report.signature = "云坪县水务局\u{3000}云坪县财政局\u{3000}云坪县审计局"
    for form in [try FormSamples.officeForm(), try FormSamples.nationalForm(organization: nil, year: nil)] {
      let filled = try FormSamples.fill(form, with: report)
      #expect(filled.losses.isEmpty)
      let read = try FormSamples.read(filled.bytes)
      #expect(read.signature == report.signature && read.date == report.date)
      let main = try FormSamples.main(filled.bytes)
      let lines = main.components(separatedBy: "<w:p>").filter { paragraph in
        paragraph.contains(/>云坪县(?:水务|财政|审计)局<\/w:t>/)
      }.suffix(3)
      #expect(lines.count == 3)
      // Each is set as the form's line.
      let settings = Set(
        lines.compactMap { $0.firstMatch(of: /<w:pPr>.*?<\/w:pPr>/.dotMatchesNewlines())?.output })
      #expect(settings.count <= 1)
    }
  }
}
