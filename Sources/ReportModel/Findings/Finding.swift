import Diagnostics

/// Something that was seen in a report or in its reading: one type for reading, structure, sums and prose.
public struct Finding: Sendable, Hashable {
  /// What kind of finding it is.
  public var code: FindingCode
  /// How much it matters.
  public var severity: Severity
  /// The cells it speaks of, in canonical order; empty where it speaks of the document.
  public var cells: [CellID]
  /// What was seen, with the figures.
  public var message: Message
  /// Where it was seen.
  public var place: Place?
  /// The sentence, label or line it rests on, as printed.
  public var quote: String?

  /// Makes a finding; it weighs what its code does unless that is said.
  public init(
    code: FindingCode, severity: Severity? = nil, cells: [CellID] = [], message: Message,
    place: Place? = nil, quote: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.cells = cells
    self.message = message
    self.place = place
    self.quote = quote
  }

  /// How much a finding matters, from least to most.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    /// Good to know.
    case information
    /// Needs a person.
    case warning
    /// Impossible or unusable.
    case error

    /// Compares by weight.
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
