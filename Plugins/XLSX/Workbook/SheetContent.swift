import Characters
import Containers
import Diagnostics

/// The cells and joined ranges of a sheet, collected from the events of its XML.
struct SheetContent {
  private(set) var cells: [Workbook.Entry] = []
  private(set) var merges: [Workbook.Merge] = []
  /// The formulas, without their `=`; empty if the file says that a cell shares one with others.
  private(set) var formulas: [CellPosition: String] = [:]
  /// What is struck out in cells.
  private(set) var leftOut: [CellPosition: String] = [:]
  private(set) var hidden = HiddenParts()
  /// The rows without visible text.
  private(set) var emptyRows: Set<Int> = []
  private let strings: [String]
  private let struckStrings: [Int: String]
  private let formats: [CellFormat]
  private let limit: Int
  private let file: String
  private let name: String
  private var isSorted = true
  /// How many cells there were where the row began.
  private var cellsBefore = 0

  private var position = CellPosition(row: -1, column: -1)
  private var kind = Kind.number
  private var style = 0
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  /// The text of a cell that has its own.
  private var richText = RichText()
  private var hasValue = false
  private var hasFormula = false
  private var phonetic = false
  private var isInline = false
  private var target = Target.none

  /// A file may state any number of them.
  private static let mostEmptyRows = 10_000

  private enum Kind { case number, shared, text, boolean, error }
  private enum Target { case none, value, text, formula }

  /// - Parameter limit: the most cells that are read.
  init(name: String, strings: SharedStringsHandler, formats: [CellFormat], limit: Int, file: String) {
    self.name = name
    self.strings = strings.strings
    struckStrings = strings.leftOut
    self.formats = formats
    self.limit = limit
    self.file = file
  }

  /// The cells row by row, whatever order the file has them in.
  func sortedCells() -> [Workbook.Entry] {
    isSorted ? cells : cells.sorted { $0.position < $1.position }
  }

  /// The cells of the row that is being read.
  var row: ArraySlice<Workbook.Entry> { cells[cellsBefore...] }

  /// The number of that row, from 0.
  var rowNumber: Int { position.row }

