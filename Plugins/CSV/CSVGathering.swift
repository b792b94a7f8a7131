import Diagnostics
import MachineForm
import ReportModel

/// Puts rows together into reports.
///
/// Rows with the same report number, organ, year and edition are one report, wherever they are, so that a
/// sorted list still reads right. Where such a report already has every cell and its first one comes again,
/// the next report begins: lists without numbers, or several lists in one file.
struct CSVGathering {
  private struct Gathered {
    var report: Report
    private var hasCell: [Bool] = []
    var first: CellID

    init(_ report: Report, first: CellID) {
      self.report = report
      self.first = first
    }

    var isComplete: Bool { report.cellIDs.allSatisfy(has) }

    func has(_ cell: CellID) -> Bool { cell.index < hasCell.count && hasCell[cell.index] }

    mutating func set(_ cell: CellID, _ statement: Cell.Statement) {
      while hasCell.count <= cell.index { hasCell.append(false) }
      hasCell[cell.index] = true
      report.cells[cell].statement = statement
    }
  }

  private let header: CSVHeader
  private let file: String
  private let limit: ReportCountLimit
  private let editions: Editions
  private var gathered: [Gathered] = []
  private var latest: [[UInt8]: Int] = [:]
  private var current: (key: [CSVField], index: Int)?
  private var previous: CellID?
  /// Tried after every row; where one did not work, the next may.
  private var written: WrittenRows?
  private var strays: [(index: Int, name: String, place: Place)]

  init(header: CSVHeader, file: String, limit: ReportCountLimit, editions: Editions) {
    self.editions = editions
    self.header = header
    self.file = file
    self.limit = limit
    strays = header.others.filter { !$0.name.isEmpty }
  }

  /// Takes a row.
  mutating func add(_ row: borrowing CSVScanner) throws {
    if row.fields.allSatisfy(\.isEmpty) { return }
    guard row.fields.count >= header.width, row.fields[header.width...].allSatisfy(\.isEmpty) else {
      throw CSVFault(
        row.place(of: nil),
        Message(
          "这一行有 \(row.fields.count) 个字段，表头有 \(header.width) 列",
          "the row has \(row.fields.count) fields, the head has \(header.width) columns"),
        remedy: Message("请检查这一行的逗号和引号", "Check the commas and quotes of the row."))
    }
    if isHead(row) { return }
    noteStrays(row)
    let cell = try cell(in: row)
    let statement = try statement(in: row)
    let index = try report(of: row, for: cell)
    gathered[index].set(cell, statement)
    previous = cell
    written = WrittenRows(after: row, of: cell, in: gathered[index].report.edition, header: header)
  }

  /// Takes the rows that follow the one last added for as long as they are of its report and as they are written.
  mutating func addWrittenRows(_ scanner: inout CSVScanner) {
    guard let current, var rows = written else { return }
    written = nil
    while let next = rows.nextCell, !gathered[current.index].has(next), let statement = rows.take(&scanner) {
      gathered[current.index].set(next, statement)
      previous = next
    }
  }

  /// The reports, in the order in which they first appear.
  mutating func finish() throws -> [Report] {
    guard !gathered.isEmpty else {
      throw ConversionError(
        .notAReport, file: file, message: Message("表头之下没有数据", "there are no rows under the head"))
    }
    let findings = strays.map(Self.finding)
    return gathered.map { gathered in
      var report = gathered.report
      report.findings = findings
      return report
    }
  }

  private func field(_ column: CSVColumn, in row: borrowing CSVScanner) -> CSVField? {
    header[column].map { row.fields[$0] }
  }

  /// Whether the row is the head again, as happens where lists were joined.
  private func isHead(_ row: borrowing CSVScanner) -> Bool {
    guard row.fields[header.cell].hasText(of: .cell) else { return false }
    return row.fields[header.edition].hasText(of: .edition) && row.fields[header.number].hasText(of: .number)
      && row.fields[header.mark].hasText(of: .mark)
  }

  // MARK: Reports

  private mutating func report(of row: borrowing CSVScanner, for cell: CellID) throws -> Int {
    let index = try index(of: row, for: cell)
    guard gathered[index].has(cell) else { return index }
    guard cell == gathered[index].first, gathered[index].isComplete else {
      throw CSVFault(
        row.place(of: row.fields[header.cell]),
        Message("同一份报告里，\(cell.name) 出现了两次", "\(cell.name) stands twice in the same report"),
        remedy: Message(
          "请删去其中一行；若是另一份报告，请在“\(CSVColumn.report.name)”列写不同的编号",
          "Delete one of the rows, or number the reports in the column \(CSVColumn.report.name)."))
    }
    return try begin(row, with: cell)
  }

