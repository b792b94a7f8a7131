import Characters
import Diagnostics
import ReportModel

extension JSONReportParser {
  /// Reads `origins`: the places of cells and paragraphs.
  mutating func origins(
    of report: inout Report, _ ledger: inout JSONCellLedger, _ places: inout JSONParagraphPlaces
  ) throws(JSONFault) {
    var met = MetFields<OriginsField>()
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .cells: try cellOrigins(of: &report, &ledger)
      case .foreword: places.foreword = try paragraphPlaces()
      case .annex: places.annex = try paragraphPlaces()
      case .sections:
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
          if let section = SectionID(rawValue: key.text) {
            guard places.sections[section] == nil else { throw Self.duplicate(key.text, at: key.offset) }
            places.sections[section] = try paragraphPlaces()
          } else {
            try skip(key)
          }
        }
      }
    }
  }

  private mutating func cellOrigins(
    of report: inout Report, _ ledger: inout JSONCellLedger
  ) throws(JSONFault) {
    var previous: CellID?
    try scanner.beginObject()
    while let (id, offset) = try nextCell(after: previous) {
      try ledger.note(.origin, on: id, at: offset)
      if !takeWrittenOrigin(of: id, into: &report) { report.cells[id].origin = try origin() }
      previous = id
    }
  }

  private mutating func origin() throws(JSONFault) -> Origin {
    var met = MetFields<OriginField>()
    var place: Place?
    var raw: String?
    var recognition: Origin.Recognition?
    var doubt: Origin.Doubt?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .place: place = try self.place()
      case .raw: raw = try scanner.string().text
      case .recognition: recognition = try self.recognition()
      case .doubt: doubt = try choice("存疑原因", "doubt")
      }
    }
    guard let place, let raw, let recognition else {
      throw Self.incomplete("place, raw, recognition", at: offset)
    }
    return Origin(place: place, raw: raw, recognition: recognition, doubt: doubt)
  }

  /// Reads an origin on a line and without a doubt, as nearly all are, where it is laid out as we write it; otherwise
  /// nothing is consumed.
  private mutating func takeWrittenOrigin(of id: CellID, into report: inout Report) -> Bool {
    // The first of its kind goes the other way, and so does what is none.
    guard let last = lastRecognition, last.word.unescaped == nil else { return false }
    var place = (line: 0, column: 0)
    var raw = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    let isTaken = scanner.takeWhole(levels: 2) { scanner in
      guard scanner.take(piece: " {\"place\": "), Self.takeWrittenPlace(&scanner, &place),
        scanner.take(piece: ", \"raw\": "), let text = scanner.takePlainString(),
        scanner.take(piece: ", \"recognition\": \""), scanner.take(bytes: last.word.bytes),
        scanner.take(piece: "\"}")
      else { return false }
      raw = text
      return true
    }
    guard isTaken else { return false }
    report.cells.setOrigin(
      line: place.line, column: place.column, raw: String(decoding: raw, as: UTF8.self), last.value, of: id)
    return true
  }

  /// Takes a line and column where they are laid out as we write them.
  @inline(__always)
  private static func takeWrittenPlace(
    _ scanner: inout JSONScanner, _ place: inout (line: Int, column: Int)
  ) -> Bool {
    guard scanner.take(piece: "{\"line\": "), let line = scanner.takePlainInteger(),
      scanner.take(piece: ", \"column\": "), let column = scanner.takePlainInteger(),
      scanner.take(piece: "}")
    else { return false }
    place = (line, column)
    return true
  }

  private mutating func recognition() throws(JSONFault) -> Origin.Recognition {
    let word = try scanner.string()
    if let lastRecognition, word.isPlainlySame(as: lastRecognition.word) { return lastRecognition.value }
    let recognition: Origin.Recognition = try choice(word, "识别方式", "recognition")
    lastRecognition = (word, recognition)
    return recognition
  }

  private mutating func paragraphPlaces() throws(JSONFault) -> JSONParagraphPlaces.Places {
    var places = JSONParagraphPlaces.Places(offset: scanner.nextOffset)
    try scanner.beginArray()
    while try scanner.nextElement() { places.values.append(try scanner.takeNull() ? nil : try place()) }
    return places
  }

  /// Reads a place; its members determine the kind.
  mutating func place() throws(JSONFault) -> Place {
    let offset = scanner.nextOffset
    var written = (line: 0, column: 0)
    if scanner.takeWhole(levels: 1, { Self.takeWrittenPlace(&$0, &written) }) {
      return .line(written.line, column: written.column)
    }
    var met = MetFields<PlaceField>()
    var numbers = (line: 0, page: 0, table: 0, row: 0, column: 0, paragraph: 0)
    var name = ""  // the sheet, the part or the path: no place has two of them
    var cell = ""
    var box = (x: 0.0, y: 0.0, width: 0.0, height: 0.0)
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .line: numbers.line = try integer()
      case .page: numbers.page = try integer()
      case .table: numbers.table = try integer()
      case .row: numbers.row = try integer()
      case .column: numbers.column = try integer()
      case .paragraph: numbers.paragraph = try integer()
      case .sheet: name = try scanner.string().text
      case .cell: cell = try scanner.string().text
      case .part: name = try scanner.string().text
      case .path: name = try scanner.string().text
      case .x: box.x = try coordinate()
      case .y: box.y = try coordinate()
      case .width: box.width = try coordinate()
      case .height: box.height = try coordinate()
      }
    }
    switch met.bits {
    case PlaceField.lineBits: return .line(numbers.line, column: numbers.column)
    case PlaceField.sheetBits: return .sheet(name, cell: cell)
    case PlaceField.pageBits:
      return .page(numbers.page, x: box.x, y: box.y, width: box.width, height: box.height)
    case PlaceField.tableBits:
      return .table(part: name, table: numbers.table, row: numbers.row, column: numbers.column)
    case PlaceField.paragraphBits: return .paragraph(part: name, numbers.paragraph)
    case PlaceField.path.bit: return .path(name)
    default: break
    }
    throw JSONFault(
      .content, at: offset,
      Message("这些成员合起来不是一个位置", "these members together are no place"),
      remedy: Message("位置的写法见 docs/report.schema.json", "docs/report.schema.json shows how places look."))
  }

  /// A coordinate; boxes on a page are the only binary floating-point numbers.
  mutating func coordinate() throws(JSONFault) -> Double {
    if try scanner.takeNull() { return .nan }
    let digits = try scanner.number()
    return Double(String(decoding: digits, as: UTF8.self)) ?? .nan
  }

  static func incomplete(_ members: String, at offset: Int) -> JSONFault {
    JSONFault(
      .content, at: offset,
      Message("缺少成员，应有：\(members)", "members are missing; there must be: \(members)"))
  }
}

