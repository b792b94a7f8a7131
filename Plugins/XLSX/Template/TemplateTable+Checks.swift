import Reconciliation
import ReportModel

extension TemplateTable {
  /// The checks of the table, each beside or below what it checks.
  func checks(organization: String) -> [TemplateCheck] {
    switch form.id {
    case .proactive: form.gridRows.map { proactiveCheck($0, OrganName(organization)) }
    case .requests: form.gridRows.map(requestsCheck) + columnChecks
    case .challenges: sums.all.map(challengesCheck)
    }
  }

  /// The cell right of a row.
  private func beside(_ row: GridRow) -> CellRange {
    let position = CellPosition(row: WorkbookLayout.gridRow + row.index, column: form.columnCount)
    return CellRange(first: position, last: position)
  }

  // MARK: - Table 2

  private func proactiveCheck(_ row: GridRow, _ organ: OrganName) -> TemplateCheck {
    let inputs = inputs(of: row.cells)
    var formula = CheckFormula.done
    if let stock = DocumentStock.all(in: form).first(where: { row.cells.contains($0.inForce) }) {
      formula = stockCheck(stock, organ)
    } else if isFee(row), let fee = row.cells.first,
      let name = places[fee]?.name
    {
      formula = CheckFormula.question(
        "像是以元填写，单位是万元", where: "AND(\(name)>=\(organ.mostFees),ROUND(\(name),2)=\(name))",
        otherwise: formula)
    }
    let areCounts = !isFee(row)
    return TemplateCheck(
      range: beside(row),
      formula: CheckFormula.valid(
        inputs, areCounts: areCounts, then: CheckFormula.filled(inputs, then: formula)), empty: inputs.empty)
  }

  /// Whether a row holds an amount in the unit of fees, and nothing else.
  private func isFee(_ row: GridRow) -> Bool {
    row.cells.allSatisfy { form.description(of: $0)?.measure == .amount(ValueRules.unitOfFees) }
  }

  /// Documents: more repealed than there were, not what last year's figures give, or of an organ that makes none.
  private func stockCheck(_ stock: DocumentStock, _ organ: OrganName) -> String {
    guard let issued = places[stock.issued]?.name, let repealed = places[stock.repealed]?.name,
      let inForce = places[stock.inForce]?.name
    else { return CheckFormula.right }
    var formula = CheckFormula.right
    if let before = lastYear(stock.inForce) {
      let expected = "(\(before)+\(issued)-\(repealed))"
      formula =
        "IF(\(inForce)=\(expected),\(formula),\"\(CheckState.questionable.words)上年有效加制发减废止为 \"&\(expected))"
    }
    formula = CheckFormula.question(
      "现行有效加废止少于制发", where: "\(inForce)+\(repealed)<\(issued)", otherwise: formula)
    if organ.noRuleMaker != nil, ValueRules.ruleMaking(in: form).contains(stock.issued) {
      formula = CheckFormula.question(
        "这类机关无权制定\(stock.name)", where: "\(issued)+\(repealed)+\(inForce)>0", otherwise: formula)
    }
    return formula
  }

  // MARK: - Table 3

  /// A row: its counts, and its total by the sum that its formula does not state, or by its own.
  private func requestsCheck(_ row: GridRow) -> TemplateCheck {
    let inputs = inputs(of: row.cells)
    let sum =
      sums.all.first { row.cells.contains($0.total) && sums.parts(of: $0.total) != $0.parts }
      ?? sums.all.first { $0.total == row.cells.last }
    guard let sum, let total = places[sum.total]?.name else {
      return TemplateCheck(range: beside(row), formula: CheckFormula.right, empty: "")
    }
    let parts = self.sum(sum.parts)
    var formula = CheckFormula.equal("N(\(total))", parts, otherwise: "\"：各项之和为 \"&\(parts)")
    formula = CheckFormula.filled(inputs, then: formula)
    if row.cells.contains(where: { sums.parts(of: $0) == nil }) {
      formula = CheckFormula.valid(inputs, areCounts: true, then: formula)
    }
    return TemplateCheck(range: beside(row), formula: formula, empty: inputs.empty)
  }

  /// The row below the table in which each column's balance shows.
  var balanceRow: Int { TemplateLayout.rowBelow(form) }

  /// The first row of the lines that say how the balances come out.
  var firstLine: Int { balanceRow + 3 }

