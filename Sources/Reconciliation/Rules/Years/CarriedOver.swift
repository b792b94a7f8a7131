import Diagnostics
import ReportModel

/// Compares what is carried in with what was carried out last year: in total (Y1), or per column (Y2).
struct CarriedOver {
  /// The code of the findings.
  let code: FindingCode
  /// Whether to compare the total rather than the columns.
  let isTotal: Bool

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard let previous = context.previous else { return }
    let report = context.report
    let rows = report.form(of: .requests).rows
    guard let carriedIn = rows.first(where: { $0.role == .carriedIn }),
      let carriedOut = rows.first(where: { $0.role == .carriedOut }), let total = carriedIn.cells.last
    else { return }
    for (now, before) in zip(carriedIn.cells, carriedOut.cells) where (now == total) == isTotal {
      guard report.cells.states(now) || previous.cells.states(before) else { continue }
      guard let here = report.cells.figure(now), let there = previous.cells.figure(before) else {
        assessment.cannotAssess(code, [now], because: NotAssessable.noNumber)
        continue
      }
      guard !here.isEqual(to: there) else { continue }
      let names = (CellWords.name(of: now, in: report), CellWords.name(of: before, in: report))
      assessment.add(
        Finding(
          code: code, cells: [now],
          message: Message(
            "\(names.0.chinese)为 \(here)，而上年报告\(names.1.chinese)为 \(there)",
            "\(names.0.english) is \(here), but \(names.1.english) of the last report is \(there)"),
          place: report.cells[now].origin?.place))
    }
  }
}
