import NianbaoKit

/// 更正说明 as Markdown: what was changed in a report and why, with the names of cells and the codes of findings, for
/// programs and for people who correct further; offices hand in the paper (`CorrectionPaper`).
///
/// It is in Chinese whatever the user's language.
struct CorrectionNotes {
  /// The report after.
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
    let report = after.report
    let lines = CorrectedSums(report: report).lines
    guard !lines.isEmpty else { return [] }
    return ["", "## 有关的勾稽关系", "", "| 关系 | 更正前 | 更正后 |", "|---|---|---|"]
      + lines.map { line in
        let name = line.relation.wholes.map(report.words(for:)).joined(separator: " + ")
        return "| \(line.relation.code) \(Self.escaped(name)) | \(Self.escaped(line.before)) "
          + "| \(Self.escaped(line.after)) |"
      }
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
