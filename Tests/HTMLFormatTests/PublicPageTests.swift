import HTMLFormat
import NationalForm
import NianbaoKit
import TestSupport
import Testing

/// What is written for the public: what the form shows, and nothing that an office keeps to itself.
@Suite struct PublicPageTests {
  /// A report with something of everything that no page may tell.
  private static let report: Report = {
    var generator = ReportGenerator(seed: 8, style: .consistent)
    var report = generator.next()
    report.provenance.source = "/home/office/机要科/征求意见稿.docx"
    report.provenance.residue = [Paragraph("内部资料，请勿外传")]
    report.findings = [
      Finding(
        code: .doubtfulReading, severity: .information,
        cells: [CellID.requests.received.total], message: Message("此数待核", "to be checked"))
    ]
    report[CellID.requests.received.total].origin = Origin(
      place: .line(3, column: 4), raw: "九十九件", recognition: .alias)
    return report
  }()

  private static let secrets = [
    "office", "机要科", "征求意见稿", "docx", "请勿外传", "此数待核", "to be checked", "九十九件", "nianbao", "<script",
  ]

  private func text(_ result: ExportResult) -> String { String(decoding: result.bytes, as: UTF8.self) }

  private func read(_ page: String) throws -> Report {
    let reports = try HTMLReader().read(Source(name: "a.html", text: page))
    #expect(reports.count == 1)
    return try #require(reports.first)
  }

  @Test func thePageTellsNeitherTheSourceNorAFinding() throws {
    let page = text(try HTMLExporter().export(Self.report))
    let fragment = try HTMLExporter().fragment(of: Self.report)
    for secret in Self.secrets {
      #expect(!page.contains(secret), "\(secret)")
      #expect(!fragment.contains(secret), "\(secret)")
    }
    // They are there where all is asked for.
    let whole = try HTMLExporter().pageWithMachineForm(of: Self.report)
    for secret in Self.secrets { #expect(whole.contains(secret), "\(secret)") }
  }

  @Test func theMachineFormIsAllThatIsAdded() throws {
    let page = text(try HTMLExporter().export(Self.report))
    let whole = try HTMLExporter().pageWithMachineForm(of: Self.report)
    #expect(whole.replacing(/<script .*?<\/script>\n/.dotMatchesNewlines(), with: "") == page)
  }

  @Test func whatIsNotOnThePageIsALoss() throws {
    let exporter = HTMLExporter()
    let lost: Set<Aspect> = [.findings, .origins, .provenance]
    #expect(Set(try exporter.export(Self.report).losses.map(\.aspect)) == lost)
    #expect(Set(try exporter.export(Self.report, setting: "fragment").losses.map(\.aspect)) == lost)
    #expect(try exporter.export(Self.report, setting: "machine-form").losses.isEmpty)
    #expect(exporter.format.carries == NationalDocument.carries)
  }

  @Test func aCharacterThatNoPageMayHoldIsALossOnce() throws {
    var report = Self.report
    let before = try HTMLExporter().export(report).losses
    report.foreword = [ProseBlock("本报告\u{7}由\u{8}本局\u{FFFD}编制。")]
    report.signature = "某某\u{1}局"
    let losses = try HTMLExporter().export(report).losses.filter { !before.contains($0) }
    #expect(losses.map(\.aspect) == [.prose])
    #expect(losses.map(\.count) == [3])
    #expect(try HTMLExporter().export(report, setting: "machine-form").losses.isEmpty)
  }

  @Test func charactersThatNobodySeesAreReadBack() throws {
    var report = Self.marked(1)
    let text = "左\u{200E}右\u{200F}软\u{AD}零\u{200B}序\u{FEFF}连\u{2060}不断\u{A0}空格 \u{A0} 两\u{A0}\u{A0}个。"
    report.sections[.overview] = [ProseBlock(text), ProseBlock(text)]
    for page in [self.text(try HTMLExporter().export(report)), try HTMLExporter().fragment(of: report)] {
      #expect(try read(page).sections[.overview].map(\.text) == [text, text])
    }
    // Those that layouts are full of are none of the text.
    let layout = text.unicodeScalars.map { $0.value < 0x2E80 ? "&#\($0.value);" : String($0) }.joined()
    let page = self.text(try HTMLExporter().export(report))
      .replacing(/<p>左.*?<\/p>/, with: "<p>\(layout)</p>")
    #expect(try read(page).sections[.overview].map(\.text) == ["左右软零序连不断 空格   两  个。", "左右软零序连不断 空格   两  个。"])
  }

  @Test func tabsAreBlanksAndALoss() throws {
    var report = Self.marked(1)
    report.sections[.overview] = ["甲\t乙。", "丙\t丁。"]
    let result = try HTMLExporter().export(report)
    #expect(result.losses.filter { $0.aspect == .prose }.map(\.count) == [2])
    #expect(try read(text(result)).sections[.overview].map(\.text) == ["甲 乙。", "丙 丁。"])
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func whatIsShownIsReadBack(seed: UInt64) throws {
    let report = Self.marked(seed)
    for page in [text(try HTMLExporter().export(report)), try HTMLExporter().fragment(of: report)] {
      let back = try read(page).keeping(NationalDocument.carries)
      #expect(back.difference(from: report.asNationalDocument) == nil, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func whatIsReadBackIsWrittenTheSame(seed: UInt64) throws {
    let page = text(try HTMLExporter().export(Self.marked(seed)))
    #expect(try text(HTMLExporter().export(read(page))) == page)
    let fragment = try HTMLExporter().fragment(of: Self.marked(seed))
    #expect(try HTMLExporter().fragment(of: read(fragment)) == fragment)
  }

  /// A report as offices publish them, with marks and blanks in some cells.
  private static func marked(_ seed: UInt64) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    var report = generator.next()
    var random = SplitMix64(seed: seed)
    for _ in 0..<random.below(8) {
      report[random.pick(report.cellIDs)].statement = random.pick([
        .blank, .notApplicable("/"), .notApplicable("—"),
        .number(ExactDecimal(Int64(random.below(1_000_000)))),
      ])
    }
    return report
  }

  @Test func aFragmentWithTheMachineFormIsRefused() {
    let error = #expect(throws: ConversionError.self) {
      try HTMLExporter().export(Self.report, setting: "fragment", "machine-form")
    }
    #expect(error?.kind == .wrongOption)
    #expect(error?.remedy != nil)
  }
}
