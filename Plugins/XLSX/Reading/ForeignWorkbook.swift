import Conversion
import Diagnostics
import Layout
import ReportModel
import System

/// Reads a workbook that is not our own: the form filled in by hand in any sheet, at any place.
struct ForeignWorkbook {
  private let sheets: [Workbook.Sheet]
  private let source: Source
  private let format: Format
  private let options: ReadOptions

  /// - Parameter format: the format that the reports are said to be read from.
  init(_ workbook: Workbook, source: Source, format: Format, options: ReadOptions) {
    // Hidden sheets hold lists and last year's figures; they are only looked at if there is nothing else.
    let visible = workbook.sheets.filter { !$0.isHidden && !$0.cells.isEmpty }
    sheets = visible.isEmpty ? workbook.sheets.filter { !$0.cells.isEmpty } : visible
    self.source = source
    self.format = format
    self.options = options
  }

  /// The report over all sheets, or those of each if two of them hold the same table.
  ///
  /// - Throws: `ConversionError` of kind `empty`, `tooLarge`, `tooOld` or `notAReport`.
  func reports() throws(ConversionError) -> [Report] {
    // Many cells may share one long text of the file.
    let length = sheets.lazy.flatMap(\.cells).reduce(0) { length, cell in
      if case .text(let text) = cell.value { length + text.utf8.count } else { length }
    }
    try DocumentReading.checkLength(ofText: length, in: source, options: options)
    var single: [(sheet: Workbook.Sheet, report: Report)] = []
    for sheet in sheets {
      do {
        for report in try reports(of: [sheet]) where !tables(of: report).isEmpty {
          single.append((sheet, report))
        }
      } catch {
        // All sheets together are at least as large.
        if sheets.count == 1, error.kind == .tooLarge { throw error }
      }
    }
    let tables = single.flatMap { self.tables(of: $0.report) }
    let areSeveral = Set(tables).count < tables.count
    guard areSeveral || single.count == 1 && (sheets.count == 1 || isWhole(single[0].report)) else {
      return try joined()
    }
    var reports = single.map(\.report)
    let names = Set(single.map(\.sheet.name))
    reports[0].findings += sheets.filter { !names.contains($0.name) }.map { Self.unread($0) }
    return reports
  }

  /// The report whose parts are on several sheets.
  private func joined() throws(ConversionError) -> [Report] {
    let reports = try reports(of: sheets)
    guard reports.count == 1, tables(of: reports[0]).count < TableID.allCases.count else { return reports }
    // The tabs' names may be the only headings that the tables have.
    let named = try self.reports(of: sheets, namesAreHeadings: true)
    let best = tables(of: named[0]).count > tables(of: reports[0]).count ? named : reports
    guard !tables(of: best[0]).isEmpty else {
      throw ConversionError(
        .notAReport, file: source.name,
        message: Message("工作簿里没有国家格式的表格", "the workbook has no table of the national form"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    }
    return best
  }

  /// Whether a sheet's report needs nothing from the other sheets.
  private func isWhole(_ report: Report) -> Bool {
    report.organization != nil && report.year != nil && tables(of: report).count == TableID.allCases.count
  }

  private func tables(of report: Report) -> [TableID] {
    TableID.allCases.filter { table in
      let cells = report.form(of: table).cells
      return cells.count { report[$0].isStated } * 2 > cells.count
    }
  }

  private func reports(
    of sheets: [Workbook.Sheet], namesAreHeadings: Bool = false
  ) throws(ConversionError) -> [Report] {
    var content = SheetBlocks()
    for sheet in sheets {
      if namesAreHeadings {
        content.addLine(sheet.name, place: .sheet(sheet.name, cell: CellPosition.first.name))
      }
      content.add(sheet)
    }
    var reports = try DocumentReading.reports(
      of: content.content.document, from: source, format: format, options: options)
    if let first = content.uncalculated.first {
      reports[0].findings.append(.uncalculated(content.uncalculated.count, first: first))
    }
    return reports
  }

  private static func unread(_ sheet: Workbook.Sheet) -> Finding {
    Finding(
      code: .outsideForm,
      message: Message(
        "工作表“\(sheet.name)”里没有报告，没有读取", "the sheet \"\(sheet.name)\" holds no report and was not read"),
      place: .sheet(sheet.name, cell: sheet.cells.first?.position.name ?? CellPosition.first.name))
  }
}