  /// The report that the row's key names; a new one where the key is new.
  private mutating func index(of row: borrowing CSVScanner, for cell: CellID) throws -> Int {
    if let current, isSameKey(row, as: current.key) { return current.index }
    if let known = latest[key(of: row)] {
      current = (keyFields(of: row), known)
      return known
    }
    return try begin(row, with: cell)
  }

  private mutating func begin(_ row: borrowing CSVScanner, with cell: CellID) throws -> Int {
    guard gathered.count < limit.limit else {
      throw ConversionError(
        .tooLarge, file: file, place: row.place(of: nil), message: limit.message,
        remedy: ReportCountLimit.remedy)
    }
    var report = Report(edition: try edition(in: row))
    if let organization = field(.organization, in: row), !organization.isEmpty {
      report.organization = organization.text
    }
    report.year = try year(in: row)
    let index = gathered.count
    gathered.append(Gathered(report, first: cell))
    latest[key(of: row)] = index
    current = (keyFields(of: row), index)
    return index
  }

  private func keyFields(of row: borrowing CSVScanner) -> [CSVField] {
    var fields: [CSVField] = []
    for column in CSVColumn.key {
      if let field = field(column, in: row) { fields.append(field) }
    }
    return fields
  }

  private func isSameKey(_ row: borrowing CSVScanner, as key: [CSVField]) -> Bool {
    var next = 0
    for column in CSVColumn.key {
      guard let position = header[column] else { continue }
      guard row.fields[position].isSame(as: key[next]) else { return false }
      next += 1
    }
    return true
  }

  private func key(of row: borrowing CSVScanner) -> [UInt8] {
    var key: [UInt8] = []
    for field in keyFields(of: row) {
      field.withUTF8 { key.append(contentsOf: $0) }
      key.append(0)
    }
    return key
  }

  // MARK: Fields

  private func cell(in row: borrowing CSVScanner) throws -> CellID {
    let field = row.fields[header.cell]
    if let cell = field.withUTF8({ CellNames.shared.cell(named: $0, after: previous) }) { return cell }
    throw CSVFault(
      row.place(of: field),
      Message("没有名为“\(field.text)”的单元格", "there is no cell \"\(field.text)\""),
      remedy: Message("单元格名称见 docs/formats-csv.md", "docs/formats-csv.md tells how cells are named."))
  }

  private func edition(in row: borrowing CSVScanner) throws -> Edition {
    let field = row.fields[header.edition]
    if let edition = editions[Edition.ID(rawValue: field.text)] { return edition }
    let known = editions.all.map(\.id.rawValue).joined(separator: ", ")
    throw CSVFault(
      row.place(of: field),
      Message("没有这个版本：“\(field.text)”", "there is no edition \"\(field.text)\""),
      remedy: Message("版本只能是：\(known)", "Editions are: \(known)."))
  }

  private func year(in row: borrowing CSVScanner) throws -> Int? {
    guard let field = field(.year, in: row), !field.isEmpty else { return nil }
    if let year = Int(field.text) { return year }
    throw CSVFault(
      row.place(of: field),
      Message("年度“\(field.text)”不是数字", "the year \"\(field.text)\" is no number"),
      remedy: Message("请写成 2023 这样", "Write it like 2023."))
  }

  private func statement(in row: borrowing CSVScanner) throws -> Cell.Statement {
    let number = row.fields[header.number]
    let mark = row.fields[header.mark]
    if number.isEmpty { return mark.isEmpty ? .blank : Cell.Statement(mark: mark.text) }
    guard mark.isEmpty else {
      throw CSVFault(
        row.place(of: mark), Message("同时写了数值和标记", "the row has a number and a mark"),
        remedy: Message("请删去其中一个", "Delete one of them."))
    }
    if let value = number.withUTF8({ CSVNumber.read($0, separator: header.separator) }) {
      return .number(value)
    }
    throw CSVFault(
      row.place(of: number),
      Message("“\(number.text)”不是数字", "\"\(number.text)\" is no number"),
      remedy: CSVNumber.remedy(number.text))
  }

  // MARK: Other columns

  private mutating func noteStrays(_ row: borrowing CSVScanner) {
    for other in header.others where other.name.isEmpty && !row.fields[other.index].isEmpty {
      guard !strays.contains(where: { $0.index == other.index }) else { continue }
      strays.append((other.index, "", row.place(of: row.fields[other.index])))
    }
  }

  private static func finding(_ stray: (index: Int, name: String, place: Place)) -> Finding {
    let name = stray.name.isEmpty ? "\(stray.index + 1)" : stray.name
    return Finding(
      code: .outsideForm, severity: .information,
      message: Message(
        "表里有格式之外的列“\(name)”，没有读入",
        "the list has a column \"\(name)\" that the format does not know; it was not read"),
      place: stray.place, quote: stray.name.isEmpty ? nil : stray.name)
  }
}
