import Diagnostics

/// Something found in a report or in its reading: one type for reading, structure, sums and prose.
public struct Finding: Sendable, Hashable {
  /// What kind of finding it is.
  public var code: FindingCode
  /// How much it matters.
  public var severity: Severity
  /// The cells it is about, in canonical order; empty where it is about the document.
  public var cells: [CellID]
  /// What was found, with the figures.
  public var message: Message
  /// Where it was found.
  public var place: Place?
  /// The sentence, label or line it rests on, as printed.
  public var quote: String?
  /// Figures that its message speaks of and that the report has no cell for, such as those that an edition dropped.
  public var figures: [Figure]

  /// Makes a finding; its severity is that of its code unless one is given.
  public init(
    code: FindingCode, severity: Severity? = nil, cells: [CellID] = [], message: Message,
    place: Place? = nil, quote: String? = nil, figures: [Figure] = []
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.cells = cells
    self.message = message
    self.place = place
    self.quote = quote
    self.figures = figures
  }

  /// What a cell states that is none of the report's.
  public struct Figure: Sendable, Hashable {
    /// The cell, of another edition.
    public var cell: CellID
    /// What it states.
    public var statement: Cell.Statement

    /// Makes a figure.
    public init(_ cell: CellID, _ statement: Cell.Statement) {
      self.cell = cell
      self.statement = statement
    }
  }

  /// How much a finding matters, from least to most.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Good to know.
    case information
    /// Needs a person.
    case warning
    /// Impossible or unusable.
    case error

    /// Compares by rank.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .information: 0
      case .warning: 1
      case .error: 2
      }
    }

    /// Its letter in lists: `I`, `W` or `E`.
    public var letter: String {
      switch self {
      case .information: "I"
      case .warning: "W"
      case .error: "E"
      }
    }
  }
}
