import Characters
import ReportModel

/// Reads simple formulas: numbers, cells, `SUM`, `+`, `-` and brackets.
struct FormulaParser {
  /// A formula or part of one.
  indirect enum Expression {
    case number(ExactDecimal)
    case cell(Reference)
    /// Cells in a rectangle; only within a sum.
    case range(Range)
    case sum([Expression])
    case difference(Expression, Expression)
  }

  /// A cell, of another sheet if one is named.
  struct Reference {
    let sheet: String?
    let position: CellPosition
  }

  /// The cells from one to another.
  struct Range {
    let sheet: String?
    let first: CellPosition
    let last: CellPosition
  }

  private let text: [UInt8]
  private var index = 0
  private var depth = 0

  /// Brackets within brackets are read so far.
  private static let deepest = 16

  init(_ formula: String) {
    text = formula.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "$") }
  }

  /// Whether all of the formula was read.
  var isAtEnd: Bool { index == text.count }

  /// The sum or difference that comes next; `nil` for anything else.
  mutating func expression() -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { return nil }
    _ = take("+")
    guard var result = take("-") ? term().map({ .difference(.number(ExactDecimal(0)), $0) }) : term() else {
      return nil
    }
    while true {
      if take("+") {
        guard let next = term() else { return nil }
        result = .sum([result, next])
      } else if take("-") {
        guard let next = term() else { return nil }
        result = .difference(result, next)
      } else {
        return result
      }
    }
  }

  private mutating func term() -> Expression? {
    if take("(") {
      guard let inner = expression(), take(")") else { return nil }
      return inner
    }
    if takeWord("SUM(") { return sum() }
    let start = index
    while index < text.count, text[index].isDigit || text[index] == UInt8(ascii: ".") { index += 1 }
    if index > start {
      return ExactDecimal(String(decoding: text[start..<index], as: UTF8.self)).map(Expression.number)
    }
    guard let range = reference(), range.first == range.last else { return nil }
    return .cell(Reference(sheet: range.sheet, position: range.first))
  }

  private mutating func sum() -> Expression? {
    var operands: [Expression] = []
    repeat {
      let start = index
      if let range = reference(), index < text.count,
        text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ")")
      {
        operands.append(.range(range))
        continue
      }
      index = start
      guard let operand = expression() else { return nil }
      operands.append(operand)
    } while take(",")
    return take(")") ? .sum(operands) : nil
  }

  /// A cell or range, with the name of its sheet or without.
  private mutating func reference() -> Range? {
    let start = index
    let sheet = sheetName()
    guard let first = position() else {
      index = start
      return nil
    }
    guard take(":") else { return Range(sheet: sheet, first: first, last: first) }
    guard let last = position(), first.row <= last.row, first.column <= last.column else {
      index = start
      return nil
    }
    return Range(sheet: sheet, first: first, last: last)
  }

  private mutating func sheetName() -> String? {
    let start = index
    guard let sign = text[index...].firstIndex(of: UInt8(ascii: "!")) else { return nil }
    var name = text[index..<sign]
    if name.first == UInt8(ascii: "'"), name.last == UInt8(ascii: "'"), name.count > 2 {
      name = name.dropFirst().dropLast()
    } else if name.contains(where: {
      $0 < 0x80 && !$0.isDigit && !(0x61...0x7A).contains($0 | 0x20) && $0 != 0x5F
    }) {
      index = start
      return nil
    }
    index = sign + 1
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func position() -> CellPosition? {
    let start = index
    while index < text.count, text[index].isDigit || (0x61...0x7A).contains(text[index] | 0x20) { index += 1 }
    return text[start..<index].withUnsafeBufferPointer { CellPosition($0) }
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard index < text.count, text[index] == sign.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard index + bytes.count <= text.count,
      bytes.indices.allSatisfy({ text[index + $0] == bytes[$0] || text[index + $0] & 0xDF == bytes[$0] })
    else { return false }
    index += bytes.count
    return true
  }
}
