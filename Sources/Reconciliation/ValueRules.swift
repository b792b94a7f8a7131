import Diagnostics
import ReportModel

/// V1–V5, what single values of the tables can be.
public struct ValueRules: RuleFamily {
  /// Makes the rules.
  public init() {}

  /// V1 to V5.
  public var rules: [Rule] { Self.all }

  /// Looks at every cell of the report's form once.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    for table in TableID.allCases {
      let form = report.form(of: table)
      checkKinds(form, report, &assessment)
      checkGaps(form, report, &assessment)
    }
    checkFilledBlanks(report, &assessment)
    checkFees(report, &assessment)
    checkRuleMaking(report, &assessment)
    for documents in DocumentStock.all(in: report.form(of: .proactive)) {
      checkStock(documents, report, &assessment)
    }
  }

  /// V1: whole numbers, 0 or more, where things are counted.
  private func checkKinds(_ form: TableForm, _ report: Report, _ assessment: inout Assessment) {
    for cell in form.cells where !report.cells.isDoubtful(cell) {
      switch report.cells.operand(cell) {
      case .number(let number):
        let isWrong =
          switch report.measure(of: cell) {
          case .count: number.coefficient < 0 || number.integer == nil
          case .change: number.integer == nil
          // V2 speaks of the fee.
          case .amount(let unit): number.coefficient < 0 && unit != Self.unitOfFees
          }
        if isWrong { assessment.add(notACount(cell, number.description, in: report)) }
      case .unknown:
        // Readers of texts say R3 of it themselves.
        guard case .text(let text) = report.cells[cell].statement,
          !report.findings.contains(where: { $0.code == .textForNumber && $0.cells.contains(cell) })
        else { continue }
        assessment.add(notACount(cell, text, in: report))
      case .nothing, .blank: break
      }
    }
  }

  private func notACount(_ cell: CellID, _ printed: String, in report: Report) -> Finding {
    let name = CellWords.name(of: cell, in: report)
    let measure = report.measure(of: cell)
    return Finding(
      code: .notACount, cells: [cell],
      message: measure == .change
        ? Message("\(name.chinese)“\(printed)”不是整数", "\(name.english) \"\(printed)\" is no whole number")
        : Message(
          "\(name.chinese)“\(printed)”不是大于或等于零的\(measure == .count ? "整" : "")数",
          "\(name.english) \"\(printed)\" is no \(measure == .count ? "whole " : "")number of 0 or more"),
      place: report.cells[cell].origin?.place)
  }

  /// V3: blanks and marks, one finding a row, or one a table where there are many.
  private func checkGaps(_ form: TableForm, _ report: Report, _ assessment: inout Assessment) {
    for kind in [SumOperand.blank, .nothing] {
      guard form.cells.contains(where: { isGap($0, kind, report) }) else { continue }
      let gaps = form.cells.filter { isGap($0, kind, report) }
      let rows = form.gridRows.filter { row in row.cells.contains { gaps.contains($0) } }
      if rows.count > Self.mostRowsWithGaps || gaps.count == form.cells.count {
        assessment.add(gap(gaps, kind, named: Self.heading(form.id, report), report))
        continue
      }
      for row in rows {
        let cells = row.cells.filter { gaps.contains($0) }
        assessment.add(gap(cells, kind, named: row.label?.label ?? Self.heading(form.id, report), report))
      }
    }
  }

  /// V3: blanks that were filled with 0 when the report was read; the report keeps them as corrections.
  private func checkFilledBlanks(_ report: Report, _ assessment: inout Assessment) {
    let filled = report.filledBlanks
    guard !filled.isEmpty else { return }
    assessment.add(
      Finding(
        code: .blankCell, severity: .information, cells: filled,
        message: Message(
          "\(filled.count) 个空白格填成了 0", "\(filled.count) blank cells were filled with 0")))
  }

  /// Blanks in more rows than these are one finding for the table.
  private static let mostRowsWithGaps = 3

  private func isGap(_ cell: CellID, _ kind: SumOperand, _ report: Report) -> Bool {
    report.cells.operand(cell) == kind && !report.cells.isDoubtful(cell)
  }

  private func gap(_ cells: [CellID], _ kind: SumOperand, named name: String, _ report: Report) -> Finding {
    let first = cells.first.map { report.cells[$0] }
    let what =
      kind == .blank
      ? Message("空白", "blank")
      : Message("填“\(first?.statement.mark ?? "")”", "filled with \"\(first?.statement.mark ?? "")\"")
    let zero = Message("；没有的请填 0", "; write 0 where there is nothing")
    let subject: Message
    if cells.count == 1, let cell = cells.first {
      let name = CellWords.name(of: cell, in: report)
      subject = Message(name.chinese, "\(name.english) is ")
    } else {
      subject = Message("“\(name)”有 \(cells.count) 格", "\(cells.count) cells of \"\(name)\" are ")
    }
    return Finding(
      code: .blankCell, cells: cells, message: subject + what + zero,
      place: first?.origin?.place)
  }

  private static func heading(_ table: TableID, _ report: Report) -> String {
    report.edition.section(table.section).heading
  }

  /// V2: a fee below 0, or in yuan.
  private func checkFees(_ report: Report, _ assessment: inout Assessment) {
    for cell in Self.fees(in: report) where report.cells.states(cell) { checkFee(cell, report, &assessment) }
  }

  private func checkFee(_ cell: CellID, _ report: Report, _ assessment: inout Assessment) {
    guard let fee = report.cells.figure(cell) else {
      return assessment.cannotAssess(.fees, [cell], because: Self.noNumber)
    }
    let message: Message
    if fee.coefficient < 0 {
      message = Message("收费金额为 \(fee)，不能小于零", "the fees are \(fee), which is below 0")
    } else if fee.scale <= 2, !fee.isZero,
      let rest = fee - ExactDecimal(OrganName(report.organization ?? "").mostFees), rest.coefficient >= 0
    {
      message = Message(
        "收费金额为 \(fee) 万元，对这个机关来说过大，可能是以元填写",
        "the fees are \(fee) 万元, too much for this organ: perhaps they are in yuan")
    } else {
      return
    }
    assessment.add(
      Finding(
        code: .fees, cells: [cell], message: message,
        place: report.cells[cell].origin?.place))
  }

  /// V4: 规章 of an organ that cannot make any.
  private func checkRuleMaking(_ report: Report, _ assessment: inout Assessment) {
    let cells = Self.ruleMaking(in: report.form(of: .proactive)).filter { report.cells.states($0) }
    guard !cells.isEmpty else { return }
    guard let organization = report.organization else {
      return assessment.cannotAssess(
        .ruleMaking, cells, because: Message("不知道是哪个机关的报告", "the organ is not known"))
    }
    let stated = cells.filter { (report.cells.figure($0)?.coefficient ?? 0) > 0 }
    guard let first = stated.first, let reason = OrganName(organization).noRuleMaker else { return }
    let kind: Message =
      switch reason {
      case .township: Message("乡镇、街道", "townships and streets")
      case .county: Message("县（区）一级的机关", "organs of counties and districts")
      case .department: Message("地方政府的部门", "departments of local governments")
      }
    let figures = stated.map { cell in
      let name = CellWords.name(of: cell, in: report)
      let number = report.cells[cell].number?.description ?? ""
      return Message("\(name.chinese)为 \(number)", "\(name.english) is \(number)")
    }
    assessment.add(
      Finding(
        code: .ruleMaking, cells: stated,
        message: Message.joined(figures, by: Message("，", ", "))
          + Message(
            "，而\(kind.chinese)无权制定规章（\(organization)）；可能误填了行政规范性文件",
            ", but \(kind.english) make no 规章 (\(organization)); perhaps these are 行政规范性文件"),
        place: report.cells[first].origin?.place))
  }

  /// V5: more repealed or fewer in force than there can have been.
  private func checkStock(_ documents: DocumentStock, _ report: Report, _ assessment: inout Assessment) {
    let cells = [documents.issued, documents.repealed, documents.inForce]
    guard cells.contains(where: { report.cells.states($0) }) else { return }
    guard let issued = report.cells.figure(documents.issued),
      let repealed = report.cells.figure(documents.repealed),
      let inForce = report.cells.figure(documents.inForce)
    else { return assessment.cannotAssess(.documentStock, cells, because: Self.noNumber) }
    guard let before = (inForce + repealed).flatMap({ $0 - issued }) else {
      return assessment.cannotAdd(.documentStock, cells, of: Message(documents.name, documents.name))
    }
    guard before.coefficient < 0 else { return }
    assessment.add(
      Finding(
        code: .documentStock, cells: cells.sorted(),
        message: Message(
          "\(documents.name)：现行有效 \(inForce) 件加本年废止 \(repealed) 件少于本年制发 \(issued) 件",
          "\(documents.name): \(inForce) in force and \(repealed) repealed are fewer than the \(issued) issued"
        ), place: report.cells[documents.inForce].origin?.place))
  }

  /// The unit of fees; what is bought is counted in another (docs/form.md, "Units").
  package static let unitOfFees = MoneyUnit.tenThousandYuan

  /// The cells that hold fees.
  private static func fees(in report: Report) -> [CellID] {
    report.form(of: .proactive).columns.filter { $0.measure == .amount(unitOfFees) }.flatMap(\.cells)
  }

  /// The cells that say how many 规章 were made, repealed or in force.
  package static func ruleMaking(in form: TableForm) -> [CellID] {
    let roles: Set<ColumnRole> = [.issued, .repealed, .inForce, .made]
    let columns = form.columns.filter { roles.contains($0.role) }.flatMap(\.cells)
    return form.rows.filter { $0.role == .regulations }.flatMap(\.cells).filter(columns.contains)
  }

  /// Why a rule with open figures cannot judge them.
  static let noNumber = Message("有的数是空白、缺失或读取存疑", "a number is blank, absent or read with doubt")
}
