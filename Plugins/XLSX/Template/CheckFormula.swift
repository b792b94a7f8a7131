/// The formulas of checks. Cells are named as the sheet has them.
enum CheckFormula {
  /// What must be filled in before something can be checked.
  struct Inputs {
    let names: [String]
    let count: Int

    init(_ positions: [CellPosition]) {
      names = CellRange.ranges(of: positions).map(\.name)
      count = Set(positions).count
    }

    /// How many are not filled in with a number, as a formula.
    var missing: String { "\(count)-COUNT(\(names.joined(separator: ",")))" }

    /// What a check says while none is filled in.
    var empty: String { "\(CheckState.incomplete.words) \(count) 格" }

    func sum(_ term: (String) -> String) -> String { names.map(term).joined(separator: "+") }
  }

  /// Says how many cells are still to be filled in; if none, what the formula says.
  static func filled(_ inputs: Inputs, then formula: String) -> String {
    let words = "\"\(CheckState.incomplete.words) \"&(\(inputs.missing))&\" 格\""
    return "IF(\(inputs.missing)>0,\(words),\(formula))"
  }

  /// Says first whether something other than counts, or amounts, was filled in.
  static func valid(_ inputs: Inputs, areCounts: Bool, then formula: String) -> String {
    let odd = inputs.sum { "COUNTA(\($0))-COUNT(\($0))+COUNTIF(\($0),\"<0\")" }
    let fractions = inputs.sum { "SUMPRODUCT(--(\($0)<>INT(\($0))))" }
    let whole = areCounts ? "IF(\(fractions)>0,\"\(notACount)\",\(formula))" : formula
    return "IF(\(odd)>0,\"\(areCounts ? notACount : "错：要填 0 或正数")\",\(whole))"
  }

  private static let notACount = "错：要填 0 或正整数"

  /// Says that both sides are equal, or their difference and a remark.
  static func equal(_ left: String, _ right: String, otherwise words: String) -> String {
    "IF(\(left)=\(right),\"\(CheckState.right.words)\",\"\(CheckState.wrong.words)\"&ABS(\(left)-\(right))&\(words))"
  }

  /// Asks somebody to look if a condition holds; otherwise says what the formula says.
  static func question(_ words: String, where condition: String, otherwise formula: String) -> String {
    "IF(\(condition),\"\(CheckState.questionable.words)\(words)\",\(formula))"
  }

  /// Says that it holds.
  static let right = "\"\(CheckState.right.words)\""

  /// Says that it is filled in, if there is nothing to compare it with.
  static let done = "\"已填\""
}
