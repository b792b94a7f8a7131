import Foundation
import NianbaoKit
import TestSupport
import Testing
import TextFormat

/// One report in every layout of samples/reports: the layout varies, the content does not.
@Suite struct SampleReportTests {
  private static let folder = SharedFolder.projectRoot + "/samples/reports"
  /// Samples with different content.
  private static let others: [String: [CellID: Cell.Statement]] = [
    "blanks-and-marks.txt": ExpectedCells.blanksAndMarks, "failing-sums.txt": ExpectedCells.failingSums,
    "mixed-form.txt": ExpectedCells.mixed, "no-tables.txt": ExpectedCells.noTables,
    "tab-grid-2019.txt": ExpectedCells.edition2019,
  ]
  private static let readsPDF = ProgramPresence.isInstalled("pdftotext")
  private static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  static let names = files.filter { readsPDF || !$0.hasSuffix(".pdf") }
  /// The samples that are text, so that places are lines.
  private static let texts = names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }

  static func source(_ name: String) throws -> Source {
    Source(name: name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
  }

  /// Each sample is read once, because the search for lost columns is slow without optimisation.
  private static let reports: [String: Result<Report, any Error>] = Dictionary(
    uniqueKeysWithValues: names.map { name in
      (name, Result { try read(source(name)) })
    })

  private static func read(_ source: Source) throws -> Report {
    try #require(try Registry.standard.reader(for: source).read(source).first)
  }

  static func report(_ name: String) throws -> Report { try #require(reports[name]).get() }

  @Test func everyLayoutHasASample() {
    #expect(Self.names.count >= 20)
    for layout in LayoutPrinter.allCases { #expect(Self.names.contains(layout.sample), "\(layout)") }
    #expect(Set(Self.others.keys).isSubset(of: Self.names))
  }

  @Test func everySampleIsDescribed() throws {
    let page = try String(contentsOfFile: SharedFolder.projectRoot + "/samples/README.md", encoding: .utf8)
    let described = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { line in
      // Names stand between backticks in the first column.
      line.split(separator: "|")[0].split(separator: "`").map(String.init).filter { $0.contains(".") }
    }
    #expect(described.sorted() == Self.files)
  }

  @Test func eachSampleIsReadByTheReaderOfItsFormat() throws {
    let others = ["document.docx": "docx", "page.html": "html", "printed.pdf": "pdf"]
    for name in Self.names {
      #expect(try Self.report(name).provenance.format == others[name] ?? "text", "\(name)")
    }
    #expect(Set(others.keys).subtracting(Self.names) == (Self.readsPDF ? [] : ["printed.pdf"]))
  }

  @Test(.enabled(if: readsPDF, "no pdftotext: install poppler-utils to read the PDF sample"))
  func thePDFSampleKnowsItsPages() throws {
    let report = try Self.report("printed.pdf")
    for id in Edition.edition2021.cells {
      guard case .page = report[id].origin?.place else {
        Issue.record("\(id) has no page")
        continue
      }
    }
  }

  @Test(arguments: names) func theCellsAreTheSameInEveryLayout(name: String) throws {
    let report = try Self.report(name)
    let differences = (Self.others[name] ?? ExpectedCells.edition2021).differences(from: report)
    #expect(differences.isEmpty, "\(name): \(differences.prefix(5))")
  }

  @Test(arguments: names) func noCellIsSilentlyWrong(name: String) throws {
    let report = try Self.report(name)
    let expected = Self.others[name] ?? ExpectedCells.edition2021
    let warned = Set(report.findings.filter { $0.code.family == .reading }.flatMap(\.cells))
    for id in CellID.all where report[id].statement != expected[id] ?? .absent {
      #expect(report[id].isDoubtful || warned.contains(id), "\(name): \(id)")
    }
  }

  @Test(arguments: names) func titleProseSignatureAndDateAreTheSameInEveryLayout(name: String) throws {
    let report = try Self.report(name)
    let year = name.contains("2019") ? 2020 : ExpectedCells.year
    let plain = try Self.report("utf-8-mark.txt")
    func text(_ paragraphs: [ProseBlock]) -> [String] {
      paragraphs.map { $0.text.replacing("2020年", with: "2024年") }
    }
    #expect(report.organization == ExpectedCells.organization)
    #expect(report.year == year)
    #expect(
      report.title?.filter { $0 != " " }
        == Editions.standard.current.title(organization: ExpectedCells.organization, year: year))
    #expect(text(report.foreword) == text(plain.foreword))
    for section in SectionID.allCases where name != "no-tables.txt" {
      #expect(text(report.sections[section]) == text(plain.sections[section]), "\(section)")
    }
    #expect(report.signature == ExpectedCells.organization)
    #expect(report.date == ReportDate(year: year + 1, month: 1, day: 14))
  }

  @Test(arguments: texts) func everyNumberKnowsItsPlace(name: String) throws {
    let report = try Self.report(name)
    let source = try Self.source(name)
    let text = try TextEncoding.detect(source.bytes).decode(source.bytes, file: name)
    let lines = String(decoding: text, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0.isNewline && $0 != "\u{0C}"
    }
    for id in CellID.all where report[id].number != nil {
      let origin = try #require(report[id].origin, "\(id)")
      guard case .line(let line, let column) = origin.place else {
        Issue.record("\(id) has no line")
        continue
      }
      let rest = lines[line - 1].unicodeScalars.dropFirst(column - 1)
      #expect(String(String.UnicodeScalarView(rest)).hasPrefix(origin.raw), "\(id) at \(line):\(column)")
    }
  }

  @Test func theProseOfTheReportIsWhole() throws {
    let report = try Self.report("tab-grid.txt")
    #expect(report.foreword.count == 1)
    #expect(report.sections[.overview].count == 6)
    #expect(report.sections[.overview].last?.text.hasSuffix("被提起行政诉讼3件。") == true)
    #expect(report.sections[.problems].count == 2)
    #expect(report.sections[.otherMatters] == [ProseBlock("本年度没有收取信息处理费。", place: .line(63, column: 1))])
  }

  @Test func theTrueReportHasNoFindingOfWeight() throws {
    for name in Self.names where Self.others[name] == nil && !name.hasPrefix("pdf-cells-") {
      let findings = try Self.report(name).findings.filter { $0.severity > .information }
      #expect(findings.isEmpty, "\(name): \(findings.map(\.message.english))")
    }
  }

  @Test func whatStandsAroundTheReportIsSetApart() throws {
    let residue = try Self.report("web-page.txt").provenance.residue.map(\.text)
    #expect(residue.count == 11)
    #expect(residue.contains("扫一扫在手机打开当前页面"))
    let numbers = try Self.report("pdf-flow.txt").provenance.residue.map(\.text)
    #expect(numbers == ["- 1 -", "- 2 -", "- 3 -"])
  }

  @Test func leftoverHintsOfTheBlankFormAreSetApart() throws {
    let report = try Self.report("blank-form-leftovers.txt")
    #expect(report.provenance.residue.count { $0.text == "（文字描述）" } == 3)
  }

  @Test func displacedAndBrokenRowsAreNamed() throws {
    let displaced = try Self.report("tab-grid.txt").findings.filter { $0.code == "R4" }
    func isNamed(_ row: String) -> Bool {
      displaced.contains { $0.cells.contains { $0.name == "requests.\(row).total" } }
    }
    #expect(isNamed("declined.confirmation"))
    #expect(isNamed("otherwise.other"))
    #expect(isNamed("concluded"))
    let broken = try Self.report("pipe-grid.txt").findings.filter { $0.code == "R4" }
    #expect(broken.flatMap(\.cells).map(\.name).contains("requests.declined.repeated.total"))
  }

  @Test func missingTablesAreReportedAndNotZeros() throws {
    let report = try Self.report("no-tables.txt")
    let findings = StructureRules().findings(in: RuleContext(report)).filter { $0.code == "S3" }
    #expect(findings.map(\.code) == ["S3", "S3", "S3"])
    #expect(findings.flatMap(\.cells) == Edition.edition2021.cells)
  }

  @Test func textWhereANumberBelongsIsKeptAndNamed() throws {
    let report = try Self.report("tab-grid-2019.txt")
    let change = try #require(CellID("proactive.compulsion.itemsChange"))
    #expect(report[change].statement == .text("减1"))
    #expect(report.findings.contains { $0.code == "R3" && $0.cells == [change] })
  }
}
