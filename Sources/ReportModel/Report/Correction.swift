/// A cell that a person has set to something other than its source states.
public struct Correction: Sendable, Hashable {
  /// The cell.
  public var cell: CellID
  /// What the source states.
  public var printed: Cell.Statement
  /// What the cell was set to.
  public var corrected: Cell.Statement
  /// Why; empty where no reason was given.
  public var reason: String
  /// What set it.
  public var cause: Cause

  /// What sets a cell to another value.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// Somebody chose the cell and its value.
    case person
    /// Somebody asked for 0 in every blank.
    case blankAsZero
  }

  /// Makes a correction.
  public init(
    _ cell: CellID, printed: Cell.Statement, corrected: Cell.Statement, reason: String,
    cause: Cause = .person
  ) {
    self.cell = cell
    self.printed = printed
    self.corrected = corrected
    self.reason = reason
    self.cause = cause
  }
}

extension Report {
  /// The cells that the source leaves blank and that were filled with 0 on request.
  public var filledBlanks: [CellID] {
    provenance.corrections.filter { $0.cause == .blankAsZero }.map(\.cell)
  }

  /// Takes over a cell that was changed in a file after it was written; this replaces an earlier correction of the
  /// cell, and its reason is unknown.
  public mutating func takeEdit(_ cell: CellID, _ value: Cell) {
    self[cell] = value
    guard let index = provenance.corrections.firstIndex(where: { $0.cell == cell }) else { return }
    provenance.corrections[index].corrected = value.statement
    provenance.corrections[index].reason = ""
    provenance.corrections[index].cause = .person
  }

  /// Sets a cell, and keeps in the provenance what its source states: nothing else ever changes a number.
  ///
  /// This settles a doubt about the cell's reading, and removes findings of the reading that are only about corrected
  /// cells.
  public mutating func correct(
    _ cell: CellID, to statement: Cell.Statement, reason: String, cause: Correction.Cause = .person
  ) {
    if let index = provenance.corrections.firstIndex(where: { $0.cell == cell }) {
      provenance.corrections[index].corrected = statement
      provenance.corrections[index].reason = reason
      provenance.corrections[index].cause = cause
    } else {
      provenance.corrections.append(
        Correction(
          cell, printed: self[cell].statement, corrected: statement, reason: reason, cause: cause))
      provenance.corrections.sort { $0.cell < $1.cell }
    }
    self[cell].statement = statement
    self[cell].origin?.doubt = nil
    let corrected = Set(provenance.corrections.map(\.cell))
    findings.removeAll { finding in
      finding.code.family == .reading && !finding.cells.isEmpty && corrected.isSuperset(of: finding.cells)
    }
  }
}
