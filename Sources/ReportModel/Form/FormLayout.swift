/// The grid of one table, written row by row as its notice prints it; spans are stated, positions computed.
///
/// An edition is made of three. Its labels are written here and nowhere else.
public struct FormLayout: Sendable {
  let table: TableID
  let columnCount: Int
  let headRowCount: Int
  let columns: [Column]
  let rows: [Row]
  let sums: [SumRule]

  /// Makes the layout of a table.
  ///
  /// - Parameters:
  ///   - columnCount: how many columns the printed grid has, including those of labels.
  ///   - headRowCount: how many rows at the top are heads that repeat on every page.
  ///   - columns: what the last part of a cell's name means, in the order of the form.
  ///   - sums: what must add up; cells of the table are named by their roles.
  public init(
    _ table: TableID, columnCount: Int, headRowCount: Int = 0, columns: [Column], rows: [Row],
    sums: [SumRule] = []
  ) {
    self.table = table
    self.columnCount = columnCount
    self.headRowCount = headRowCount
    self.columns = columns
    self.rows = rows
    self.sums = sums
  }

  /// The names of the table's cells in the order of the grid.
  var cellNames: [String] {
    rows.flatMap(\.items).compactMap { if case .value(let name) = $0.content { cellName(name) } else { nil } }
  }

  func cellName(_ name: String) -> String { "\(table.rawValue).\(name)" }

  /// A printed row of the grid.
  public struct Row: Sendable {
    let items: [Item]
    let keys: [Key]

    /// What the part of a cell's name between table and column means.
    public struct Key: Sendable {
      let name: String
      let role: RowRole
      let group: ResultGroup?

      /// Makes a key such as `withheld.stateSecrets`.
      public init(_ name: String, _ role: RowRole = .other, group: ResultGroup? = nil) {
        self.name = name
        self.role = role
        self.group = group
      }
    }

    /// Makes a row without numbers: heads and captions.
    public static func head(_ items: [Item]) -> Row { Row(items: items, keys: []) }

    /// Makes a row with numbers.
    public static func values(_ keys: [Key], _ items: [Item]) -> Row { Row(items: items, keys: keys) }
  }

  /// What the last part of a cell's name means.
  public struct Column: Sendable {
    let name: String
    let role: ColumnRole
    let measure: Measure

    /// Makes a column such as `naturalPerson`.
    public init(_ name: String, _ role: ColumnRole = .other, measure: Measure = .count) {
      self.name = name
      self.role = role
      self.measure = measure
    }
  }

  /// One place of the grid.
  public struct Item: Sendable {
    let content: Content
    let columnSpan: Int
    let rowSpan: Int
    let aliases: [String]

    /// A label of the form, with other wordings seen in published reports.
    ///
    /// An alias is written in the layout of every edition that prints the label, since each is also read alone. Free text
    /// is compared by ideographs (`LabelIndex`): `1.` makes no difference, and `一、` or `（一）` is left out of the alias,
    /// which is then found with and without it. `show --why` compares letters and digits, and tables in pipes all but
    /// blanks: there an alias counts as it is written here, and one with its numeral is a second alias.
    ///
    /// - Parameters:
    ///   - text: as the notice prints it, numeral and note included.
    ///   - aliases: other wordings that mean this label and no other of its table.
    public static func label(_ text: String, columns: Int = 1, rows: Int = 1, aliases: [String] = []) -> Item
    {
      Item(content: .label(text), columnSpan: columns, rowSpan: rows, aliases: aliases)
    }

    /// The number of a cell, named by its row and column such as `received.naturalPerson`.
    public static func value(_ name: String, columns: Int = 1) -> Item {
      Item(content: .value(name), columnSpan: columns, rowSpan: 1, aliases: [])
    }
  }

  enum Content: Sendable {
    case label(String)
    case value(String)
  }
}

/// What must add up in a table, in terms of roles; the form makes a relation for each column or row.
public enum SumRule: Sendable {
  /// In every column, the parts add up to the same as the wholes.
  case columns(SumRelation.Kind, parts: [RowRole], wholes: [RowRole])
  /// In every row, the column of totals is the sum of the others.
  case rows(SumRelation.Kind)
}
