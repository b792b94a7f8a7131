import Diagnostics
import ReportModel

/// A report that shows what a rule finds or lets pass: the example report, changed in a few places.
public struct RuleExample: Sendable {
  /// What a rule says of an example.
  public enum Outcome: Sendable, Hashable {
    /// It reports a finding.
    case found
    /// It looks and has nothing to say.
    case holds
    /// It cannot tell, because something it needs is blank, absent, doubtful or of another scope.
    case notAssessable
  }

  /// One change to the example report.
  public enum Edit: Sendable {
    /// The cell says this: a number, a mark, nothing for a blank, `absent`, or another text.
    case cell(CellID, String)
    /// The cell was read with doubt.
    case doubt(CellID, Origin.Doubt)
    /// A section's prose, paragraph by paragraph.
    case prose(SectionID, [String])
    /// The title as printed, or none.
    case title(String?)
    /// The organ, or none.
    case organization(String?)
    /// The year, or none.
    case year(Int?)
    /// The paragraphs before the first section.
    case foreword([String])
    /// The organ's name under the report, or none.
    case signature(String?)
    /// The section headings found, as printed and in this order; `nil` where the source cannot tell.
    case headings([(section: SectionID, printed: String)]?)
    /// The date under the report, or none.
    case date(ReportDate?)
    /// A label that differs from the form's.
    case wording(Wording.Subject, official: String, printed: String)
    /// Text that belongs to no part of the report.
    case residue(String)
    /// Values of a table that have no place in the form.
    case outside(OutsideValues)
    /// A finding of the reading.
    case reading(Finding)
    /// The same organ's last report: the example report of the year before, with these changes.
    case previous([Edit])
    /// The reports of the organ's members: example reports, each with its changes.
    case members([[Edit]])
    /// A source text, which is read to get the report: for what only a reading shows.
    case source(String)
  }

  /// What the example shows.
  public let note: Message
  /// The changes, in order.
  public let edits: [Edit]
  /// What the rule says.
  public let outcome: Outcome

  /// An example in which the rule finds something.
  public static func found(_ note: Message, _ edits: Edit...) -> RuleExample {
    RuleExample(note: note, edits: edits, outcome: .found)
  }

  /// An example with many changes in which the rule finds something.
  public static func found(_ note: Message, edits: [Edit]) -> RuleExample {
    RuleExample(note: note, edits: edits, outcome: .found)
  }

  /// An example that the rule lets pass.
  public static func holds(_ note: Message, _ edits: Edit...) -> RuleExample {
    RuleExample(note: note, edits: edits, outcome: .holds)
  }

  /// An example that the rule cannot judge.
  public static func notAssessable(_ note: Message, _ edits: Edit...) -> RuleExample {
    RuleExample(note: note, edits: edits, outcome: .notAssessable)
  }

  /// What the rules are to look at; `nil` for an example that has to be read from its source first.
  public var context: RuleContext? {
    guard source == nil else { return nil }
    return ExampleReport.context(edits)
  }

  /// The source text of an example that has to be read.
  public var source: String? {
    for case .source(let text) in edits { return text }
    return nil
  }
}
