import Characters
import Diagnostics

/// The head of a list: which column is where, and what separates the fields.
struct CSVHeader {
  /// What separates fields: comma, semicolon or tab.
  let separator: UInt8
  /// How many columns there are.
  let width: Int
  /// Columns that the format does not know, by their position and name; the name may be empty.
  let others: [(index: Int, name: String, place: Place)]

  /// The positions of the columns that every list has, from 0.
  let edition: Int, cell: Int, number: Int, mark: Int

  private let positions: [Int?]

  /// The position of a column, from 0; `nil` if the list does not have it.
  subscript(column: CSVColumn) -> Int? { positions[column.rawValue] }

  /// The head as it is written, with the end of its line.
  static let written = Array(CSVColumn.allCases.map(\.name).joined(separator: ",").utf8) + [0x0D, 0x0A]

  /// Whether it is the head as it is written.
  let isWritten: Bool

  private static let cellName = Array(CSVColumn.cell.name.utf8)

  /// Reads the head of a list; `nil` if the first row is not one.
  /// - Throws: `CSVFault` where a column is missing or appears twice.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) throws(CSVFault) {
    isWritten = bytes.hasBytes(Self.written, at: 0)
    if isWritten {
      separator = UInt8(ascii: ",")
      width = CSVColumn.allCases.count
      others = []
      positions = Array(0..<width)
      edition = CSVColumn.edition.rawValue
      cell = CSVColumn.cell.rawValue
      number = CSVColumn.number.rawValue
      mark = CSVColumn.mark.rawValue
      return
    }
    // Every file is asked for a head, and few have one.
    guard bytes.contains(bytes: Self.cellName) else { return nil }
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      var scanner = CSVScanner(bytes, separator: separator)
      guard (try? scanner.nextRow()) == true else { continue }
      let names = scanner.fields.map { $0.text.trimmed }
      guard names.contains(CSVColumn.cell.name), names.contains(CSVColumn.number.name) else { continue }
      var positions = [Int?](repeating: nil, count: CSVColumn.allCases.count)
      var others: [(Int, String, Place)] = []
      for (index, name) in names.enumerated() {
        let place = scanner.place(of: scanner.fields[index])
        guard let column = CSVColumn.allCases.first(where: { $0.name == name }) else {
          others.append((index, name, place))
          continue
        }
        guard positions[column.rawValue] == nil else {
          throw CSVFault(
            place, Message("表头里“\(name)”出现了两次", "the head has the column \"\(name)\" twice"),
            remedy: Message("请删去其中一列", "Delete one of them."))
        }
        positions[column.rawValue] = index
      }
      func position(_ column: CSVColumn) -> Int? { positions[column.rawValue] }
      guard let edition = position(.edition), let cell = position(.cell), let number = position(.number),
        let mark = position(.mark)
      else {
        let missing = CSVColumn.allCases.filter { $0.isRequired && position($0) == nil }
        let names = missing.map(\.name).joined(separator: "、")
        throw CSVFault(
          .line(1, column: 1), Message("缺少列：\(names)", "columns are missing: \(names)"),
          remedy: Message("请补上这些列", "Add these columns."))
      }
      (self.edition, self.cell, self.number, self.mark) = (edition, cell, number, mark)
      self.separator = separator
      self.width = names.count
      self.others = others
      self.positions = positions
      return
    }
    return nil
  }
}
