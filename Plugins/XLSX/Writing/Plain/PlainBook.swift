import Containers
import Diagnostics
import System

/// A workbook that is written without the library, as the library would write it: what does not differ from one workbook
/// of its kind to the next is taken from one that the library has written.
final class PlainBook: WorkbookOutput {
  /// Whether workbooks are written in this way at all: without it the library writes them, with the same parts.
  @TaskLocal static var isUsed = true

  private let kinds: BookKinds
  private let temporaryFiles: TemporaryFiles?
  private var texts = SharedTexts()
  private var sheets: [(name: String, part: SheetPart)] = []
  private var names: [BookKind.Name] = []
  private var title = ""
  private var company = ""
  private var marker = ""
  /// The number that each style has in this book, by its index.
  private var numbers = [Int?](repeating: nil, count: CellStyle.count)
  private var styles: [CellStyle] = []
  /// The colours of fills in the order of their first use.
  private var fills: [UInt32] = []

  init(_ kinds: BookKinds, noting temporaryFiles: TemporaryFiles?) {
    self.kinds = kinds
    self.temporaryFiles = temporaryFiles
  }

  func addSheet(named name: String) -> WorkbookSheet {
    let part = SheetPart(in: self)
    sheets.append((name, part))
    return WorkbookSheet(name: name, output: part)
  }

  func define(_ name: String, as range: CellRange, in sheet: WorkbookSheet) throws {
    guard let index = sheets.firstIndex(where: { $0.name == sheet.name }) else { throw NeedsLibrary() }
    names.append(BookKind.Name(name: name, sheet: index, range: range))
  }

  func setProperties(title: String, company: String, marker: String) {
    self.title = WorkbookFile.attribute(title)
    self.company = WorkbookFile.attribute(company)
    self.marker = marker
  }

  // MARK: - For its sheets

  func number(of text: String) -> Int {
    var copy = text
    return copy.withUTF8 { texts.number(of: $0) }
  }

  /// - Parameter markup: that of a text in several faces.
  func number(ofMarkup markup: [UInt8]) -> Int {
    markup.withUnsafeBufferPointer { texts.number(of: $0, isMarkup: true) }
  }

  /// The markup of a face.
  func face(_ face: TextFace) throws -> [UInt8] { try kinds.markup(of: face, noting: temporaryFiles) }

  func number(of style: CellStyle) -> Int {
    let index = style.index
    if let number = numbers[index] { return number }
    numbers[index] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  func note(fill color: UInt32) { if !fills.contains(color) { fills.append(color) } }

  // MARK: - The file

  /// The bytes of the workbook.
  /// - Throws: `NeedsLibrary`, and `ConversionError` of kind `unwritable`.
  func finish() throws -> [UInt8] {
    let kind = BookKind(
      marker: marker, sheets: sheets.map { BookKind.Sheet(name: $0.name, steps: $0.part.steps) }, names: names
    )
    guard !texts.isEmpty, kind.lastRows.count <= BookKind.mostRanges else { throw NeedsLibrary() }
    let used = usedStyles()
    let frame = try kinds.frame(of: kind, noting: temporaryFiles)
    let look = try kinds.styles(
      BookStyles.Key(styles: used.map { styles[$0] }, fills: fills), noting: temporaryFiles)
    var fileNumbers = [Int](repeating: 0, count: styles.count)
    for (style, number) in zip(used, look.numbers) { fileNumbers[style] = number }
    var parts: [(name: String, content: [UInt8])] = []
    for (index, (sheet, own)) in zip(frame.sheets, sheets).enumerated() {
      var part = MarkupText(capacity: own.part.expectedCount)
      sheet.add(own.part, styles: fileNumbers, fills: fills, to: &part) { fill($0, kind, &$1) }
      parts.append((BookFrame.sheetName(index), part.bytes))
    }
    parts.append((BookFrame.textsName, texts.part()))
    parts.append((BookStyles.partName, look.content))
    for (name, text) in frame.texts {
      var part = MarkupText(capacity: 4_096)
      text.add(to: &part) { fill($0, kind, &$1) }
      parts.append((name, part.bytes))
    }
    return try frame.archive.filled(with: parts)
  }

  private func fill(_ mark: MarkedText.Mark, _ kind: BookKind, _ part: inout MarkupText) {
    switch mark {
    case .lastRow(let number): part.add(kind.lastRows.indices.contains(number) ? kind.lastRows[number] : 0)
    case .title: part.add(escaping: title)
    case .company: part.add(escaping: company)
    }
  }

  /// The styles in the order in which cells use them for the first time, row by row.
  private func usedStyles() -> [Int] {
    var used: [Int] = []
    var isUsed = [Bool](repeating: false, count: styles.count)
    for (_, part) in sheets {
      part.noteStyles { style in
        if !isUsed[style] {
          isUsed[style] = true
          used.append(style)
        }
      }
    }
    return used
  }
}
