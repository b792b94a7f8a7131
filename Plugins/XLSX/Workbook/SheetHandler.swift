import Containers
import Diagnostics

/// Reads the cells of one sheet.
final class SheetHandler: XMLHandler {
  /// What was read. A value, so that exclusive access is checked once an event and not for each of its parts.
  private var rows: SheetRows
  /// Whether events told of a row or a cell.
  private var hasRows = false

  /// What was read.
  var sheet: SheetContent { rows.content }

  /// - Parameters:
  ///   - limit: the most cells that are read.
  ///   - taker: takes the rows of lists.
  init(
    name: String, strings: SharedStringsHandler, formats: [CellFormat], limit: Int, file: String,
    taker: (any RowTaker)? = nil
  ) {
    let content = SheetContent(name: name, strings: strings, formats: formats, limit: limit, file: file)
    rows = SheetRows(content, of: name, taker: taker)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c", "row": hasRows = true
    default: break
    }
    do throws(ConversionError) { try rows.content.start(name, attributes) } catch { stop(error) }
  }

  override func end(_ name: XMLName) {
    do throws(ConversionError) {
      try rows.content.end(name)
      if case "row" = name { try rows.endRow() }
    } catch { stop(error) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { rows.content.text(bytes) }

  /// Reads a sheet as most programs write it: its rows byte by byte, and what is around them by events. `false` for
  /// another, which leaves the handler of no use.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`, and what the taker of rows throws.
  func readPlain(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Bool {
    guard PlainXML.isUsed, let tag = PlainText.firstIndex(of: "<sheetData>", in: bytes) else { return false }
    let start = tag + "<sheetData>".utf8.count
    var check = PlainRowsCheck()
    var end = PlainRows(bytes, from: start)
    guard end.pass(to: &check) else { return false }
    // Without its rows the sheet is a document of its own: if that is plain, the tag before the rows is one, and the
    // whole is well-formed.
    var rest = Array(bytes[..<(start - 1)])
    rest += "/>".utf8
    rest += bytes[end.index...]
    guard try rest.withUnsafeBytes({ try PlainXML.scan($0, handler: self) }), !hasRows else { return false }
    var reading = PlainRowsReading(rows, bytes)
    var plain = PlainRows(bytes, from: start)
    _ = plain.pass(to: &reading)
    if let failure = reading.failure { throw failure }
    rows = reading.rows
    return true
  }
}
