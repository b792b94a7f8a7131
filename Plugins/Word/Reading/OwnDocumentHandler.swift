import Documents
import ReportModel

/// Reads the main part of a document of ours: what its paragraphs' styles and its tables say, and nothing else.
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
    fileprivate var paragraphs = 0
  }

  /// What was read, in order.
  private(set) var items: [Item] = []
  /// Whether something is there that we do not write: then another program has been at work.
  private(set) var isForeign = false

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
      if isInTable { isForeign = true }
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
    case "document", "body", "pPr", "keepNext", "pageBreakBefore", "spacing", "ind", "jc", "r", "rPr",
      "rStyle", "sz", "szCs",
      "tblPr", "tblStyle", "tblW", "tblLayout", "tblGrid", "gridCol", "trPr", "cantSplit", "trHeight",
      "tblHeader", "tcPr", "tcW", "vAlign", "sectPr", "footerReference", "pgSz", "pgMar":
      break
    default: isForeign = true
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
    guard isInTable else {
      guard let style else { return isForeign = true }
      return items.append(.paragraph(style, text))
    }
    changeCell { cell in
      cell.text = text
      cell.paragraphs += 1
      if cell.paragraphs > 1 { isForeign = true }
    }
  }
}
