/// What a check cell says, by the first character of its words, which colours and counts go by.
enum CheckState: CaseIterable {
  /// Something is still to be filled in.
  case incomplete
  /// It holds.
  case right
  /// A person has to look at it.
  case questionable
  /// It does not hold.
  case wrong

  /// The words' first character; wrong is whatever else is said.
  private var mark: String {
    switch self {
    case .incomplete: "待"
    case .right: "相"
    case .questionable: "请"
    case .wrong: ""
    }
  }

  /// The words themselves, or those they begin with.
  var words: String {
    switch self {
    case .incomplete: "待填"
    case .right: "相符"
    case .questionable: "请核对："
    case .wrong: "差 "
    }
  }

  /// Fill and letters, as red, green and blue.
  var colors: (fill: UInt32, letters: UInt32) {
    switch self {
    case .incomplete: (0xEDEDED, 0x7F7F7F)
    case .right: (0xE2F0D9, 0x375623)
    case .questionable: (0xFFEB9C, 0x7F6000)
    case .wrong: (0xFFC7CE, 0x9C0006)
    }
  }

  /// The fill of a cell in which something is still to be filled in.
  static let emptyInput: UInt32 = 0xFFF7D6

  /// The formula that holds for a cell that says this.
  func condition(for cell: String) -> String {
    self == .wrong
      ? "AND(\(cell)<>\"\",ISERROR(FIND(LEFT(\(cell),1),\"\(Self.harmless)\")))"
      : "LEFT(\(cell),1)=\"\(mark)\""
  }

  /// How many cells of some ranges say this, as a formula.
  func count(in ranges: [String]) -> String {
    ranges.map { range in
      self == .wrong
        ? "SUMPRODUCT((\(range)<>\"\")*ISERROR(FIND(LEFT(\(range),1),\"\(Self.harmless)\")))"
        : "SUMPRODUCT(--(LEFT(\(range),1)=\"\(mark)\"))"
    }.joined(separator: "+")
  }

  private static let harmless = allCases.map(\.mark).joined()
}
