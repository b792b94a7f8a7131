import Characters
import ReportModel

/// What the simple formulas of a workbook give: references, sums and differences of cells, and `SUM`.
///
/// Libraries write formulas without calculating them, with 0 for a result; what such a cell shows, nobody ever saw.
struct FormulaResults {
  /// What a formula gives.
  enum Result: Equatable {
    case number(ExactDecimal)
    case text
    /// A formula that is not followed here.
    case unknown
  }

  private let sheets: [String: Workbook.Sheet]
  private var known: [Address: Result] = [:]
  private var open: Set<Address> = []
  /// How many more cells are looked at: sums of sums of wide ranges would take long.
  private var left = 500_000

  private struct Address: Hashable {
    let sheet: String
    let position: CellPosition
  }

  /// Formulas that refer to formulas are followed so far.
  private static let deepest = 64
  /// Longer formulas are not followed.
  private static let longest = 1_000

  init(_ sheets: [Workbook.Sheet]) {
    self.sheets = Dictionary(sheets.map { ($0.name, $0) }) { first, _ in first }
  }

  /// What the formula in a cell gives.
  mutating func result(at position: CellPosition, in sheet: String) -> Result {
    let address = Address(sheet: sheet, position: position)
    if let result = known[address] { return result }
    guard let formula = sheets[sheet]?.formulas[position], !formula.isEmpty,
      formula.utf8.count <= Self.longest, open.count < Self.deepest, open.insert(address).inserted
    else { return .unknown }
    var parser = FormulaParser(formula)
    let result = parser.expression().map { parser.isAtEnd ? value(of: $0, in: sheet) : .unknown } ?? .unknown
    open.remove(address)
    known[address] = result
    return result
  }

  private mutating func value(of expression: FormulaParser.Expression, in sheet: String) -> Result {
    switch expression {
    case .number(let number): return .number(number)
    case .cell(let reference): return value(at: reference.position, in: reference.sheet ?? sheet)
    case .sum(let operands):
      var numbers: [ExactDecimal] = []
      for operand in operands {
        guard case .range(let range) = operand else {
          // Numbers typed as texts count in `+`, and not in `SUM` of a range.
          guard case .number(let number) = value(of: operand, in: sheet) else { return .unknown }
          numbers.append(number)
          continue
        }
        guard let more = self.numbers(in: range, of: range.sheet ?? sheet) else { return .unknown }
        numbers += more
      }
      return Self.sum(of: numbers)
    case .difference(let one, let other):
      guard case .number(let first) = value(of: one, in: sheet),
        case .number(let second) = value(of: other, in: sheet), second.coefficient > Int64.min,
        let negative = ExactDecimal(coefficient: -second.coefficient, scale: second.scale)
      else { return .unknown }
      return Self.sum(of: [first, negative])
    case .range: return .unknown
    }
  }

  private static func sum(of numbers: [ExactDecimal]) -> Result {
    switch TableSums.value(of: numbers) {
    case .nothing: .number(ExactDecimal(0))
    case .sum(let number): .number(number)
    case .uncertain: .unknown
    }
  }

  private mutating func value(at position: CellPosition, in name: String) -> Result {
    left -= 1
    guard left > 0, let sheet = sheets[name] else { return .unknown }
    if sheet.formulas[position] != nil {
      let result = result(at: position, in: name)
      if result != .unknown { return result }
    }
    switch sheet[position.row, position.column] {
    case .number(let text, _)?: return NumberText.decimal(text).map(Result.number) ?? .unknown
    case .text?: return .text
    case nil: return .number(ExactDecimal(0))
    case .boolean?, .error?, .formula?: return .unknown
    }
  }

  /// The numbers in a range; `nil` if one of them is unknown.
  private mutating func numbers(in range: FormulaParser.Range, of name: String) -> [ExactDecimal]? {
    guard let sheet = sheets[name] else { return nil }
    var numbers: [ExactDecimal] = []
    for row in range.first.row...range.last.row {
      var index = sheet.firstIndex(from: CellPosition(row: row, column: range.first.column))
      left -= 1
      while left > 0, index < sheet.cells.count, sheet.cells[index].position.row == row,
        sheet.cells[index].position.column <= range.last.column
      {
        switch value(at: sheet.cells[index].position, in: name) {
        case .number(let number): numbers.append(number)
        case .text: break
        case .unknown: return nil
        }
        index += 1
      }
      guard left > 0 else { return nil }
    }
    return numbers
  }
}
