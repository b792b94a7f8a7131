import Containers

/// Reads the tables of a document saved by LibreOffice as flat OpenDocument XML.
final class FlatDocumentHandler: XMLHandler {
  struct Table {
    var rowCount = 0
    var columnCount = 0
    var places: [PrintedPlace] = []
  }

  private(set) var tables: [Table] = []
  private var column = 0
  private var isInCell = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "table": tables.append(Table())
    case "table-column":
      change { $0.columnCount += attributes.integer("number-columns-repeated") ?? 1 }
    case "table-row":
      change { $0.rowCount += 1 }
      column = 0
    case "table-cell":
      isInCell = true
      let column = column
      change { table in
        table.places.append(
          PrintedPlace(
            row: table.rowCount - 1, column: column,
            rowSpan: attributes.integer("number-rows-spanned") ?? 1,
            columnSpan: attributes.integer("number-columns-spanned") ?? 1, text: ""))
      }
      self.column += 1
    case "covered-table-cell": column += attributes.integer("number-columns-repeated") ?? 1
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if case "table-cell" = name { isInCell = false }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInCell else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    change { table in
      guard let last = table.places.indices.last else { return }
      table.places[last].text += text.filter { !$0.isWhitespace }
    }
  }

  private func change(_ body: (inout Table) -> Void) {
    guard let last = tables.indices.last else { return }
    body(&tables[last])
  }
}
