import Containers
import Conversion
import System

/// A workbook of one kind without what differs from one to the next.
struct BookFrame: Sendable {
  /// A sheet without its cells.
  struct Sheet: Sendable {
    private let head: [UInt8]
    private let middle: [UInt8]
    private let filter: MarkedText
    private let tail: MarkedText

    /// Takes a sheet of the library apart; `nil` if it is not as expected.
    fileprivate init?(_ bytes: [UInt8]) {
      guard let dimension = bytes.firstRange(of: "<dimension ref=\"".utf8),
        let end = bytes[dimension.upperBound...].firstIndex(of: UInt8(ascii: "\"")),
        let rows = bytes[end...].firstRange(of: "<sheetData".utf8),
        let behind = Self.end(of: rows.upperBound, in: bytes)
      else { return nil }
      head = Array(bytes[..<dimension.upperBound])
      middle = Array(bytes[end..<rows.lowerBound])
      let rest = bytes[behind...]
      // The library writes joined ranges, fills and links behind the filter.
      let hasFilter = rest.starts(with: "<autoFilter ".utf8)
      let filterEnd = hasFilter ? rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? behind : behind
      filter = MarkedText(rest[..<filterEnd])
      tail = MarkedText(rest[filterEnd...])
    }

    private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
      let rest = bytes[start...]
      if rest.starts(with: "/>".utf8) { return start + 2 }
      return rest.firstRange(of: "</sheetData>".utf8)?.upperBound
    }

    /// Adds the sheet with its cells.
    func add(
      _ own: SheetPart, styles: [Int], fills: [UInt32], to part: inout MarkupText,
      _ fill: (MarkedText.Mark, inout MarkupText) -> Void
    ) {
      part.add(head)
      part.add(Array(own.range.utf8))
      part.add(middle)
      own.addRows(styles, to: &part)
      filter.add(to: &part, fill)
      own.addRanges(fills, to: &part)
      tail.add(to: &part, fill)
    }
  }

  let sheets: [Sheet]
  /// The other parts that differ, with their names.
  let texts: [(name: String, text: MarkedText)]
  let archive: ZipTemplate

  static let textsName = "xl/sharedStrings.xml"
  private static let coreName = "docProps/core.xml"
  private static let markedNames = ["xl/workbook.xml", coreName, "docProps/app.xml"]

  static func sheetName(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

  /// Lets the library write a workbook of the kind.
  init(_ kind: BookKind, noting temporaryFiles: TemporaryFiles?) throws {
    let bytes = try WorkbookFile.bytes(noting: temporaryFiles) { try Self.write(kind, to: $0) }
    try self.init(kind, bytes, Self.parts(of: bytes))
  }

  private static func write(_ kind: BookKind, to file: WorkbookFile) throws {
    file.setProperties(title: MarkedText.title, company: MarkedText.company, marker: kind.marker)
    let sheets = try kind.sheets.map { own in
      let sheet = try file.addSheet(named: own.name)
      for step in own.steps { sheet.arrange(step) }
      return sheet
    }
    for name in kind.names { try file.define(name.name, as: name.range, in: sheets[name.sheet]) }
    // A workbook without texts has no table of them.
    try sheets.first?.writePlain("1", row: 0, column: 0, style: .record)
  }

  private init(_ kind: BookKind, _ bytes: [UInt8], _ parts: [String: [UInt8]]) throws {
    sheets = kind.sheets.indices.compactMap { parts[Self.sheetName($0)].flatMap { Sheet($0) } }
    texts = Self.markedNames.compactMap { name in parts[name].map { (name, MarkedText($0[...])) } }
    guard sheets.count == kind.sheets.count, texts.count == Self.markedNames.count else {
      throw NeedsLibrary()
    }
    archive = try ZipTemplate(
      bytes,
      filling: kind.sheets.indices.map(Self.sheetName) + [Self.textsName, BookStyles.partName]
        + Self.markedNames)
  }

  /// The parts of a workbook.
  static func parts(of bytes: [UInt8]) throws -> [String: [UInt8]] {
    try bytes.withUnsafeBytes { bytes in
      let archive = try ZipArchive(
        bytes, file: WorkbookLayout.format.name, limits: ZipArchive.Limits(unpacked: 1 << 26))
      return Dictionary(
        uniqueKeysWithValues: try archive.names.map {
          ($0, try archive.content(of: $0).map { Array($0) } ?? [])
        })
    }
  }
}
