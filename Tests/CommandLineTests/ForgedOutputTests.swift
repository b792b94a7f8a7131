import Foundation
import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

/// Text from a file never begins a line of output and never controls the terminal; otherwise a line feed in
/// an organ's name could forge a message of the program or of its caller.
struct ForgedOutputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let mark = "::forged"
  private static let forged = "甲\n\(mark)\u{2028}\(mark)\r\(mark)\u{1B}[31m\u{85}\(mark)\u{202E}"

  /// A report with the text in every place that can hold it.
  private static var report: Report {
    var report = SeedPlugin.report(4)
    let place = Place.sheet(forged, cell: forged)
    report.organization = forged
    report.title = forged
    report.signature = forged
    report.foreword = [ProseBlock("2019年1月1日起至12月31日止\(forged)", place: .paragraph(part: forged, 1))]
    for section in SectionID.allCases {
      report.sections[section] = [ProseBlock(forged + "收到政府信息公开申请9999件" + forged, place: .path(forged))]
    }
    let licences = CellID.proactive.licensing.decisions
    report[licences] = Cell(.text(forged), origin: Origin(place: place, raw: forged, recognition: .alias))
    report[.requests.received.total] = Cell(
      .number(ExactDecimal(987)), origin: Origin(place: place, raw: forged, recognition: .sums))
    report[.requests.disclosed.total] = Cell(
      .number(ExactDecimal(988)),
      origin: Origin(place: place, raw: forged, recognition: .sums, doubt: .conflict))
    report.provenance.source = forged
    report.provenance.format = forged
    report.provenance.headings = [PrintedHeading(.problems, printed: forged, place: place)]
    report.provenance.wordings = [Wording(.row, official: "规章", printed: forged, place: place)]
    report.provenance.residue = [Paragraph(forged, place: .path(forged))]
    report.provenance.outside = [
      OutsideValues(.values, in: .requests, label: forged, values: [forged], place: place)
    ]
    report.provenance.corrections = [
      Correction(licences, printed: .text(forged), corrected: .text(forged), reason: forged)
    ]
    report.findings = [
      Finding(
        code: FindingCode(rawValue: forged), severity: .error, message: Message(forged, forged),
        place: place, quote: forged),
      Finding(
        code: .outsideForm, cells: [licences], message: Message(forged, forged), place: .path(forged)),
    ]
    return report
  }

  private func write(_ name: String) throws -> String {
    let json = try Registry.standard.exporter(named: "json")
    return try folder.write(try json.export(Self.report).bytes, to: name)
  }

  private func expectNothingForged(_ text: String, _ what: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(!lines.contains { $0.hasPrefix(Self.mark) }, "\(what)")
    #expect(!text.unicodeScalars.contains { [0x1B, 0x85, 0x2028, 0x202E].contains($0.value) }, "\(what)")
  }

  private func run(_ arguments: String...) throws {
    let run = try CommandRun(arguments, registry: .standard)
    #expect(run.output.contains(Self.mark) || run.errors.contains(Self.mark), "\(arguments)")
    expectNothingForged(run.output + "\n" + run.errors, "\(arguments)")
  }

  @Test func whatCommandsSayIsNotForged() throws {
    let input = try write("report.json")
    try run("check", input)
    try run("check", input, "--lang", "zh", "--verbose", "--not-assessable", "--previous", input)
    try run("show", input)
    try run("convert", input, "-o", folder.file("out.csv"))
    try run("convert", input, "--lang", "zh", "--to", "json,pipe", "--output-dir", folder.file("out"))
    try run("correct", input, "--set", "requests.received.total=1", "-o", folder.file("b.json"))
    try run("resubmit", input, "-o", folder.file("folder"))
    try run(
      "template", "--organization", "甲局", "--year", "2025", "--previous", input, "-o", folder.file("t.xlsx"))
  }

  @Test func filesForPeopleAreNotForged() throws {
    let input = try write("report.json")
    let output = folder.file("b.json")
    _ = try CommandRun(
      "correct", input, "--set", "requests.received.total=1", "--reason", Self.forged, "-o", output,
      registry: .standard)
    let corrections = try #require(folder.text(of: "b.更正说明.md"))
    #expect(corrections.contains(Self.mark))
    expectNothingForged(corrections, "the list of corrections")
    let notes = NormalizationPaper(report: Self.report, source: Self.forged, losses: []).paper
    let corrected = try #require(CorrectionPaper(report: Self.report, source: Self.forged).paper)
    for paper in [notes, corrected] {
      let text = PaperText.text(of: paper)
      #expect(text.contains(Self.mark))
      expectNothingForged(text, paper.title)
    }
  }

  @Test func namesOfFilesAreNotForged() throws {
    let input = try write("a\n\(Self.mark).json")
    try run("check", input)
    try run("check", input + "-no such file")
    try run("convert", input, "-o", folder.file("out.csv"))
    let broken = try folder.write("{\"schema\": \"nianbao/report/1\"", to: "b\n\(Self.mark).json")
    try run("check", broken)
  }

  @Test func reasonsOfWaiversAreNotForged() throws {
    let input = try write("report.json")
    _ = try folder.write(
      """
      accepted:
        - code: A3
          reason: "甲\\n\(Self.mark)"
      """, to: ".nianbao.yml")
    try run("check", input, "--verbose")
  }
}
