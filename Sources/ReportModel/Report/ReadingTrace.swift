import Diagnostics

/// How a reading arrived at the cells of a report; collected only if `ReadOptions.isTraced` asks for it.
public struct ReadingTrace: Sendable, Hashable {
  /// A way to read a table, from the most to the least certain.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Label and heads beside and above the values, in any order of either.
    case rows
    /// A line of values for each row, in the order in which the labels are printed.
    case lines
    /// All values in an order that a converter lost, found again with the help of the sums.
    case order
    /// Running text with too few values: the places of the values on their lines.
    case flow
    /// Rows of different widths, by their labels or else in the order of the form.
    case block
    /// One row of values below all labels, in the order of the form.
    case oneRow
    /// None of these: values are placed where labels and heads seem to say, all in doubt.
    case unclear
  }

  /// Words of the source and their place.
  public struct Words: Sendable, Hashable {
    /// The words as printed.
    public let text: String
    /// Their place.
    public let place: Place

    package init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// Another value that the cell could have had.
  public struct Rival: Sendable, Hashable {
    /// What supports it.
    public enum Reason: Sendable, Hashable {
      /// Another row of the source states the same cell.
      case statedAgain
      /// The heads can be read in another order, which fits as well.
      case otherHeads
      /// Another order of the values is nearly as likely.
      case otherOrder
      /// These other, less certain ways of reading the table give it.
      case otherMethods([Method])
    }

    /// What supports it.
    public let reason: Reason
    /// The value and its place.
    public let value: Words

    package init(_ reason: Reason, _ value: Words) {
      self.reason = reason
      self.value = value
    }
  }

  /// What led to one cell.
  public struct Entry: Sendable, Hashable {
    /// How its table was read; `nil` where nothing was found that could be read.
    public let method: Method?
    /// The label of its row, or of its column in a table that is turned; `nil` where none is printed.
    public let label: Words?
    /// Whether that label decided the row, rather than order or sums.
    public let isNamedByLabel: Bool
    /// The heads above it, outermost first; empty where none are printed.
    public let heads: [Words]
    /// Whether those heads decided the column, rather than the order of the form.
    public let isNamedByHeads: Bool
    /// The other values that it could have had.
    public let rivals: [Rival]

    package init(
      method: Method?, label: Words?, isNamedByLabel: Bool, heads: [Words], isNamedByHeads: Bool,
      rivals: [Rival]
    ) {
      self.method = method
      self.label = label
      self.isNamedByLabel = isNamedByLabel
      self.heads = heads
      self.isNamedByHeads = isNamedByHeads
      self.rivals = rivals
    }
  }

  private var entries: [CellID: Entry] = [:]

  package init() {}

  /// What led to a cell; `nil` where its table was not found.
  public package(set) subscript(cell: CellID) -> Entry? {
    get { entries[cell] }
    set { entries[cell] = newValue }
  }
}
