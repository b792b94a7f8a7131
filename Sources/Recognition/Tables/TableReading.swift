import ReportModel

/// A table as read: the values in the cells of a form, and those without a place in it.
struct TableReading {
  /// A value in a cell.
  struct Value {
    var token: ValueToken
    var recognition: Origin.Recognition
    var doubt: Origin.Doubt?
    /// The label pieces that name its row and its column; -1 if order did.
    var rowLabel: Int
    var head: Int
  }

  /// Values without a place in the form.
  struct Outside {
    var kind: OutsideValues.Kind
    /// The label piece beside or above them; -1 for none.
    var label: Int
    var tokens: [ValueToken]
  }

  /// Another value that a cell could have had.
  struct Rival {
    let cell: Int
    let token: ValueToken
    let reason: ReadingTrace.Rival.Reason
  }

  /// How a row as a whole was read.
  struct RowNote {
    var recognition: Origin.Recognition = .exact
    /// Whether its line was broken or displaced and has been reassembled.
    var wasDisplaced = false
    /// Whether the order of its values was lost and has been reconstructed.
    var wasRestored = false
    /// The index of the line in the document.
    var line: Int
  }

  /// Rows whose labels ran together.
  struct JoinedRows {
    var rows: KeySet
    /// The index of the line in the document.
    var line: Int
  }

  let form: IndexedForm
  /// One for each cell of the form.
  var values: [Value?]
  /// One for each row of the form; `nil` if nothing of the row was read.
  var notes: [RowNote?]
  var outside: [Outside] = []
  /// Whether the columns follow the form's order, for lack of heads that say otherwise.
  var columnsByOrder = false
  /// Rows whose labels ran together, so that their values cannot be told apart.
  var joinedRows: [JoinedRows] = []
  /// Loose lines that were read as part of the table.
  var usedLines: Set<Int> = []
  /// Other values that cells could have had.
  var rivals: [Rival] = []
  /// For each piece that names a column, the heads above it, outermost first; only if traced.
  var headPaths: [Int: [Int]] = [:]

  init(_ form: IndexedForm) {
    self.form = form
    values = Array(repeating: nil, count: form.cells.count)
    notes = Array(repeating: nil, count: form.rows.count)
  }

  /// How many cells have a value.
  var count: Int { values.count { $0 != nil } }

  /// Puts a value in a cell; if the cell already has a different one, the whole row is in doubt.
  ///
  /// - Returns: whether the cell was empty.
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

  /// Adds a row's note, or updates whether it was displaced or restored.
  mutating func note(_ row: Int, _ note: RowNote) {
    if var known = notes[row] {
      known.wasDisplaced = known.wasDisplaced || note.wasDisplaced
      known.wasRestored = known.wasRestored || note.wasRestored
      notes[row] = known
    } else {
      notes[row] = note
    }
  }

  /// Puts those cells of a row in doubt that are not yet.
  mutating func doubt(_ row: Int, _ why: Origin.Doubt) {
    for cell in form.rows[row] where values[cell] != nil && values[cell]?.doubt == nil {
      values[cell]?.doubt = why
    }
  }

  /// The amount of a cell for sums; blanks are 0.
  func amount(_ cell: Int) -> Int64? { values[cell]?.token.amount }
}
