/// The amounts of some cells of a form, for testing its sums.
struct CellAmounts {
  private let amounts: UnsafeMutableBufferPointer<Int64>
  /// The cells that have an amount, in the order in which these were stated.
  private let places: UnsafeMutableBufferPointer<Int64>
  private(set) var count = 0

  /// What stands for no amount: amounts are far from it.
  private static let none = Int64.min

  /// - Parameter memory: room for twice as many numbers as the form has cells.
  init(_ memory: UnsafeMutableBufferPointer<Int64>) {
    let half = memory.count / 2
    amounts = UnsafeMutableBufferPointer(rebasing: memory[..<half])
    places = UnsafeMutableBufferPointer(rebasing: memory[half...])
    amounts.initialize(repeating: Self.none)
  }

  /// The amount of a cell; `nil` if it has none.
  @inline(__always)
  subscript(cell: Int) -> Int64? {
    get {
      let amount = amounts[cell]
      return amount == Self.none ? nil : amount
    }
    set {
      guard let newValue else { return }
      if amounts[cell] == Self.none {
        places[count] = Int64(cell)
        count += 1
      }
      amounts[cell] = newValue
    }
  }

  /// The cell that had its amount stated as the first, second …
  func cell(at index: Int) -> Int { Int(places[index]) }
}
