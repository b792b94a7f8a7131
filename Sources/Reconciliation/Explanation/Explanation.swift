import Diagnostics
import ReportModel

/// The smallest changes that would make a group of failing sums hold: proposals for a person, never a repair.
public struct Explanation: Sendable, Hashable {
  /// The findings it explains: sums that fail together, each as its code and cells.
  public let failures: [Failure]
  /// The equally small ways to make all of them hold, in canonical order of their cells; none where none was found.
  public let proposals: [Proposal]

  /// Makes an explanation.
  public init(failures: [Failure], proposals: [Proposal]) {
    self.failures = failures
    self.proposals = proposals
  }

  /// Whether there is one smallest change, so that it may be named as the likely mistake.
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
    /// What kind of mistake it would be: a digit lost, a total not filled in, two rows swapped …
    public let mistake: Message

    /// Makes a proposal.
    public init(changes: [Change], mistake: Message) {
      self.changes = changes
      self.mistake = mistake
    }
  }

  /// What one cell would say.
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
