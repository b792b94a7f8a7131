import Containers
import Diagnostics
import NationalForm
import ReportModel

/// Reads the main part of one of our documents: its paragraphs with their styles, and its tables.
final class OwnDocumentHandler: XMLHandler {
  /// What was read, in order.
  private(set) var elements: [PrintedDocument.Element] = []

  private var paragraphCount = 0
  private var tableCount = 0
  private var rows: [[PrintedCell]] = []
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
      tableCount += 1
      rows = []
    case "tr": rows.append([])
    case "tc":
      if rows.isEmpty { rows.append([]) }
      rows[rows.count - 1].append(PrintedCell(place: nextPlace))
    case "gridSpan": changeCell { $0.columnSpan = attributes.integer("val") ?? 0 }
    case "vMerge":
      let continues = attributes.string("val") == "continue"
      changeCell { $0.continuesAbove = continues }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "p": endParagraph()
    case "tbl":
      elements.append(.table(rows))
      isInTable = false
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text += bytes }
  }

  /// Where the cell is that begins.
  private var nextPlace: Place {
    .table(part: "", table: tableCount, row: rows.count, column: (rows.last?.count ?? 0) + 1)
  }

  private func changeCell(_ body: (inout PrintedCell) -> Void) {
    guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
    body(&rows[row][cell])
  }

  private func endParagraph() {
    let words = String(decoding: text, as: UTF8.self)
    if isInTable {
      changeCell { $0.text = words }
    } else {
      paragraphCount += 1
      let place = Place.paragraph(part: "", paragraphCount)
      elements.append(.paragraph(style?.mark ?? .other, Paragraph(words, place: place)))
    }
  }
}

extension StyleID {
  /// What a paragraph of the style is in the national document.
  fileprivate var mark: PrintedDocument.Mark {
    switch self {
    case .title: .title
    case .heading: .heading
    case .body: .prose
    case .signature: .signature
    case .date: .date
    default: .other
    }
  }
}
