import Containers
import Diagnostics

/// The content of a sheet that is being read, of which the rows of lists are offered to who takes them.
struct SheetRows {
  /// What was read.
  var content: SheetContent
  private let name: String
  private let taker: (any RowTaker)?
  /// Whether the rows are taken and not kept.
  private var isTaken = false

  // The heads of a list are at the top.
  private static let mostRowsAbove = 30

  init(_ content: SheetContent, of name: String, taker: (any RowTaker)?) {
    self.content = content
    self.name = name
    self.taker = taker
  }

  /// Offers the row that has ended.
  mutating func endRow() throws(ConversionError) {
    guard let taker else { return }
    if isTaken {
      try taker.take(content.row)
      content.dropRow()
    } else if content.rowNumber < Self.mostRowsAbove, !content.row.isEmpty {
      isTaken = try taker.begins(with: content.row, of: name)
    }
  }
}

/// Puts plain rows into the content of a sheet.
struct PlainRowsReading: PlainRowsSink {
  private(set) var rows: SheetRows
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Why it stopped.
  private(set) var failure: ConversionError?
  private(set) var isOver = false

  init(_ rows: SheetRows, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.rows = rows
    self.bytes = bytes
  }

  mutating func startRow(_ number: Int?, isHidden: Bool) {
    rows.content.startRow(number, isHidden: isHidden)
  }

  mutating func add(_ cell: PlainRows.Cell) {
    do throws(ConversionError) { try rows.content.add(cell, of: bytes) } catch { stop(error) }
  }

  mutating func endRow() {
    rows.content.endRow()
    do throws(ConversionError) { try rows.endRow() } catch { stop(error) }
  }

  private mutating func stop(_ error: ConversionError) {
    failure = error
    isOver = true
  }
}

/// Only looks whether rows are plain.
struct PlainRowsCheck: PlainRowsSink {
  let isOver = false
  mutating func startRow(_ number: Int?, isHidden: Bool) {}
  mutating func add(_ cell: PlainRows.Cell) {}
  mutating func endRow() {}
}
