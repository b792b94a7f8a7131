/// What a check cell says; colours and counts go by the first character of its words.
enum CheckState: CaseIterable {
  /// Something is still to be filled in.
  case incomplete
  /// It holds.
  case right
  /// A person has to look at it.
  case questionable
  /// It does not hold.
  case wrong

  /// The first characters of its words; anything else means wrong.
  private var marks: String {
    switch self {
    case .incomplete: "待"
    case .right: "相已"
    case .questionable: "请"
    case .wrong: ""
    }
  }

  /// The words themselves, or how they begin.
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

  /// The formula that is true for a cell that says this.
  func condition(for cell: String) -> String { "AND(\(cell)<>\"\",\(isSaid(in: cell)))" }

  /// How many cells of some ranges say this, as a formula.
  func count(in ranges: [String]) -> String {
    ranges.map { "SUMPRODUCT((\($0)<>\"\")*\(isSaid(in: $0)))" }.joined(separator: "+")
  }

  private func isSaid(in cell: String) -> String {
    self == .wrong
      ? "ISERROR(FIND(LEFT(\(cell),1),\"\(Self.allCases.map(\.marks).joined())\"))"
      : "ISNUMBER(FIND(LEFT(\(cell),1),\"\(marks)\"))"
  }
}