/// The members of each kind of place.
extension PlaceField {
  fileprivate static var lineBits: UInt32 { line.bit | column.bit }
  fileprivate static var sheetBits: UInt32 { sheet.bit | cell.bit }
  fileprivate static var pageBits: UInt32 { page.bit | x.bit | y.bit | width.bit | height.bit }
  fileprivate static var tableBits: UInt32 { part.bit | table.bit | row.bit | column.bit }
  fileprivate static var paragraphBits: UInt32 { part.bit | paragraph.bit }
}

/// The places of paragraphs, until the paragraphs themselves have been read.
struct JSONParagraphPlaces {
  struct Places {
    let offset: Int
    var values: [Place?] = []

    init(offset: Int) { self.offset = offset }
  }

  var foreword: Places?
  var annex: Places?
  var sections: [SectionID: Places] = [:]

  /// Assigns places to paragraphs; an empty list means that none has one.
  func settle(in report: inout Report) throws(JSONFault) {
    try settle(foreword, in: &report.foreword)
    for section in SectionID.allCases { try settle(sections[section], in: &report.sections[section]) }
    try settle(annex, in: &report.annex)
  }

  private func settle(_ places: Places?, in paragraphs: inout [ProseBlock]) throws(JSONFault) {
    guard let places, !places.values.isEmpty else { return }
    guard places.values.count == paragraphs.count else {
      throw JSONFault(
        .content, at: places.offset,
        Message(
          "有 \(places.values.count) 个位置，但有 \(paragraphs.count) 段文字",
          "there are \(places.values.count) places for \(paragraphs.count) paragraphs"),
        remedy: Message("增删段落时请一并增删位置，或把位置清空", "Add or delete places with paragraphs, or empty the list."))
    }
    for (index, place) in places.values.enumerated() { paragraphs[index].place = place }
  }
}
