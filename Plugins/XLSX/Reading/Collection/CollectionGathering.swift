import Diagnostics
import ReportModel

/// Puts the records of a workbook of many together into reports.
///
/// Rows with the same number, organ, year and edition are one report, wherever they stand, so that a sorted list still
/// reads right. The sheet of cells decides; where the sheet of reports shows something else, a finding says so.
struct CollectionGathering {
  private struct Gathered {
    var report: Report
    var cells: Set<CellID> = []
    var shown: ShownRow?
    var findings: [Finding] = []
  }

  private let file: String
  private let editions: Editions
  private let limit: Int
  private var gathered: [Gathered] = []
  private var numbers: [[CellValue?]: Int] = [:]
  private var current: (key: ArraySlice<CellValue?>, index: Int)?
  private var previous: CellID?

  /// - Parameter size: how many bytes the file has; a report takes more than 2 KiB of it.
  init(file: String, size: Int, editions: Editions) {
    self.file = file
    self.editions = editions
    limit = max(1_000, size >> 11)
  }

  mutating func add(_ record: SheetRecord, of sheet: ListSheet) throws(ConversionError) {
    let index = try index(of: record, in: sheet)
    switch sheet.kind {
    case .reports:
      gathered[index].report.title = record.text(4)
      gathered[index].report.provenance.source = record.text(5)
      gathered[index].shown = ShownRow(record, of: sheet)
    case .cells: addCell(record, of: sheet, to: index)
    case .findings:
      let first = CollectionLayout.key.count
      guard let read = FindingsSheet.finding({ record.text(first + $0) }) else {
        return gathered[index].findings.append(Self.notUnderstood(record, sheet))
      }
      gathered[index].report.add(read.finding, by: read.author)
    }
  }

  private mutating func addCell(_ record: SheetRecord, of sheet: ListSheet, to index: Int) {
    guard let name = record.text(4), case .cell(let cell)? = DataKey(name, after: previous),
      gathered[index].cells.insert(cell).inserted
    else { return gathered[index].findings.append(Self.notUnderstood(record, sheet)) }
    previous = cell
    let statement = StatementKind.statement(of: record)
    gathered[index].report.cells[cell].statement = statement ?? VisibleValue(record.values[8]).statement
    if statement == nil {
      gathered[index].findings.append(
        Finding(
          code: .doubtfulReading, severity: .information, cells: [cell],
          message: Message(
            "工作簿写成后被人改过：“\(sheet.name)”第\(record.row + 1)行的数值与内容不一致，以数值为准",
            "the workbook was edited after it was written: in row \(record.row + 1) of \"\(sheet.name)\" the value is not what the row says it states; the value was read"
          ), place: sheet.place(record, 8)))
    }
    guard let word = record.text(11),
      let doubt = Origin.Doubt.allCases.first(where: { $0.words.isWord(word) })
    else { return }
    gathered[index].report.cells[cell].origin = Origin(
      place: sheet.place(record, 8), raw: record.values[8]?.plainText ?? "", recognition: .exact, doubt: doubt
    )
  }

  // MARK: Reports

  private mutating func index(of record: SheetRecord, in sheet: ListSheet) throws(ConversionError) -> Int {
    let key = record.values[..<CollectionLayout.key.count]
    if let current, current.key == key { return current.index }
    let known = numbers[Array(key)]
    let index = if let known { known } else { try begin(record, in: sheet) }
    numbers[Array(key)] = index
    current = (key, index)
    previous = nil
    return index
  }

  private mutating func begin(_ record: SheetRecord, in sheet: ListSheet) throws(ConversionError) -> Int {
    guard gathered.count < limit else {
      throw ConversionError(
        .tooLarge, file: file, place: sheet.place(record, 0),
        message: Message(
          "文件里的报告超过 \(limit) 个，与文件大小不相称",
          "the file claims more than \(limit) reports, which does not go with its size"),
        remedy: Message("请把文件分成几份", "Split the file."))
    }
    var report = Report(edition: try edition(of: record, in: sheet))
    report.organization = record.text(1)
    report.year = record.text(2).flatMap { Int($0) }
    report.provenance.carriesProse = false
    var gathered = Gathered(report: report)
    if report.year == nil, record.values[2] != nil {
      gathered.findings.append(Self.notUnderstood(record, sheet))
    }
    self.gathered.append(gathered)
    return self.gathered.count - 1
  }

  private func edition(of record: SheetRecord, in sheet: ListSheet) throws(ConversionError) -> Edition {
    let name = record.text(3) ?? ""
    if let edition = editions[Edition.ID(rawValue: name)] { return edition }
    let known = editions.all.map(\.id.rawValue).joined(separator: ", ")
    throw ConversionError(
      .damaged, file: file, place: sheet.place(record, 3),
      message: Message("没有这个版本：“\(name)”", "there is no edition \"\(name)\""),
      remedy: Message("版本只能是：\(known)", "Editions are: \(known)."))
  }

  /// The reports, in the order in which they first appear.
  func reports() throws -> [Report] {
    guard gathered.contains(where: { !$0.cells.isEmpty }) else {
      throw ConversionError(
        .notAReport, file: file,
        message: Message(
          "工作簿里没有“\(CollectionLayout.cells.name.chinese)”表，或表中没有数据",
          "the workbook has no sheet of cells, or no rows in it"),
        remedy: Message("请改用删改之前的文件", "Use the file as it was before."))
    }
    return gathered.map { gathered in
      var report = gathered.report
      if gathered.cells.isEmpty {
        report.findings.append(
          Finding(
            code: .notFound,
            message: Message(
              "“\(CollectionLayout.cells.name.chinese)”表里没有这份报告的数",
              "the sheet of cells has no row of this report")))
      } else if let shown = gathered.shown {
        report.findings += shown.differences(from: report)
      }
      report.findings += gathered.findings
      return report
    }
  }

  private static func notUnderstood(_ record: SheetRecord, _ sheet: ListSheet) -> Finding {
    .notUnderstood(record, in: sheet.name, at: sheet.place(record, 0))
  }
}
