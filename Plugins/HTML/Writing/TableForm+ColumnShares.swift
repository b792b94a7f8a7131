import ReportModel

extension TableForm {
  /// The relative width of each column: labels of whole rows, and four characters of the heads above numbers, fit on a
  /// line of A4.
  var columnShares: [Int] {
    let numbers = labelColumnCount..<columnCount
    switch labelColumnCount {
    case 0: return numbers.map { _ in 1 }
    // A quarter, as on the blank form.
    case 1: return [139] + numbers.map { _ in 417 / numbers.count }
    // Labels of groups around groups run downwards, two characters wide.
    case let count:
      return Array(repeating: 23, count: count - 2) + [62, 150]
        + numbers.map { Self.share(of: head(above: $0)) }
    }
  }

  /// How wide the columns of labels are on a narrow screen, in characters: there is room for numbers beside them. Whole
  /// characters are whole pixels, so that no gap opens between columns that stay in sight.
  var narrowLabelWidths: [Int] {
    switch labelColumnCount {
    case 0: []
    case 1: [11]
    case let count: Array(repeating: 2, count: count - 2) + [4, 8]
    }
  }

  private func head(above column: Int) -> GridPlace? {
    grid[..<headRowCount].joined().last { $0.column == column && $0.columnSpan == 1 }
  }

  private static func share(of head: GridPlace?) -> Int {
    switch head?.label?.count ?? 0 {
    // A short head over several rows is that of totals, whose numbers are the longest.
    case ...2 where head?.rowSpan ?? 1 > 1: 44
    case 3: 49
    case ...4: 40
    default: 62
    }
  }
}
