import NianbaoKit

/// 更正说明: what was changed in a report and why, as Markdown for a file beside it.
///
/// Offices hand it in with the report, so it is in Chinese whatever the user's language.
struct CorrectionNotes {
  /// The report before and after.
  let before: Report
  let after: CheckedReport
  /// The names of both files, without their folders.
  let source: String
  let target: String

  var text: String {
    let report = after.report
    let title =
      report.title ?? [report.organization, report.year.map { "\($0)年" }].compactMap(\.self).joined()
    var lines = [
      "# 更正说明", "", "- 报告：\(Self.escaped(title))", "- 原文件：\(Self.escaped(source))",
      "- 更正后：\(Self.escaped(target))", "", "## 更正的数据", "",
      "| 序号 | 表 | 数据项 | 原文 | 更正为 | 理由 |", "|---|---|---|---|---|---|",
    ]
    for (number, correction) in report.provenance.corrections.enumerated() {
      let section = report.edition.section(correction.cell.table.section).name
      lines.append(
        "| \(number + 1) | \(section) | \(Self.escaped(report.words(for: correction.cell))) `\(correction.cell)` "
          + "| \(Self.stated(correction.printed)) | \(Self.stated(correction.corrected)) "
          + "| \(correction.reason.isEmpty ? "未说明" : Self.escaped(correction.reason)) |")
    }
    lines += sums
    lines += ["", "## 更正后的核对结果", ""]
    let findings = FindingOrder.sorted(report.allFindings).filter { $0.severity > .information }
    if findings.isEmpty { lines.append("没有错误或警告。") }
    for finding in findings {
      lines.append(
        "- \(FindingText.word(for: finding.severity, in: .chinese)) \(finding.code) "
          + Self.escaped(finding.message.chinese))
    }
    return lines.map(DisplayText.safe).joined(separator: "\n") + "\n"
  }

  /// The sums that the changed cells belong to, before and after.
  private var sums: [String] {
    let changed = Set(after.report.provenance.corrections.map(\.cell))
    let touched = before.sums.filter { relation in
      (relation.parts + relation.wholes).contains(where: changed.contains)
    }
    guard !touched.isEmpty else { return [] }
    let printed = after.report.provenance.corrections.reduce(into: before) {
      $0[$1.cell].statement = $1.printed
    }
    return ["", "## 有关的勾稽关系", "", "| 关系 | 更正前 | 更正后 |", "|---|---|---|"]
      + touched.map { relation in
        let name = relation.wholes.map(before.words(for:)).joined(separator: " + ")
        return
          "| \(relation.code) \(Self.escaped(name)) | \(Self.state(of: relation, in: printed.cells)) "
          + "| \(Self.state(of: relation, in: after.report.cells)) |"
      }
  }

  private static func state(of relation: SumRelation, in cells: CellTable) -> String {
    func sum(_ ids: [CellID]) -> ExactDecimal? {
      ids.reduce(ExactDecimal(0)) { total, id in
        guard let total, let number = cells[id].number else { return nil }
        return total + number
      }
    }
    guard let parts = sum(relation.parts), let wholes = sum(relation.wholes) else { return "不能判断" }
    return parts.isEqual(to: wholes) ? "\(parts) = \(wholes)，相符" : "\(parts) ≠ \(wholes)，不符"
  }

  private static func stated(_ statement: Cell.Statement) -> String {
    escaped(DisplayText.stated(statement, in: .chinese))
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\|`*_<[".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
  }
}
