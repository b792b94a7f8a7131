import Containers
import ReportModel

/// Reads the main part of one of our documents: its paragraphs with their styles, and its tables.
final class OwnDocumentHandler: XMLHandler {
  /// A paragraph or a table.
  enum Item {
    case paragraph(StyleID, [UInt8])
    case table([[Cell]])
  }

  /// A cell of a table.
  struct Cell {
    var columnSpan = 1
    var continues = false
    var text: [UInt8] = []
  }

  /// What was read, in order.
  private(set) var items: [Item] = []

  private var rows: [[Cell]] = []
  private var isInTable = false
  private var isInText = false
  private var style: StyleID?
  private var text: [UInt8] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "p":
      style = nil
      text = []
    case "pStyle":
      style = attributes.string("val").flatMap(StyleID.init)
    case "t": isInText = true
    case "br": text.append(0x0A)
    case "tab": text.append(0x09)
    case "tbl":
      isInTable = true
      rows = []
    case "tr": rows.append([])
    case "tc":
      if rows.isEmpty { rows.append([]) }
      rows[rows.count - 1].append(Cell())
    case "gridSpan": changeCell { $0.columnSpan = attributes.integer("val") ?? 0 }
    case "vMerge":
      let continues = attributes.string("val") == "continue"
      changeCell { $0.continues = continues }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "p": endParagraph()
    case "tbl":
      items.append(.table(rows))
      isInTable = false
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text += bytes }
  }

  private func changeCell(_ body: (inout Cell) -> Void) {
    guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
    body(&rows[row][cell])
  }

  private func endParagraph() {
    if isInTable {
      changeCell { $0.text = text }
    } else {
      items.append(.paragraph(style ?? .normal, text))
    }
  }
}
