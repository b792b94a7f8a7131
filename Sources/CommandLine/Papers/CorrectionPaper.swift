import NianbaoKit

/// 更正说明: which figures are not as printed, why, and what that does to the sums.
struct CorrectionPaper {
  /// The corrected report.
  let report: Report
  /// The source's name, without its folder.
  let source: String
  /// The name of the file with the corrected report; `nil` where it lies beside the paper.
  var target: String?

  /// The paper; `nil` where nothing was corrected.
  var paper: Paper? {
    let contents = ReportContents(report)
    guard !report.provenance.corrections.isEmpty else { return nil }
    var paper = Paper(.correction)
    let counts = [
      contents.corrections.isEmpty ? nil : "更正\(contents.corrections.count)格",
      contents.filled.isEmpty ? nil : "空白格填0 \(contents.filled.count)格",
    ]
    paper.add(
      "\(contents.name)（原文件：\(DisplayText.safe(source))）的数据有下列更正：\(counts.compactMap(\.self).joined(separator: "，"))。"
        + (target.map { "更正后的文件为\(DisplayText.safe($0))。" } ?? "") + "更正的数据与原文不同。")
    if !contents.corrections.isEmpty {
      paper.beginSection("更正的数据")
      paper.add(CorrectionTable.figures(contents.corrections, of: report))
    }
    if !contents.filled.isEmpty {
      paper.beginSection("空白格填0")
      paper.add(CorrectionTable.filled(of: report))
    }
    addSums(to: &paper)
    paper.beginSection("更正后的核对结果")
    addFindings(to: &paper)
    paper.add(report.organization.map(DisplayText.safe) ?? "（机关）")
    paper.add("　　　　年　　月　　日")
    return paper
  }

  private func addSums(to paper: inout Paper) {
    let lines = CorrectedSums(report: report).lines
    guard !lines.isEmpty else { return }
    var table = PaperTable(
      "有关的勾稽关系",
      columns: [
        PaperTable.Column("项目", width: 7), PaperTable.Column("勾稽关系", width: 9),
        PaperTable.Column("更正前", width: 8), PaperTable.Column("更正后", width: 8),
      ])
    let places = FormPlaces(report: report)
    for line in lines {
      table.add(
        [line.name, Self.words(for: line.relation.kind), line.before, line.after],
        under: line.relation.wholes.first.map { places.heading(of: $0.table) })
    }
    paper.beginSection("有关的勾稽关系")
    paper.add(table)
  }

  private static func words(for kind: SumRelation.Kind) -> String {
    switch kind {
    case .balance: "新收与上年结转之和等于办理结果总计与结转下年度之和"
    case .results: "各项办理结果之和等于总计"
    case .applicants: "各类申请人之和等于总计"
    case .outcomes: "各项结果之和等于总计"
    }
  }

  private func addFindings(to paper: inout Paper) {
    let findings = FindingOrder.sorted(report.allFindings).filter { $0.severity > .information }
    guard !findings.isEmpty else { return paper.add("更正后经核对，没有发现需要更正或核实的问题。") }
    paper.add("更正后经核对，还有\(findings.count)个问题需要处理：")
    var table = PaperTable(
      "更正后的核对结果",
      columns: [PaperTable.Column("程度", width: 5, isCentered: true), PaperTable.Column("问题", width: 24)])
    for finding in findings {
      table.add([
        FindingsPaper.word(for: finding.severity), FindingWords(finding, in: report).problem,
      ])
    }
    paper.add(table)
  }
}
