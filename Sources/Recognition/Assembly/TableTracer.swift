import Layout
import ReportModel

/// Records in the source's own words how each cell of a table was read, for `--why`.
struct TableTracer {
  private let table: TablesReader.Table
  private let document: SourceDocument
  private var form: IndexedForm { table.names.form }

  init(_ table: TablesReader.Table, in document: SourceDocument) {
    self.table = table
    self.document = document
  }

  /// Records the evidence for each cell of the table's form, whether it was read or not.
  func write(to trace: inout ReadingTrace) {
    let method = table.reading.flatMap { $0.count > 0 ? table.method : nil }
    let rivals = Dictionary(grouping: table.reading?.rivals ?? [], by: \.cell)
    for (cell, id) in form.cells.enumerated() {
      let value = table.reading?.values[cell]
      let heads = heads(of: cell, value)
      let label = label(of: cell, value, isNamedByHeads: heads.isNaming)
      trace[id] = ReadingTrace.Entry(
        method: method, label: label.words, isNamedByLabel: label.isNaming, heads: heads.words,
        isNamedByHeads: heads.isNaming, rivals: self.rivals(of: cell, value, own: rivals[cell] ?? []))
    }
  }

  // MARK: Labels and heads

  /// The label that named a value's row, or else the one printed for that row, if any.
  private func label(
    of cell: Int, _ value: TableReading.Value?, isNamedByHeads: Bool
  ) -> (words: ReadingTrace.Words?, isNaming: Bool) {
    if let value, value.rowLabel >= 0 { return (words(of: value.rowLabel), true) }
    // Where the form has its rows side by side, heads name the rows too.
    if form.rowsStandAbove { return (nil, false) }
    let row = form.rowOfCell[cell]
    let printed = table.names.rows.indices.filter { piece in
      table.names.rows[piece].map { $0.meaning.isRow && $0.keys.only == row } ?? false
    }
    let line = value.map { Int($0.token.line) }
    let own = printed.first { line != nil && Int(table.scan.labels[$0].line) == line }
    // A label on the value's own line names the row, even if the method did not rely on it.
    return ((own ?? printed.first).map(words), own != nil && value?.recognition != .sums)
  }

  /// The heads that named a value's column, or else the one printed for that column if it is the only one.
  private func heads(of cell: Int, _ value: TableReading.Value?) -> (
    words: [ReadingTrace.Words], isNaming: Bool
  ) {
    if let value, value.head >= 0 {
      let path = table.reading?.headPaths[value.head] ?? [value.head]
      return (path.map(words), true)
    }
    let column = form.columnOfCell[cell]
    let printed = table.names.columns.indices.filter { piece in
      table.names.columns[piece].map { $0.meaning.isLeaf && $0.keys.only == column } ?? false
    }
    return (printed.count == 1 ? printed.map(words) : [], false)
  }

  private func words(of piece: Int) -> ReadingTrace.Words {
    let label = table.scan.labels[piece]
    return words(label.start..<label.end, fragment: label.fragment, line: label.line)
  }

  private func words(of token: ValueToken) -> ReadingTrace.Words {
    words(token.start..<token.end, fragment: token.fragment, line: token.line)
  }

  private func words(_ range: Range<Int32>, fragment: Int32, line: Int32) -> ReadingTrace.Words {
    ReadingTrace.Words(
      document.text(range.lowerBound, range.upperBound),
      at: document.place(of: range.lowerBound, fragment: fragment, line: line))
  }

  // MARK: Rivals

  /// What else the cell could have said: each different print once, with what supports it.
  private func rivals(
    of cell: Int, _ value: TableReading.Value?, own: [TableReading.Rival]
  ) -> [ReadingTrace.Rival] {
    var rivals: [ReadingTrace.Rival] = []
    for rival in own where rival.token.content != value?.token.content {
      let next = ReadingTrace.Rival(rival.reason, words(of: rival.token))
      if !rivals.contains(next) { rivals.append(next) }
    }
    // A less reliable method is no evidence against a value that label and head place without doubt.
    if let value, value.rowLabel >= 0, value.head >= 0, value.doubt == nil { return rivals }
    var methods: [(value: ReadingTrace.Words, names: [ReadingTrace.Method])] = []
    for (method, reading) in table.others {
      // Nor is a method that finds nothing, or doubts what it finds.
      guard reading.form === form, let other = reading.values[cell], other.doubt == nil,
        !other.token.isBlank, other.token.content != value?.token.content
      else { continue }
      let words = words(of: other.token)
      if let known = methods.firstIndex(where: { $0.value == words }) {
        methods[known].names.append(method)
      } else {
        methods.append((words, [method]))
      }
    }
    return rivals + methods.map { ReadingTrace.Rival(.otherMethods($0.names), $0.value) }
  }
}
