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
  /// Results of formulas that are not what the formulas give, by their sheet and cell.
  private let unreliable: [Place: String]

  /// - Parameter format: the format that the reports are said to be read from.
  init(_ workbook: Workbook, source: Source, format: Format, options: ReadOptions) {
    // Hidden sheets hold lists and last year's figures; they are only looked at if there is nothing else.
    let visible = workbook.sheets.filter { !$0.isHidden && !$0.cells.isEmpty }
    sheets = visible.isEmpty ? workbook.sheets.filter { !$0.cells.isEmpty } : visible
    self.source = source
    self.format = format
    self.options = options
    unreliable = Self.unreliable(in: sheets, awaitsResults: workbook.awaitsResults, all: workbook.sheets)
  }

  private static func unreliable(
    in sheets: [Workbook.Sheet], awaitsResults: Bool, all: [Workbook.Sheet]
  ) -> [Place: String] {
    guard sheets.contains(where: { !$0.formulas.isEmpty }) else { return [:] }
    var results = FormulaResults(all)
    var unreliable: [Place: String] = [:]
    for sheet in sheets {
      for position in sheet.formulas.keys.sorted() {
        guard case .number(let text, _)? = sheet[position.row, position.column],
          let stored = NumberText.decimal(text)
        else { continue }
        let isReliable =
          switch results.result(at: position, in: sheet.name) {
          case .number(let number): number.isEqual(to: stored)
          case .text: false
          // Libraries write 0 for what they do not calculate, and ask for it to be calculated later.
          case .unknown: !awaitsResults || stored.coefficient != 0
          }
        if !isReliable { unreliable[.sheet(sheet.name, cell: position.name)] = stored.description }
      }
    }
    return unreliable
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
    for index in reports.indices { tell(content, in: &reports[index]) }
    LeftOutText.tell(content.leftOut, in: &reports)
    reports[0].findings += content.unseen.map { .unseen($0.count, first: $0.first) }
    return reports
  }

  /// Adds the findings about what cells show, and the doubts about results of formulas.
  private func tell(_ content: SheetBlocks, in report: inout Report) {
    let cells = TableID.allCases.flatMap { report.form(of: $0).cells }
    if let first = content.uncalculated.first {
      let places = Set(content.uncalculated)
      let missing = cells.filter { report[$0].origin.map { places.contains($0.place) } ?? false }
      report.findings.append(.uncalculated(content.uncalculated.count, cells: missing.sorted(), first: first))
    }
    var rounded: [(cell: CellID, shown: String, stored: String)] = []
    for cell in cells where !content.rounded.isEmpty {
      guard let place = report[cell].origin?.place, let texts = content.rounded[place] else { continue }
      report[cell].origin?.doubt = .conflict
      rounded.append((cell, texts.shown, texts.stored))
    }
    if let first = rounded.first.flatMap({ report[$0.cell].origin?.place }) {
      report.findings.append(.rounded(rounded, first: first, in: report))
    }
    var doubtful: [(cell: CellID, printed: String, place: Place)] = []
    if !unreliable.isEmpty {
      for cell in cells {
        guard let place = report[cell].origin?.place, let printed = unreliable[place] else { continue }
        report[cell].origin?.doubt = .conflict
        doubtful.append((cell, printed, place))
      }
    }
    if let first = doubtful.first {
      report.findings.append(
        .unreliable(doubtful.map(\.cell), doubtful.map(\.printed), first: first.place, in: report))
    }
  }

  private static func unread(_ sheet: Workbook.Sheet) -> Finding {
    Finding(
      code: .outsideForm,
      message: Message(
        "工作表“\(sheet.name)”里没有报告，没有读取", "the sheet \"\(sheet.name)\" holds no report and was not read"),
      place: .sheet(sheet.name, cell: sheet.cells.first?.position.name ?? CellPosition.first.name))
  }
}
