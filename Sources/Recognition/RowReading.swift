import ReportModel

/// The values of one row of a table as they were read, before they become cells.
struct RowReading {
  /// The row of the vocabulary; `nil` while only its position is known.
  var row: Int?
  /// One value for each cell of the row; `nil` where nothing was read.
  var values: [ValueToken?]
  /// How the row was found.
  var recognition: Origin.Recognition
  /// Why all of it is in doubt.
  var doubt: Origin.Doubt?
  /// The cells in doubt, where not all of them are.
  var doubtful: Set<Int> = []
  /// Whether the line was broken or displaced and put together again.
  var wasDisplaced = false
  /// The line in the document.
  var line: Int

  /// Whether the last value is the sum of the others; blanks and marks count as nothing. `nil` where one is no number.
  var sumHolds: Bool? { Self.sumHolds(values) }

  static func sumHolds(_ values: [ValueToken?]) -> Bool? {
    var sum: Int64 = 0
    for value in values.dropLast() {
      guard let amount = value?.amount else { return nil }
      sum &+= amount
    }
    guard let last = values.last, let total = last?.amount else { return nil }
    return total == sum
  }
}

/// A table as it was read.
struct TableReading {
  var rows: [RowReading] = []
  /// Values that belong to no row of the form.
  var stray: [ValueToken] = []
}
