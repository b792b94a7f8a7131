/// A table row by row: the label beside the values names the row, the heads above name the columns, in any order; the
/// reverse in a turned table.
///
/// A class, and never changed, since every step that places its rows holds it.
final class RowsReader: RowsAlongAxis {
  let rows: [PrintedRow]
  let blocks: [HeadBlock]
  /// Rows of the form whose labels have no values.
  let empty: [(piece: Int, key: Int)]
  /// Values left of the labels.
  let leading: [Int]
  /// Whether running text has one cell per line.
  let hasCellALine: Bool

  init(_ source: TableSource, _ segments: [Segment], axis: LabelMeaning.Axis) {
    var division = RowDivision(source, segments, axis: axis)
    division.divide(segments)
    rows = division.rows
    blocks = division.blocks
    empty = division.empty
    leading = division.leading
    hasCellALine = division.hasCellALine
    super.init(source, axis: axis)
  }

  /// Whether labels come after the values of their rows, so that each would be given the next row's: the
  /// table begins with unlabelled values and ends with a label without values.
  var hasLabelsBehind: Bool {
    guard axis == .row, let first = rows.first, !first.isRow, first.label.key == nil,
      let last = empty.map(\.piece).max(), rows.allSatisfy({ $0.label.piece < last })
    else { return false }
    return first.tokens.count == impliedHeads(of: RowLabel(name: .none, pieces: [])).count
  }
}
