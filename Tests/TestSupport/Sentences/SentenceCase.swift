import ReportModel

/// A made-up sentence of a report, the tables it stands against, and what must be said of it.
public struct SentenceCase: Sendable, CustomStringConvertible {
  /// One thing that must be said.
  public struct Accusation: Sendable, Equatable {
    /// The rule.
    public let code: FindingCode
    /// The number that the sentence is said to state; `nil` where any will do.
    public let value: Int64?
    /// A part of the id of a cell that must be named; `nil` where any will do.
    public let cell: String?
  }

  /// The file and line it is written in.
  public let place: String
  /// The name of the frame that it shares with the sentences beside it.
  public let frame: String
  /// The sentence; `¶` in its source divides paragraphs.
  public let paragraphs: [String]
  /// The section that it stands in.
  public let section: SectionID
  /// What the tables say.
  public let figures: SentenceFigures
  /// Warnings and errors that the prose must bring; no others may be said.
  public let accusations: [Accusation]

  /// The sentence as one text.
  public var text: String { paragraphs.joined() }
  /// The place and the sentence.
  public var description: String { "\(place) \(text)" }

  /// A report of which everything but the sentence is consistent.
  public var report: Report {
    var report = figures.report
    report.sections[section] = paragraphs.map { ProseBlock($0) }
    return report
  }
}