  /// The columns of a line: what it is about, the balance, and the comparison with last year, if there is one.
  var lineColumns: [ClosedRange<Int>] {
    // What a line is about is under the groups' labels, the balance under the rows' own labels and further right.
    let own = max(1, form.labelColumnCount - 1)
    let about = 0...own - 1
    return previous == nil
      ? [about, own...form.columnCount] : [about, own...own + 2, own + 3...form.columnCount]
  }

  /// The sums of the columns, one a column.
  var balances: [SumRelation] { form.sums.filter { $0.kind == .balance } }

  private var columnChecks: [TemplateCheck] {
    balances.enumerated().flatMap { line, relation -> [TemplateCheck] in
      let inputs = inputs(of: relation.parts + relation.wholes)
      let left = sum(relation.parts)
      let right = sum(relation.wholes)
      let words = "\"：第一项加第二项为 \"&\(left)&\"，第三项加第四项为 \"&\(right)"
      var checks = [
        TemplateCheck(
          range: lineRange(line, 1),
          formula: CheckFormula.filled(inputs, then: CheckFormula.equal(left, right, otherwise: words)),
          empty: inputs.empty)
      ]
      if let column = places[relation.parts[0]]?.column {
        let position = CellPosition(row: balanceRow, column: column)
        let short =
          "IF(\(inputs.missing)>0,\"\(CheckState.incomplete.words)\","
          + CheckFormula.equal(left, right, otherwise: "\"\"") + ")"
        checks.append(
          TemplateCheck(
            range: CellRange(first: position, last: position), formula: short,
            empty: CheckState.incomplete.words, counts: false))
      }
      if previous != nil, let check = carriedCheck(relation, line) { checks.append(check) }
      return checks
    }
  }

  /// What was carried out last year is carried in this year: in total, and column by column.
  private func carriedCheck(_ relation: SumRelation, _ line: Int) -> TemplateCheck? {
    guard let carriedIn = relation.parts.first(where: { role(of: $0) == .carriedIn }),
      let carriedOut = relation.wholes.first(where: { role(of: $0) == .carriedOut })
    else { return nil }
    let inputs = inputs(of: [carriedIn])
    let unknown = self.unknown(carriedOut)
    guard let now = places[carriedIn]?.name, let before = lastYear(carriedOut) else {
      return TemplateCheck(range: lineRange(line, 2), formula: "\"\(unknown)\"", empty: unknown)
    }
    // Between columns, applicants may have been counted as another kind.
    let state: CheckState = sums.parts(of: carriedIn) == nil ? .questionable : .wrong
    let difference = state == .wrong ? "\"&ABS(\(now)-\(before))&\"：" : ""
    let formula =
      "IF(\(now)=\(before),\(CheckFormula.right),\"\(state.words)\(difference)"
      + "上年结转下年度 \"&\(before)&\"，本年填 \"&\(now))"
    return TemplateCheck(
      range: lineRange(line, 2), formula: CheckFormula.filled(inputs, then: formula), empty: inputs.empty)
  }

  private func role(of cell: CellID) -> RowRole? {
    form.description(of: cell).map { form.rows[$0.row].role }
  }

  /// Why there is nothing to compare with.
  private func unknown(_ cell: CellID) -> String {
    previous?[cell].isDoubtful == true ? "待核：上年的数读取存疑" : "待核：上年报告没有这个数"
  }

  /// A line's cells.
  func lineRange(_ line: Int, _ column: Int) -> CellRange {
    let columns = lineColumns[column]
    return CellRange(
      first: CellPosition(row: firstLine + line, column: columns.lowerBound),
      last: CellPosition(row: firstLine + line, column: columns.upperBound))
  }

  // MARK: - Table 4

  /// Below each block: its counts and its total.
  private func challengesCheck(_ sum: TableSums.Sum) -> TemplateCheck {
    let inputs = inputs(of: sum.parts)
    let columns = positions(sum.parts + [sum.total]).map(\.column)
    let row = TemplateLayout.rowBelow(form)
    let parts = self.sum(sum.parts)
    let total = places[sum.total]?.name ?? ""
    let formula = CheckFormula.equal("N(\(total))", parts, otherwise: "\"：各项之和为 \"&\(parts)")
    return TemplateCheck(
      range: CellRange(
        first: CellPosition(row: row, column: columns.min() ?? 0),
        last: CellPosition(row: row, column: columns.max() ?? 0)),
      formula: CheckFormula.valid(inputs, areCounts: true, then: CheckFormula.filled(inputs, then: formula)),
      empty: inputs.empty)
  }
}
