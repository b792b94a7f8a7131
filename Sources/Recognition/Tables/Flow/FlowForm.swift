import Characters
import Layout
import ReportModel

/// A table as running text is read into it: rows of one width in the order in which their labels are printed, and
/// its sums as sets of rows and columns.
struct FlowForm {
  /// What adds up in a row, or in a column: the places of the parts and of the wholes, a bit each.
  struct Sum: Sendable, Hashable {
    var parts: UInt32
    var wholes: UInt32

    var all: UInt32 { parts | wholes }
  }

  let form: IndexedForm
  /// The rows of the form, in the order in which the text has their labels.
  let rows: [Int]
  /// Rows that stand elsewhere in the text than in the form.
  let moved: Set<Int>
  /// How many columns there are.
  let width: Int
  /// The skeletons of the rows' labels.
  let labels: [Folding.Skeleton]
  /// The numerals that the rows' labels begin with.
  let numerals: [Int?]
  /// The sum that every row has; `nil` where rows have none, or different ones.
  let rowSum: Sum?
  /// The sums that every column has, over the rows in their order here.
  let columnSums: [Sum]

  /// More rows, columns and sums of columns than these the search has no room for.
  static let mostRows = 32
  static let mostColumns = 8
  static let mostColumnSums = 2
  /// Rows that are narrower need no such reading.
  private static let leastColumns = 3

  /// How many cells the table has.
  var cellCount: Int { rows.count * width }

  /// - Parameter positions: where in the text the labels of the form's rows stand, where they do.
  /// `nil` for a form whose rows are not all of one width, or that is too large.
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

  /// Where in a text the label of a row stands.
  struct LabelPosition {
    let piece: Int
    /// How many values stand before it.
    let tokensBefore: Int
    /// Whether any stand between it and the next row's label.
    var hasValues = false
  }

  /// The rows in the order in which their labels are printed, as far as those of one group are all printed; other
  /// rows stay where the form has them. Labels of different groups stand in different columns of the page, which
  /// converters may pour out one after another; so may labels of one group of which some stand before values and
  /// some do not.
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

  /// The cell of the form at a row of the text and a column.
  func cell(_ row: Int, _ column: Int) -> Int { form.rows[rows[row]][column] }

  /// Whether the sum of a row holds; blanks and marks count as nothing. `nil` where it has none, or a value is no
  /// number.
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
