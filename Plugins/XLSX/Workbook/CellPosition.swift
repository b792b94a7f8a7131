/// A cell's place in a sheet, from 0; it sorts row by row.
struct CellPosition: Sendable, Hashable, Comparable {
  var row: Int
  var column: Int

  /// The cell in the upper left corner.
  static let first = CellPosition(row: 0, column: 0)

  static let rowLimit = 1_048_576
  static let columnLimit = 16_384

  static func < (left: CellPosition, right: CellPosition) -> Bool {
    left.row != right.row ? left.row < right.row : left.column < right.column
  }

  /// The name in A1 style.
  var name: String { columnName + String(row + 1) }

  /// The name in A1 style that stays the same wherever a formula is copied to.
  var absoluteName: String { "$\(columnName)$\(row + 1)" }

  private var columnName: String {
    if column < Self.firstNames.count { return Self.firstNames[column] }
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static let firstNames = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map {
    String(Unicode.Scalar($0))
  }

  func hash(into hasher: inout Hasher) { hasher.combine(row << 14 | column) }

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a name in A1 style; `nil` if it is not one or is off the sheet.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    var column = 0
    var row = 0
    var index = 0
    while index < name.count, index < 4 {
      let letter = name[index] & 0xDF
      guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      index += 1
    }
    guard index > 0, index < name.count, name.count - index <= 7 else { return nil }
    for byte in name[index...] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      row = row * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard row >= 1, row <= Self.rowLimit, column <= Self.columnLimit else { return nil }
    self.row = row - 1
    self.column = column - 1
  }
}
