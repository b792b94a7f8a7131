import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// The content of the fill-in workbook.
struct TemplateTests {
  private static func bytes(previous: Report? = nil) throws -> [UInt8] {
    try FillInWorkbook(organization: "青禾市水务局", year: 2025, previous: previous).bytes()
  }

  private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var text = ""
    _ = try PackageEditor(bytes).changing(name) {
      text = $0
      return $0 + " "
    }
    return text
  }

  private static func previous() throws -> Report {
    var generator = ReportGenerator(seed: 8, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 || report.form(of: .requests).grid.count != 28 {
      report = generator.next()
    }
    report.year = 2024
    return report
  }

  /// The cells other than totals, by position.
  private static func inputs(of form: TableForm) -> Set<String> {
    let totals = Set(Edition.edition2021.sums.filter { $0.wholes.count == 1 }.flatMap(\.wholes))
    let places = CellPlaces(Report())
    return Set(form.cells.filter { !totals.contains($0) }.compactMap { places[$0]?.name })
  }

  /// The values of an attribute in a part, in order.
  private static func attributes(_ name: String, of tag: String, in part: String) -> [String] {
    part.ranges(of: "<\(tag) ").map { range in
      let element = part[range.upperBound...].prefix { $0 != ">" }
      guard let value = element.firstRange(of: "\(name)=\"") else { return "" }
      return String(element[value.upperBound...].prefix { $0 != "\"" })
    }
  }

  /// The names of all cells in ranges such as `D5:I27 D29:I29`.
  private static func cells(in ranges: String) -> [String] {
    ranges.split(separator: " ").flatMap { range -> [String] in
      let ends = range.split(separator: ":").compactMap { name in
        Array(name.utf8).withUnsafeBufferPointer { CellPosition($0) }
      }
      guard let first = ends.first, let last = ends.last else { return [] }
      return (first.row...last.row).flatMap { row in
        (first.column...last.column).map { CellPosition(row: row, column: $0).name }
      }
    }
  }

  @Test(arguments: TableID.allCases) func onlyTheCellsToBeFilledInAreUnlocked(_ table: TableID) throws {
    let bytes = try Self.bytes(previous: try Self.previous())
    let sheet = try Self.part(TemplateFilling.part(of: table), of: bytes)
    let styles = try Self.part("xl/styles.xml", of: bytes)
    let all = try #require(styles.firstRange(of: "<cellXfs"))
    let formats = styles[all.upperBound...].split(separator: "<xf ").dropFirst()
    let unlocked = Set(
      formats.enumerated().filter { $0.element.contains("locked=\"0\"") }.map { "\($0.offset)" })
    #expect(!unlocked.isEmpty)
    var names: Set<String> = []
    _ = sheet.editingCells { name, cell in
      let style = cell.firstRange(of: " s=\"").map { cell[$0.upperBound...].prefix { $0 != "\"" } }
      if let style, unlocked.contains(String(style)) { names.insert(name) }
      return nil
    }
    // Merged cells are unlocked together.
    let covered = Self.attributes("ref", of: "mergeCell", in: sheet).flatMap {
      Self.cells(in: $0).dropFirst()
    }
    #expect(names.subtracting(covered) == Self.inputs(of: Edition.edition2021.table(table)))
    #expect(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("password="))
  }

  @Test func totalsAreTheSumsOfTheForm() throws {
    let sheets = try WorkbookReader.read(
      Source(name: "a", bytes: try Self.bytes()), sizeLimit: 1 << 24
    ).sheets
    let places = CellPlaces(Report())
    var met = 0
    for form in Edition.edition2021.tables {
      let sheet = sheets[form.id.index + 1]
      for cell in form.cells {
        let position = try #require(places[cell])
        let relations = Edition.edition2021.sums.filter { $0.wholes == [cell] }
        guard let formula = sheet.formulas[position] else {
          #expect(relations.isEmpty, "\(cell)")
          continue
        }
        met += 1
        // The cells in SUM(…) are those of one of the form's sums, in whatever ranges they are written.
        let ranges =
          formula.split(separator: "SUM(").last?.prefix { $0 != ")" }.replacing(",", with: " ") ?? ""
        let summed = Self.cells(in: String(ranges))
        #expect(
          relations.contains { $0.parts.compactMap { places[$0]?.name }.sorted() == summed.sorted() },
          "\(cell)")
        #expect(sheet[position.row, position.column] == nil, "\(cell) shows something")
      }
    }
    #expect(met == 25 + 6 + 3)
  }

  @Test(arguments: TableID.allCases) func everyCellToBeFilledInIsValidated(_ table: TableID) throws {
    let sheet = try Self.part(TemplateFilling.part(of: table), of: try Self.bytes())
    let ranges = Self.attributes("sqref", of: "dataValidation", in: sheet).map { Self.cells(in: $0) }
    let inputs = Self.inputs(of: Edition.edition2021.table(table))
    #expect(inputs.allSatisfy { input in ranges.count { $0.contains(input) } == 1 })
    let types = Self.attributes("type", of: "dataValidation", in: sheet)
    #expect(types.filter { $0 == "decimal" }.count == (table == .proactive ? 1 : 0))
    #expect(types.allSatisfy { $0 == "whole" || $0 == "decimal" })
    #expect(
      Self.attributes("operator", of: "dataValidation", in: sheet).allSatisfy { $0 == "greaterThanOrEqual" })
    #expect(!sheet.contains("errorTitle=\"\""))
    #expect(sheet.contains("promptTitle=\"单位：万元\"") == (table == .proactive))
  }

  @Test func theSameWorkbookHasTheSameBytes() throws {
    let previous = try Self.previous()
    #expect(try Self.bytes() == (try Self.bytes()))
    #expect(try Self.bytes(previous: previous) == (try Self.bytes(previous: previous)))
    #expect(try Self.bytes(previous: previous) != (try Self.bytes()))
  }

  @Test(arguments: [
    ("", 2025, "空的"), (" \u{3000} ", 2025, "空的"), ("水务\n局", 2025, "控制字符"), ("局\u{7}", 2025, "控制字符"),
    ("水\u{202E}务局", 2025, "控制字符"),
    (String(repeating: "局", count: 101), 2025, "超过100个字"), ("水务局", 2020, "2021 年及以后"),
    ("水务局", 12_025, "2021 年及以后"), ("水务局", -1, "2021 年及以后"),
  ])
  func whatCannotBeIsRefused(_ organization: String, _ year: Int, _ words: String) throws {
    let error = #expect(throws: ConversionError.self) {
      _ = try FillInWorkbook(organization: organization, year: year)
    }
    #expect(error?.message.chinese.contains(words) == true)
  }

  @Test func theLastReportIsOfTheYearBefore() throws {
    var report = try Self.previous()
    report.year = 2023
    #expect(throws: ConversionError.self) { try Self.bytes(previous: report) }
    report.year = nil
    #expect(throws: Never.self) { try Self.bytes(previous: report) }
  }
}