  /// Forgets the cells of that row.
  mutating func dropRow() { cells.removeSubrange(cellsBefore...) }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ConversionError) {
    switch name {
    case "c": try startCell(attributes)
    case "v": beginValue(.value)
    case "t":
      if !isInline { beginInline() }
      beginValue(.text)
    case "row": startRow(attributes.integer("r"), isHidden: attributes.flag("hidden"))
    case "is": beginInline()
    case "f":
      target = .formula
      hasFormula = true
    case "rPh": phonetic = true
    case "mergeCell": startMerge(attributes)
    case "col": hidden.addColumns(attributes)
    default: if isInline { richText.start(name, attributes) }
    }
  }

  /// - Parameter number: the number that the row states, from 1.
  mutating func startRow(_ number: Int?, isHidden: Bool) {
    position.row = number.map { $0 - 1 } ?? position.row + 1
    position.column = -1
    if isHidden { hidden.add(row: position.row) }
    cellsBefore = cells.count
  }

  mutating func endRow() {
    if emptyRows.count < Self.mostEmptyRows, cells[cellsBefore...].allSatisfy(\.value.isBlank) {
      emptyRows.insert(position.row)
    }
  }

  /// Adds a cell whose events nobody told.
  mutating func add(_ cell: PlainRows.Cell, of bytes: UnsafeBufferPointer<UInt8>) throws(ConversionError) {
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[range])
    }
    startCell(at: cell.position, style: cell.style, kind: cell.kind.map(part))
    if let own = cell.formula {
      hasFormula = true
      formula.append(contentsOf: part(own))
    }
    if let own = cell.value {
      hasValue = true
      if cell.isInline {
        beginInline()
        PlainText.pieces(of: part(own)) { richText.add($0) }
      } else {
        value.append(contentsOf: part(own))
      }
    }
    try endCell()
  }

  private mutating func beginInline() {
    richText.begin()
    isInline = true
  }

  private mutating func beginValue(_ target: Target) {
    guard !phonetic else { return }
    self.target = target
    hasValue = true
  }

  mutating func end(_ name: XMLName) throws(ConversionError) {
    switch name {
    case "c": try endCell()
    case "row": endRow()
    case "v", "t", "f": target = .none
    case "rPh": phonetic = false
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch target {
    case .none: return
    case .value: value.append(contentsOf: bytes)
    case .text: richText.add(bytes)
    case .formula: formula.append(contentsOf: bytes)
    }
  }

  private mutating func startCell(_ attributes: XMLAttributes) throws(ConversionError) {
    let own = attributes.ofCell
    var named: CellPosition?
    if let reference = own.reference {
      named = CellPosition(reference)
      if named == nil { throw damaged() }
    }
    startCell(at: named, style: own.style, kind: own.kind)
  }

  private mutating func startCell(at named: CellPosition?, style: Int, kind: UnsafeBufferPointer<UInt8>?) {
    if let named { position = named } else { position.column += 1 }
    self.style = style
    self.kind = Self.kind(kind)
    value.removeAll(keepingCapacity: true)
    hasValue = false
    isInline = false
    if hasFormula {
      formula.removeAll(keepingCapacity: true)
      hasFormula = false
    }
  }

  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>?) -> Kind {
    guard let bytes, let first = bytes.first else { return .number }
    switch (first, bytes.count) {
    case (UInt8(ascii: "s"), 1): return .shared
    case (UInt8(ascii: "b"), 1): return .boolean
    case (UInt8(ascii: "e"), 1): return .error
    case (UInt8(ascii: "n"), 1): return .number
    default: return .text
    }
  }

  private mutating func endCell() throws(ConversionError) {
    guard hasValue || hasFormula else { return }
    guard (0..<CellPosition.rowLimit).contains(position.row), position.column < CellPosition.columnLimit,
      cells.count + leftOut.count < limit, formulas.count < limit
    else { throw cells.count + leftOut.count < limit && formulas.count < limit ? damaged() : tooMany() }
    if hasFormula { formulas[position] = String(decoding: formula, as: UTF8.self) }
    guard let content = try content() else { return }
    if format.isStruckOut {
      if !content.plainText.isBlank { leaveOut(content.plainText) }
      return
    }
    if let last = cells.last, !(last.position < position) { isSorted = false }
    cells.append(Workbook.Entry(position: position, value: content))
  }

  private mutating func leaveOut(_ text: String) {
    leftOut[position] = (leftOut[position] ?? "") + text
  }

  private var format: CellFormat { style < formats.count ? formats[style] : CellFormat() }

  private mutating func content() throws(ConversionError) -> CellValue? {
    // Nobody has calculated it; a text without letters, in contrast, is a result.
    if hasFormula, !isInline, value.isEmpty, kind != .text || !hasValue {
      return .formula(String(decoding: formula, as: UTF8.self))
    }
    if isInline { return inlineContent() }
    if value.isEmpty { return nil }
    switch kind {
    case .number: return .number(String(decoding: value, as: UTF8.self), format.number)
    case .shared:
      guard let index = Self.index(value), index < strings.count else { throw damaged() }
      if let struck = struckStrings[index] { leaveOut(struck) }
      return strings[index].isEmpty ? nil : .text(strings[index])
    case .text: return .text(value.withUnsafeBufferPointer(SheetText.unescaped))
    case .boolean: return .boolean(value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8))
    case .error: return .error(String(decoding: value, as: UTF8.self))
    }
  }

  /// The text that a cell has by itself and not by its number.
  private mutating func inlineContent() -> CellValue? {
    let whole = richText.finish()
    if let struck = whole.leftOut { leaveOut(struck) }
    return whole.text.isEmpty ? nil : .text(whole.text)
  }

  private static func index(_ digits: [UInt8]) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private mutating func startMerge(_ attributes: XMLAttributes) {
    guard let range = attributes["ref"], merges.count < limit else { return }
    let parts = range.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard let first = parts.first.flatMap({ CellPosition(UnsafeBufferPointer(rebasing: $0)) }),
      let last = parts.last.flatMap({ CellPosition(UnsafeBufferPointer(rebasing: $0)) })
    else { return }
    merges.append(Workbook.Merge(first: first, last: last))
  }

  private func damaged() -> ConversionError {
    ConversionError(
      .damaged, file: file, place: .sheet(name, cell: position.row >= 0 ? "\(position.row + 1)" : ""),
      message: Message("单元格已损坏", "a cell is broken"),
      remedy: Message(
        "请用 Excel、WPS 或 LibreOffice 修复后另存", "Repair and save it with Excel, WPS or LibreOffice."))
  }

  private func tooMany() -> ConversionError {
    ConversionError(
      .tooLarge, file: file,
      message: Message("工作簿的单元格过多，不像一份年报", "the workbook has more cells than any report"),
      remedy: Message("请只保留年报的工作表后另存", "Keep the report's sheets only and save it anew."))
  }
}
