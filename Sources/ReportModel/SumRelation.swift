/// A sum that must hold within a report: one side's cells add up to the other side's (勾稽关系).
///
/// The relations are data of the form: rules report them, the recogniser weighs readings by them, the
/// fill-in workbook writes them as formulas.
public struct SumRelation: Sendable, Hashable {
  /// Which of the four kinds of sums it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Per column: received + carried in = concluded + carried out; printed in the form's head.
    case balance = "A1"
    /// Per column: concluded = the sum of the result rows.
    case results = "A2"
    /// Per row: total = the sum of the six kinds of applicants.
    case applicants = "A3"
    /// Per block of table 4: total = the sum of the four outcomes.
    case outcomes = "A4"
  }

  /// The kind of sum.
  public let kind: Kind
  /// The summands.
  public let parts: [CellID]
  /// The cells whose sum the parts must give: the total, or concluded and carried out.
  public let wholes: [CellID]
  /// Cells that stand in for some of the parts where a report states the group instead (mixed form, FORMAT §5).
  public let substitutes: [Substitute]

  /// A group cell that stands for its members.
  public struct Substitute: Sendable, Hashable {
    /// The group's cell.
    public let group: CellID
    /// The cells it stands for.
    public let members: [CellID]
  }

  /// The summands as this report states them: a group's cell where its members are all absent.
  public func parts(in cells: CellTable) -> [CellID] {
    var result = parts
    for substitute in substitutes
    where cells.states(substitute.group) && !substitute.members.contains(where: { cells.states($0) }) {
      result.removeAll { substitute.members.contains($0) }
      result.append(substitute.group)
    }
    return result
  }

  static func relations(requests: TableForm, challenges: TableForm) -> [SumRelation] {
    let rows = requests.rows
    func row(_ part: RowForm.SumPart) -> [CellID] { rows.first { $0.sumPart == part }?.cells ?? [] }
    let received = row(.received)
    let carriedIn = row(.carriedIn)
    let concluded = row(.concluded)
    let carriedOut = row(.carriedOut)
    let results = rows.filter { $0.sumPart == .result }
    let grouped = results.filter { $0.id.hasPrefix("otherwise.") }
    var relations: [SumRelation] = []
    for column in concluded.indices {
      relations.append(
        SumRelation(
          kind: .balance, parts: [received[column], carriedIn[column]],
          wholes: [concluded[column], carriedOut[column]], substitutes: []))
    }
    for (column, applicant) in FormLayout.requestColumns.enumerated() {
      var substitutes: [Substitute] = []
      if !grouped.isEmpty, let group = CellID("requests.otherwise.\(applicant.id)") {
        substitutes = [Substitute(group: group, members: grouped.map { $0.cells[column] })]
      }
      relations.append(
        SumRelation(
          kind: .results, parts: results.map { $0.cells[column] }, wholes: [concluded[column]],
          substitutes: substitutes))
    }
    for row in rows {
      relations.append(
        SumRelation(
          kind: .applicants, parts: Array(row.cells.dropLast()), wholes: row.cells.suffix(1), substitutes: [])
      )
    }
    if grouped.count > 0 {
      let group = FormLayout.requestColumns.compactMap { CellID("requests.otherwise.\($0.id)") }
      relations.append(
        SumRelation(
          kind: .applicants, parts: Array(group.dropLast()), wholes: group.suffix(1), substitutes: []))
    }
    let outcomes = challenges.rows[0].cells
    for block in stride(from: 0, to: outcomes.count, by: 5) {
      relations.append(
        SumRelation(
          kind: .outcomes, parts: Array(outcomes[block..<block + 4]), wholes: [outcomes[block + 4]],
          substitutes: []))
    }
    return relations
  }
}
