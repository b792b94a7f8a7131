import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// What is read from a fill-in workbook, at every stage and after changes by other programs.
struct TemplateReadingTests {
  static func workbook(of report: Report, previous: Report? = nil) throws -> [UInt8] {
    try FillInWorkbook(
      organization: report.organization ?? "", year: report.year ?? 0, previous: previous
    ).bytes()
  }

  static func read(_ bytes: [UInt8]) throws -> Report {
    let reports = try XLSXReader().read(Source(name: "填报.xlsx", bytes: bytes))
    #expect(reports.count == 1)
    return try #require(reports.first)
  }

  /// The generator's next report in the form of the workbook.
  static func next(_ generator: inout ReportGenerator) -> Report {
    var report = generator.next()
    while report.edition != .edition2021 || report.form(of: .requests).grid.count != 28 {
      report = generator.next()
    }
    return report
  }

  static func sample(_ seed: UInt64 = 4) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    return next(&generator)
  }

  /// The first difference, not counting places that the reading adds.
  static func difference(_ back: Report, from report: Report) -> String? {
    let kept: Set<Aspect> = [.cells, .marks, .title, .prose, .signature]
    return back.keeping(kept).difference(from: report.keeping(kept))
  }

  // MARK: - Stages

  @Test func unfilledItIsAReportOfBlanks() throws {
    let back = try Self.read(try FillInWorkbook(organization: "青禾市水务局", year: 2025).bytes())
    #expect(Edition.edition2021.cells.allSatisfy { back[$0].statement == .blank && !back[$0].isDoubtful })
    #expect(back.organization == "青禾市水务局" && back.year == 2025 && back.edition == .edition2021)
    #expect(back.title == "青禾市水务局2025年政府信息公开工作年度报告")
    #expect(back.foreword.isEmpty && SectionID.allCases.allSatisfy { back.sections[$0].isEmpty })
    #expect(back.signature == "青禾市水务局" && back.date == nil)
    #expect(back.findings.isEmpty)
    #expect(back.provenance.headings?.map(\.section) == SectionID.allCases)
  }

  @Test func lastYearsFiguresAreHandedOn() throws {
    var last = Self.sample()
    let report = Self.sample(5)
    last.year = report.year.map { $0 - 1 }
    let doubtful = last.edition.cells[40]
    last[doubtful].origin = Origin(
      place: .line(1, column: 1), raw: "", recognition: .exact, doubt: .splitOrJoined)
    let back = try Self.read(
      try TemplateFilling(report).bytes(in: try Self.workbook(of: report, previous: last)))
    let figures = try #require(back.provenance.lastYear)
    #expect(figures.year == last.year)
    for cell in last.edition.cells {
      let number = try #require(last[cell].number)
      #expect(figures.cells[cell].number?.isEqual(to: number) == true, "\(cell)")
      #expect(figures.cells[cell].isDoubtful == (cell == doubtful), "\(cell)")
    }
    #expect(Self.difference(back, from: report) == nil)
    let alone = try Self.read(try TemplateFilling(report).bytes(in: try Self.workbook(of: report)))
    #expect(alone.provenance.lastYear == nil)
  }

  /// One who reads the report later finds the workbook that it was filled in.
  @Test func theWorkbookIsTheSourceOfItsReport() throws {
    let bytes = try FillInWorkbook(organization: "青禾市水务局", year: 2025).bytes()
    let report = try #require(try XLSXReader().read(Source(name: "form.xlsx", bytes: bytes)).first)
    #expect(report.provenance.source == "form.xlsx" && report.provenance.format == "xlsx")
    var other = report
    other.provenance.source = "first.txt"
    other.provenance.format = "text"
    let again = try XLSXExporter().export(other).bytes
    let back = try #require(try XLSXReader().read(Source(name: "again.xlsx", bytes: again)).first)
    #expect(back.provenance.source == "first.txt" && back.provenance.format == "text")
  }

  @Test func filledItIsTheReport() throws {
    var generator = ReportGenerator(seed: 20_250, style: .consistent)
    for number in 0..<8 {
      let report = Self.next(&generator)
      let bytes = try TemplateFilling(report).bytes(in: try Self.workbook(of: report))
      let back = try Self.read(bytes)
      #expect(Self.difference(back, from: report) == nil, "seed 20250, report \(number)")
      #expect(back.findings.isEmpty, "seed 20250, report \(number)")
    }
  }

  @Test func partlyFilledItHasBlanks() throws {
    let cell = try #require(CellID("requests.disclosed.research"))
    let bytes = try PackageEditor(try FillInWorkbook(organization: "甲局", year: 2025).bytes())
      .changing(TemplateFilling.part(of: .requests)) { sheet in
        sheet.editingCells { name, element in
          switch name {
          case "F7": element.withValue("3")
          case "F28", "J7", "J28": element.withValue("3")
          default: nil
          }
        }
      }.bytes()
    let back = try Self.read(bytes)
    #expect(back[cell].number == ExactDecimal(3))
    #expect(back[cell].origin?.place == .sheet("申请情况", cell: "F7"))
    #expect(back.cellIDs.count { back[$0].statement == .blank } == 196)
    #expect(back.findings.isEmpty)
  }

  @Test func severalParagraphsInOneCellAreSeveral() throws {
    let bytes = try PackageEditor(try FillInWorkbook(organization: "甲局", year: 2025).bytes())
      .changing(TemplateFilling.prosePart) { sheet in
        sheet.editingCells { name, element in name == "B8" ? element.withText("第一段。\n　第二段。\n\n") : nil }
      }.bytes()
    let back = try Self.read(bytes)
    #expect(back.sections[.overview].map(\.text) == ["第一段。", "第二段。"])
    #expect(back.sections[.overview].first?.place == .sheet("正文", cell: "B8"))
  }

  // MARK: - Results

  @Test func totalsWithoutResultsAreAbsent() throws {
    let report = Self.sample()
    let back = try Self.read(try TemplateFilling(report).bytes(in: try Self.workbook(of: report), .missing))
    let totals = Edition.edition2021.tables.flatMap { TableSums($0).totals }
    for cell in Edition.edition2021.cells {
      #expect(back[cell].statement == (totals.contains(cell) ? .absent : report[cell].statement), "\(cell)")
    }
    #expect(back.title == report.title)
    #expect(Set(back.findings.flatMap(\.cells)) == Set(totals))
    #expect(back.findings.allSatisfy { $0.code == "R3" && $0.severity == .error })
    #expect(back.findings.allSatisfy { $0.message.chinese.contains("保存后再转换") })
  }

  @Test func totalsOfBeforeAreDoubtedAndKept() throws {
    let report = Self.sample()
    let back = try Self.read(try TemplateFilling(report).bytes(in: try Self.workbook(of: report), .old))
    let totals = Edition.edition2021.tables.flatMap { TableSums($0).totals }
    for cell in totals {
      #expect(back[cell].statement == .blank && back[cell].origin?.doubt == .conflict, "\(cell)")
    }
    #expect(Set(back.findings.flatMap(\.cells)) == Set(totals))
    #expect(back.findings.allSatisfy { $0.code == "R1" && $0.severity == .warning })
  }

  @Test func numbersTypedAsTextAreNamedBecauseSumsPassThemOver() throws {
    let cell = try #require(CellID("requests.disclosed.research"))
    let bytes = try PackageEditor(try FillInWorkbook(organization: "甲局", year: 2025).bytes())
      .changing(TemplateFilling.part(of: .requests)) { sheet in
        sheet.editingCells { name, element in name == "F7" ? element.withText("３") : nil }
      }.bytes()
    let back = try Self.read(bytes)
    #expect(back[cell].number == ExactDecimal(3))
    #expect(back.findings.map(\.cells) == [[cell]])
    #expect(back.findings.first?.message.chinese.contains("没有把它们加进去") == true)
  }

  // MARK: - Last year

  @Test func lastYearsFiguresAreNotRead() throws {
    let report = Self.sample(4)
    var last = Self.sample(99)
    last.year = report.year.map { $0 - 1 }
    for (index, cell) in last.cellIDs.enumerated() where index % 3 > 0 {
      last[cell].statement = .number(ExactDecimal(Int64(70_000 + index)))
    }
    let workbook = try Self.workbook(of: report, previous: last)
    let back = try Self.read(try TemplateFilling(report).bytes(in: workbook))
    #expect(Self.difference(back, from: report) == nil)
    #expect(back.findings.isEmpty)
    let empty = try Self.read(workbook)
    #expect(Edition.edition2021.cells.allSatisfy { empty[$0].statement == .blank })
  }

  // MARK: - Other programs and people

  @Test func renamedSheetsAndNotesDoNotMatter() throws {
    let report = Self.sample()
    let bytes = try PackageEditor(
      try TemplateFilling(report).bytes(in: try Self.workbook(of: report))
    ).changing("xl/workbook.xml") {
      $0.replacing("name=\"申请情况\"", with: "name=\"表三\"").replacing("name=\"正文\"", with: "name=\"文字\"")
        .replacing("name=\"填报说明\"", with: "name=\"a\" state=\"hidden\"")
    }.changing(TemplateFilling.part(of: .proactive)) {
      $0.replacing("</row>", with: "<c r=\"Z99\" t=\"inlineStr\"><is><t>备注 12</t></is></c></row>")
    }.bytes()
    let back = try Self.read(bytes)
    #expect(Self.difference(back, from: report) == nil)
    #expect(back.findings.isEmpty)
  }

  @Test func withoutItsPropertyItIsKnownByTheMarkBelowATable() throws {
    let report = Self.sample()
    let bytes = try PackageEditor(
      try TemplateFilling(report).bytes(in: try Self.workbook(of: report))
    ).changing("docProps/custom.xml") { $0.replacing("nianbao", with: "other") }
      .changing("xl/workbook.xml") { $0.removingSheet("填报说明") }.bytes()
    let back = try Self.read(bytes)
    #expect(Self.difference(back, from: report) == nil)
    #expect(back.findings.isEmpty)
  }

  @Test func aLaterVersionIsRefused() throws {
    let bytes = try PackageEditor(try FillInWorkbook(organization: "甲局", year: 2025).bytes())
      .changing("docProps/custom.xml") { $0.replacing("nianbao/template/1", with: "nianbao/template/2") }
      .bytes()
    let error = #expect(throws: ConversionError.self) { try Self.read(bytes) }
    #expect(error?.kind == .notAReport && error?.message.english.contains("template/2") == true)
  }
}
