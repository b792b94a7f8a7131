/// A sum that must hold within a report: one side's cells add up to the other side's (勾稽关系).
///
/// The relations are data of the form: rules report them, the recogniser weighs readings by them, the fill-in
/// workbook writes them as formulas.
public struct SumRelation: Sendable, Hashable {
  /// Which of the four kinds of sums it is (docs/form.md, "Sums").
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Per column: received + carried in = concluded + carried out; printed in the form's head.
    case balance
    /// Per column: concluded = the sum of the result rows.
    case results
    /// Per row: total = the sum of the kinds of applicants.
    case applicants
    /// Per block of table 4: total = the sum of the outcomes.
    case outcomes

    /// Whether it adds up the cells of a row rather than a column.
    public var isWithinRow: Bool { self == .applicants || self == .outcomes }
  }

  /// The kind of sum.
  public let kind: Kind
  /// The summands.
  public let parts: [CellID]
  /// The cells whose sum the parts must equal: the total, or concluded and carried out.
  public let wholes: [CellID]

  /// The cells of both sides.
  public var cells: [CellID] { parts + wholes }

  static func relations(_ rule: SumRule, rows: [RowForm], columns: [ColumnForm]) -> [SumRelation] {
    switch rule {
    case .columns(let kind, let parts, let wholes):
      return columns.indices.map { column in
        func cells(_ roles: [RowRole]) -> [CellID] {
          roles.flatMap { role in
            rows.filter { $0.role == role }.compactMap { row in
              row.cells.first(where: columns[column].cells.contains)
            }
          }
        }
        return SumRelation(kind: kind, parts: cells(parts), wholes: cells(wholes))
      }
    case .rows(let kind):
      let totals = columns.filter { $0.role == .total }.flatMap(\.cells)
      return rows.map { row in
        SumRelation(
          kind: kind, parts: row.cells.filter { !totals.contains($0) },
          wholes: row.cells.filter(totals.contains))
      }
    }
  }
}
