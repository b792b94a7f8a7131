import Layout
import ReportModel

/// Reads the three tables of a document, each in the form of the edition whose labels it has.
struct TablesReader {
  /// A table that was found.
  struct Table {
    let scan: TableScan
    let names: NamedLabels
    fileprivate(set) var reading: TableReading?
    /// The method that read it; `nil` if none could.
    let method: ReadingTrace.Method?
    /// The results of the other methods, if traced.
    let others: [(method: ReadingTrace.Method, reading: TableReading)]
    /// Lines of its region that are prose.
    let prose: Set<Int>
    /// Labels that are worded differently from the form.
    let wordings: [Wording]

    /// Whether enough heads or row labels were found to say that the table exists, even without values.
    var isLabelled: Bool { scan.labels.indices.count { names.isNamed($0) } >= Self.leastLabels }

    /// Fewer labels can occur in prose.
    private static let leastLabels = 3
  }

  /// The methods, from the most to the least reliable.
  private static let methods: [(name: ReadingTrace.Method, type: any TableMethod.Type)] = [
    (.rows, RowsMethod.self), (.lines, LinesMethod.self), (.order, OrderMethod.self),
    (.flow, FlowMethod.self),
    (.block, BlockMethod.self), (.oneRow, OneRowMethod.self), (.unclear, UnclearMethod.self),
  ]

  /// The edition that all or most tables follow.
  let edition: Edition
  let regions: TableRegions
  /// Whether to record what led to each cell.
  let isTraced: Bool
  /// The tables, in the report's order; `nil` if not found.
  private(set) var tables: [Table?]
  /// The cells that another printing of a table states otherwise which may be the report's as well, by the line of its first
  /// row.
  private(set) var contested: [Int: [CellID]] = [:]

  init(
    _ document: SourceDocument, _ regions: TableRegions, _ indexes: FormIndexes, _ editions: Editions,
    isTraced: Bool = false
  ) {
    self.regions = regions
    self.isTraced = isTraced
    var scans = TableID.allCases.map { table in
      regions[table].map { TableScan(indexes[table], lines: $0, of: document) }
    }
    let votes = scans.map { $0.map(EditionVote.init) }
    edition = EditionVote.edition(votes, indexes, among: editions)
    var spilled = [[ValueGroup]](repeating: [], count: scans.count)
    for table in scans.indices.dropLast() {
      guard let scan = scans[table], let vote = votes[table], let next = votes[table + 1] else { continue }
      spilled[table] = SpilledValues.take(
        from: &scans[table + 1], in: indexes[TableID.allCases[table + 1]].forms[next.form], of: scan,
        scan.index.forms[vote.form])
    }
    tables = TableID.allCases.map { table in
      guard let scan = scans[table.index], let vote = votes[table.index], let lines = regions[table] else {
        return nil
      }
      let source = TableSource(
        scan: scan, names: NamedLabels(scan, form: vote.form, in: document), document: document,
        spilled: spilled[table.index], linesAfter: lines.upperBound..<document.lines.count, isTraced: isTraced
      )
      return Self.read(source, lines)
    }
    for other in regions.others where other.isRival { compare(other.printing, in: document, indexes) }
  }

  /// Puts the cells in doubt that another printing of a table states otherwise.
  private mutating func compare(
    _ printing: TableSets.Printing, in document: SourceDocument, _ indexes: FormIndexes
  ) {
    guard var reading = tables[printing.table.index]?.reading else { return }
    let scan = TableScan(indexes[printing.table], lines: printing.lines, of: document)
    let names = NamedLabels(scan, form: EditionVote(scan).form, in: document)
    var stated: [CellID: ValueToken] = [:]
    if let rival = Self.first(TableSource(scan: scan, names: names, document: document))?.reading {
      for (cell, value) in zip(rival.form.cells, rival.values) { stated[cell] = value?.token }
    }
    var cells: [CellID] = []
    for (cell, id) in reading.form.cells.enumerated() {
      guard let value = reading.values[cell], value.token.content != stated[id]?.content else { continue }
      cells.append(id)
      reading.values[cell]?.doubt = .conflict
      if let token = stated[id] {
        reading.rivals.append(.init(cell: cell, token: token, reason: .statedAgain))
      }
    }
    tables[printing.table.index]?.reading = reading
    contested[printing.firstRow] = cells
  }

  private static func read(_ source: TableSource, _ lines: Range<Int>) -> Table {
    let found = first(source)
    let reading = found?.reading
    let others = source.isTraced ? self.others(source, but: found?.method) : []
    let loose = source.scan.lines.filter { $0.isLoose && !(reading?.usedLines.contains($0.line) ?? false) }
    var isRowLabel = [Bool](repeating: false, count: source.scan.labels.count)
    for case let value? in reading?.values ?? [] where value.rowLabel >= 0 {
      isRowLabel[value.rowLabel] = true
    }
    return Table(
      scan: source.scan, names: source.names, reading: reading, method: found?.method,
      others: others,
      prose: Set(source.scan.prose + loose.map(\.line)),
      wordings: PrintedWordings(source.scan, source.names, source.document).all(
        isRowLabel: isRowLabel, lines: lines))
  }

  /// The result of the most reliable method that can read the table. A lazy sequence would read it twice.
  private static func first(_ source: TableSource) -> (method: ReadingTrace.Method, reading: TableReading)? {
    for method in methods {
      if var reading = method.type.read(source) {
        ExchangedValues(source.scan, reading.form).doubt(in: &reading)
        if SeveralPeriods(source.scan, source.document).areShown {
          for row in reading.form.rows.indices { reading.doubt(row, .conflict) }
        }
        return (method.name, reading)
      }
    }
    return nil
  }

  /// The results of the other methods.
  private static func others(
    _ source: TableSource, but method: ReadingTrace.Method?
  ) -> [(method: ReadingTrace.Method, reading: TableReading)] {
    methods.filter { $0.name != method }.compactMap { other in
      other.type.read(source).map { (other.name, $0) }
    }
  }
}
