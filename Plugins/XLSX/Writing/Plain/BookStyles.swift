import Containers
import System

/// The styles of a workbook, as the library writes them.
struct BookStyles: Sendable {
  /// What they depend on.
  struct Key: Hashable, Sendable {
    /// The styles in the order in which cells use them for the first time.
    let styles: [CellStyle]
    /// The colours of fills in that order.
    let fills: [UInt32]

    static func == (one: Key, other: Key) -> Bool {
      one.fills == other.fills && one.styles.elementsEqual(other.styles) { $0.index == $1.index }
    }

    func hash(into hasher: inout Hasher) {
      for style in styles { hasher.combine(style.index) }
      hasher.combine(fills)
    }
  }

  /// The number that the library gives each of the styles: some look the same.
  let numbers: [Int]
  /// The part.
  let content: [UInt8]

  static let partName = "xl/styles.xml"

  /// Lets the library write a workbook that uses the styles in their order.
  init(_ key: Key, noting temporaryFiles: TemporaryFiles?) throws {
    let bytes = try WorkbookFile.bytes(noting: temporaryFiles) { file in
      let sheet = try file.addSheet(named: "1")
      for (column, style) in key.styles.enumerated() {
        try sheet.writeBlank(row: 0, column: column, style: style)
      }
      for color in key.fills { try sheet.fill(.first, rows: 1, columns: 1, color: color, while: .empty) }
    }
    let parts = try BookFrame.parts(of: bytes)
    content = parts[Self.partName] ?? []
    let cells = String(decoding: parts[BookFrame.sheetName(0)] ?? [], as: UTF8.self)
    numbers = cells.split(separator: " s=\"").dropFirst().compactMap { Int($0.prefix { $0 != "\"" }) }
    guard numbers.count == key.styles.count, !content.isEmpty else { throw NeedsLibrary() }
  }
}
