import Diagnostics
import ReportModel

/// An example of what a rule finds or passes: the example report with a few changes.
public struct RuleExample: Sendable {
  /// The result of a rule for an example.
  public enum Outcome: Sendable, Hashable {
    /// It reports a finding.
    case found
    /// It finds nothing wrong.
    case holds
    /// It cannot tell, because something it needs is blank, absent, in doubt or of another scope.
    case notAssessable
  }

  /// One change to the example report.
  public enum Edit: Sendable {
    /// Sets a cell: a number, a mark, an empty text for a blank, `absent`, or another text.
    case cell(CellID, String)
    /// Marks the cell as read with doubt.
    case doubt(CellID, Origin.Doubt)
    /// A section's prose, paragraph by paragraph.
    case prose(SectionID, [String])
    /// The title as printed; `nil` for none.
    case title(String?)
    /// The organ; `nil` for none.
    case organization(String?)
    /// The year; `nil` for none.
    case year(Int?)
    /// The paragraphs before the first section.
    case foreword([String])
    /// The organ's name under the report; `nil` for none.
    case signature(String?)
    /// The section headings as printed, in this order; `nil` if the source cannot tell.
    case headings([(section: SectionID, printed: String)]?)
    /// The date under the report; `nil` for none.
    case date(ReportDate?)
    /// A label worded differently from the form's.
    case wording(Wording.Subject, official: String, printed: String)
    /// Text that belongs to no part of the report.
    case residue(String)
    /// Values of a table without a place in the form.
    case outside(OutsideValues)
    /// A finding of the reading.
    case reading(Finding)
    /// The same organ's report of the previous year: the example report of that year, with these changes.
    case previous([Edit])
    /// The reports of the organ's members: example reports, each with its changes.
    case members([[Edit]])
    /// A source text to be read, for what only a reading shows.
    case source(String)
  }

  /// What the example shows.
  public let note: Message
  /// The changes, in order.
  public let edits: [Edit]
  /// The rule's result.
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

  /// The input of the rules; `nil` for an example that first has to be read from its source.
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
