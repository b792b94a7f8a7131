import Diagnostics
import ReportModel

/// V4: 规章 stated by an organ that cannot make any.
struct RuleMakingRule: ReportRule {
  var code: FindingCode { .ruleMaking }

  var explanation: Message {
    Message(
      "规章只能由国务院部门、省级和设区的市级人民政府制定。乡镇、街道、县（区）级机关和地方政府部门填了规章，多半是把行政规范性文件填错了行。",
      "Only ministries, provinces and cities with districts make 规章. Where a township, a street, an organ of a county "
        + "or a local department states some, 行政规范性文件 were most likely put into the wrong row.")
  }

  var basis: Message { Message("《中华人民共和国立法法》关于规章制定权的规定", "The Legislation Law on who makes 规章") }

  var examples: [RuleExample] {
    [
      .found(
        Message("县商务局现行有效规章 3 件", "3 in force at a county's bureau"), .cell(.proactive.rules.inForce, "3")),
      .holds(
        Message("省级人民政府", "a province"), .organization("青禾省人民政府"), .cell(.proactive.rules.inForce, "3")),
      .notAssessable(Message("机关不明", "the organ is not known"), .organization(nil)),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    let cells = ValueRules.ruleMaking(in: report.form(of: .proactive)).filter { report.cells.states($0) }
    guard !cells.isEmpty else { return }
    guard let organization = report.organization else {
      return assessment.cannotAssess(
        code, cells, because: Message("不知道是哪个机关的报告", "the organ is not known"))
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
        code: code, cells: stated,
        message: Message.joined(figures, by: Message("，", ", "))
          + Message(
            "，而\(kind.chinese)无权制定规章（\(organization)）；可能误填了行政规范性文件",
            ", but \(kind.english) make no 规章 (\(organization)); perhaps these are 行政规范性文件"),
        place: report.cells[first].origin?.place))
  }
}

extension ValueRules {
  /// The cells that count 规章 made, repealed or in force.
  package static func ruleMaking(in form: TableForm) -> [CellID] {
    let roles: [ColumnRole] = [.issued, .repealed, .inForce, .made]
    let columns = form.columns.filter { roles.contains($0.role) }.flatMap(\.cells)
    return form.rows.filter { $0.role == .regulations }.flatMap(\.cells).filter(columns.contains)
  }
}
