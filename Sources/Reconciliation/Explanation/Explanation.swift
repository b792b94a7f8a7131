import Diagnostics
import ReportModel

/// The smallest changes that would make a group of failing sums hold: suggestions for a person, never a
/// repair.
public struct Explanation: Sendable, Hashable {
  /// What it explains: sums that fail together, and blanks, each with its code and cells.
  public let failures: [Failure]
  /// All equally small ways to make these sums hold; empty if none was found.
  public let proposals: [Proposal]

  /// Makes an explanation.
  public init(failures: [Failure], proposals: [Proposal]) {
    self.failures = failures
    self.proposals = proposals
  }

  /// Whether there is only one smallest way, so that it can be named as the likely mistake.
  public var isUnique: Bool { proposals.count == 1 }

  /// A sum that fails.
  public struct Failure: Sendable, Hashable {
    /// The rule's code.
    public let code: FindingCode
    /// The sum's cells, in canonical order.
    public let cells: [CellID]

    /// Makes a failure.
    public init(code: FindingCode, cells: [CellID]) {
      self.code = code
      self.cells = cells
    }
  }

  /// One way to make the sums hold.
  public struct Proposal: Sendable, Hashable {
    /// The changed cells, in canonical order.
    public let changes: [Change]
    /// The kind of mistake it would undo: a digit lost, a total not filled in, two rows swapped …
    public let mistake: Message

    /// Makes a proposal.
    public init(changes: [Change], mistake: Message) {
      self.changes = changes
      self.mistake = mistake
    }
  }

  /// A new number for one cell.
  public struct Change: Sendable, Hashable {
    /// The cell.
    public let cell: CellID
    /// The number that would make the sums hold.
    public let value: ExactDecimal

    /// Makes a change.
    public init(cell: CellID, value: ExactDecimal) {
      self.cell = cell
      self.value = value
    }
  }
}
