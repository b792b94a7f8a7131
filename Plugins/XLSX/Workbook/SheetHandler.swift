import Containers
import Diagnostics

/// Reads the cells of one sheet.
final class SheetHandler: XMLHandler {
  /// What was read. A value, so that exclusive access is checked once an event and not for each of its parts.
  private(set) var sheet: SheetContent
  private let name: String
  private let taker: (any RowTaker)?
  /// Whether the rows are taken and not kept.
  private var isTaken = false

  // The heads of a list are at the top.
  private static let mostRowsAbove = 30

  /// - Parameters:
  ///   - limit: the most cells that are read.
  ///   - taker: takes the rows of lists.
  init(
    name: String, strings: SharedStringsHandler, formats: [CellFormat], limit: Int, file: String,
    taker: (any RowTaker)? = nil
  ) {
    sheet = SheetContent(name: name, strings: strings, formats: formats, limit: limit, file: file)
    self.name = name
    self.taker = taker
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    do throws(ConversionError) { try sheet.start(name, attributes) } catch { stop(error) }
  }

  override func end(_ name: XMLName) {
    do throws(ConversionError) {
      try sheet.end(name)
      if case "row" = name, let taker { try offer(to: taker) }
    } catch { stop(error) }
  }

  private func offer(to taker: any RowTaker) throws(ConversionError) {
    if isTaken {
      try taker.take(sheet.row)
      sheet.dropRow()
    } else if sheet.rowNumber < Self.mostRowsAbove, !sheet.row.isEmpty {
      isTaken = try taker.begins(with: sheet.row, of: name)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { sheet.text(bytes) }
}
