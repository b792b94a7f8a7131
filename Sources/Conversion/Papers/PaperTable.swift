/// A table of a paper: a head, and rows that are numbered in the first column.
package struct PaperTable: Sendable, Hashable {
  /// A column beside that of the numbers.
  package struct Column: Sendable, Hashable {
    /// The words in the head.
    package let title: String
    /// How wide it is beside the others, in characters.
    package let width: Int
    /// Whether its texts stand in the middle: figures and single words.
    package let isCentered: Bool

    /// Makes a column.
    package init(_ title: String, width: Int, isCentered: Bool = false) {
      self.title = title
      self.width = width
      self.isCentered = isCentered
    }
  }

  /// A row below the head.
  package enum Row: Sendable, Hashable {
    /// What the rows below have in common, over all columns.
    case group(String)
    /// The texts of the columns, the number first; a line break divides lines of a cell.
    case entry([String])
  }

  /// What the table lists, for people who do not see it.
  package let name: String
  /// The columns, that of the numbers first.
  package let columns: [Column]
  /// The rows, from top to bottom.
  package private(set) var rows: [Row] = []
  private var group: String?
  private var count = 0

  /// Makes a table without rows.
  package init(_ name: String, columns: [Column]) {
    self.name = name
    self.columns = [Column("序号", width: 3, isCentered: true)] + columns
  }

  /// Adds a row with the next number.
  ///
  /// - Parameter group: what it has in common with its neighbours; a row says so before the first of them.
  package mutating func add(_ texts: [String], under group: String? = nil) {
    if let group, group != self.group { rows.append(.group(group)) }
    self.group = group
    count += 1
    rows.append(.entry([String(count)] + texts))
  }
}
