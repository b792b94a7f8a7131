/// Something that was seen in a report or in its reading: one type for reading, structure, sums and prose.
public struct Finding: Sendable, Hashable {
  /// The code of FORMAT §8, such as `R1` or `A3`.
  public var code: String
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

  /// Makes a finding.
  public init(
    code: String, severity: Severity, cells: [CellID] = [], message: Message, place: Place? = nil,
    quote: String? = nil
  ) {
    self.code = code
    self.severity = severity
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

    /// The letter of FORMAT §8: `I`, `W` or `E`.
    public var letter: String {
      switch self {
      case .information: "I"
      case .warning: "W"
      case .error: "E"
      }
    }
  }
}

extension Finding {
  /// S3: a table of the form is not there; said by a reading, and by the rules of a report that no reading made.
  public static func missingTable(_ table: TableForm, of edition: Edition) -> Finding {
    let heading = edition.section(table.id.section).heading
    return Finding(
      code: "S3", severity: .error, cells: table.cells,
      message: Message(
        "没有找到“\(heading)”表；表格可能是图片或缺失",
        "the table \"\(heading)\" was not found; it may be a picture or missing"))
  }
}
