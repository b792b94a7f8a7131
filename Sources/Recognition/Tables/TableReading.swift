import ReportModel

/// A table as it was read: its values in the cells of a form, and what has no place there.
struct TableReading {
  /// A value in a cell.
  struct Value {
    var token: ValueToken
    var recognition: Origin.Recognition
    var doubt: Origin.Doubt?
    /// The piece of label that names its row, and the one that names its column; -1 where order tells them.
    var rowLabel: Int
    var head: Int
  }

  /// Values that have no place in the form.
  struct Outside {
    var kind: OutsideValues.Kind
    /// The piece of label that stands beside or above them; -1 for none.
    var label: Int
    var tokens: [ValueToken]
  }

  /// Another value that a cell could have had.
  struct Rival {
    let cell: Int
    let token: ValueToken
    let reason: ReadingTrace.Rival.Reason
  }

  /// What there is to say of a row as a whole.
  struct RowNote {
    var recognition: Origin.Recognition = .exact
    /// Whether its line was broken or displaced and put together again.
    var wasDisplaced = false
    /// Whether the order of its values was lost and found again.
    var wasRestored = false
    /// The line in the document.
    var line: Int
  }

  /// Rows whose labels ran together.
  struct JoinedRows {
    var rows: KeySet
    /// The line in the document.
    var line: Int
  }

  let form: IndexedForm
  /// By the cells of the form.
  var values: [Value?]
  /// By the rows of the form; `nil` for a row of which nothing was read.
  var notes: [RowNote?]
  var outside: [Outside] = []
  /// Whether the columns were read in the order of the form because no heads say anything else.
  var columnsByOrder = false
  /// Rows whose labels ran together, of which no value can be told to which it belongs.
  var joinedRows: [JoinedRows] = []
  /// Lines of loose text that were read as part of the table.
  var usedLines: Set<Int> = []
  /// Other values that a cell could have had.
  var rivals: [Rival] = []
  /// The heads above the piece that names a column, outermost first; only where the reading is traced.
  var headPaths: [Int: [Int]] = [:]

  init(_ form: IndexedForm) {
    self.form = form
    values = Array(repeating: nil, count: form.cells.count)
    notes = Array(repeating: nil, count: form.rows.count)
  }

  /// How many cells have a value.
  var count: Int { values.count { $0 != nil } }

  /// Puts a value into a cell; a cell that is stated twice differently is in doubt, and so is its row.
  ///
  /// - Returns: whether the cell had no value.
  @discardableResult
  mutating func place(_ value: Value, in cell: Int) -> Bool {
    guard let known = values[cell] else {
      values[cell] = value
      return true
    }
    if known.token.content == value.token.content { return false }
    rivals.append(Rival(cell: cell, token: value.token, reason: .statedAgain))
    values[cell]?.doubt = .conflict
    for other in form.rows[form.rowOfCell[cell]] where values[other] != nil {
      values[other]?.doubt = .conflict
    }
    return false
  }

  /// Notes a row, or that a known one was put together of pieces.
  mutating func note(_ row: Int, _ note: RowNote) {
    if var known = notes[row] {
      known.wasDisplaced = known.wasDisplaced || note.wasDisplaced
      known.wasRestored = known.wasRestored || note.wasRestored
      notes[row] = known
    } else {
      notes[row] = note
    }
  }

  /// Puts the cells of a row in doubt.
  mutating func doubt(_ row: Int, _ why: Origin.Doubt) {
    for cell in form.rows[row] where values[cell] != nil && values[cell]?.doubt == nil {
      values[cell]?.doubt = why
    }
  }

  /// The amount of a cell for sums; blanks count as nothing.
  func amount(_ cell: Int) -> Int64? { values[cell]?.token.amount }
}
