import Characters
import Layout
import ReportModel

/// A table form for reading running text: rows of equal width in the order of their printed labels, with sums
/// as sets of rows and columns.
struct FlowForm {
  /// A sum within a row or column: parts and wholes as bit sets of indexes.
  struct Sum: Sendable, Hashable {
    var parts: UInt32
    var wholes: UInt32

    var all: UInt32 { parts | wholes }
  }

  let form: IndexedForm
  /// The form's rows, in the order of their labels in the text.
  let rows: [Int]
  /// Rows at another place in the text than in the form.
  let moved: Set<Int>
  /// The number of columns.
  let width: Int
  /// The skeletons of the row labels.
  let labels: [Folding.Skeleton]
  /// The numerals of the row labels.
  let numerals: [Int?]
  /// The sum common to all rows; `nil` if rows have none, or different ones.
  let rowSum: Sum?
  /// The sums common to all columns, over rows in the order of `rows`.
  let columnSums: [Sum]

  /// The most rows, columns and column sums that the search has room for.
  static let mostRows = 32
  static let mostColumns = 8
  static let mostColumnSums = 2
  /// Narrower tables do not need this kind of reading.
  private static let leastColumns = 3

  /// The number of cells in the table.
  var cellCount: Int { rows.count * width }

  /// Prepares a form; `nil` if it has its rows side by side, its rows differ in width, or it has too many or
  /// too few rows or columns.
  ///
  /// - Parameter positions: for each row of the form, the position of its label in the text, if found.
  init?(_ names: NamedLabels, _ index: LabelIndex, positions: [LabelPosition?]) {
    form = names.form
    let width = form.columns.count
    guard !form.rowsStandAbove, (2...Self.mostRows).contains(form.rows.count),
      (Self.leastColumns...Self.mostColumns).contains(width), form.rows.allSatisfy({ $0.count == width })
    else { return nil }
    self.width = width
    let order = Self.printedOrder(form.form.rows, positions)
    rows = order
    moved = Set(order.indices.filter { order[$0] != $0 }.map { order[$0] })
    labels = order.map { Folding.skeleton(names.form.form.rows[$0].label) }
    numerals = order.map { names.form.numerals[$0] }
    rowSum = Self.rowSum(form, rows: order)
    columnSums = Self.columnSums(form, rows: order)
  }

  /// The position of a row's label in a text.
  struct LabelPosition {
    let piece: Int
    /// How many values come before it.
    let tokensBefore: Int
    /// Whether there are values between it and the next row's label.
    var hasValues = false
  }

  /// The rows in printed order, for groups with all their labels printed; other rows stay in the form's
  /// order. Groups are not compared with each other: their labels are in different columns of the page, which
  /// converters may emit one after the other. For the same reason, all labels of a group, or none, must have
  /// values after them.
  private static func printedOrder(_ forms: [RowForm], _ positions: [LabelPosition?]) -> [Int] {
    var order = Array(forms.indices)
    for (_, members) in Dictionary(grouping: forms.indices, by: { forms[$0].labels.dropLast() }) {
      let printed = members.compactMap { positions[$0] }
      guard members.count > 1, printed.count == members.count, Set(printed.map(\.hasValues)).count == 1 else {
        continue
      }
      let sorted = members.sorted { positions[$0]?.piece ?? 0 < positions[$1]?.piece ?? 0 }
      for (place, row) in zip(members, sorted) { order[place] = row }
    }
    return order
  }

  private static func mask(_ places: [Int]) -> UInt32 { places.reduce(0) { $0 | 1 << UInt32($1) } }

  private static func rowSum(_ form: IndexedForm, rows: [Int]) -> Sum? {
    let sums = rows.map { row in
      form.sums.filter { $0.isWithinRow && $0.wholes.allSatisfy { form.rowOfCell[$0] == row } }.map { sum in
        Sum(
          parts: mask(sum.parts.map { form.columnOfCell[$0] }),
          wholes: mask(sum.wholes.map { form.columnOfCell[$0] }))
      }
    }
    guard let first = sums.first, first.count == 1, sums.allSatisfy({ $0 == first }) else { return nil }
    return first[0]
  }

  private static func columnSums(_ form: IndexedForm, rows: [Int]) -> [Sum] {
    let places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    var found: [Sum: Int] = [:]
    for sum in form.sums where !sum.isWithinRow {
      let own = Sum(
        parts: mask(sum.parts.compactMap { places[form.rowOfCell[$0]] }),
        wholes: mask(sum.wholes.compactMap { places[form.rowOfCell[$0]] }))
      found[own, default: 0] += 1
    }
    return found.filter { $0.value == form.columns.count }.keys
      .sorted { ($0.parts, $0.wholes) < ($1.parts, $1.wholes) }.prefix(mostColumnSums).map(\.self)
  }

  /// The form's cell at a row of the text and a column.
  func cell(_ row: Int, _ column: Int) -> Int { form.rows[rows[row]][column] }

  /// Whether the sum of a row holds; blanks and marks are 0. `nil` if the row has no sum, or a value is
  /// missing or not a count.
  func rowHolds(_ values: some Sequence<ValueToken?>) -> Bool? {
    guard let rowSum else { return nil }
    var difference: Int64 = 0
    for (column, value) in values.enumerated() {
      guard let amount = value?.amount else { return nil }
      if rowSum.wholes >> UInt32(column) & 1 == 1 { difference += amount }
      if rowSum.parts >> UInt32(column) & 1 == 1 { difference -= amount }
    }
    return difference == 0
  }
}
