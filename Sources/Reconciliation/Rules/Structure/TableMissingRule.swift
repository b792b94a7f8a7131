import Diagnostics
import ReportModel

/// S3: tables missing from the report.
struct TableMissingRule: ReportRule {
  var code: FindingCode { .tableMissing }

  var explanation: Message {
    Message(
      "表二、表三、表四必须有。表格是图片时读不出数字，请换成文字表格。",
      "Tables 2, 3 and 4 are required. A picture of a table has no figures to read: use a real table.")
  }

  var basis: Message { RuleBasis.form }

  var examples: [RuleExample] {
    [
      .found(
        Message("没有表四", "table 4 is missing"),
        edits: Editions.standard.current.table(.challenges).cells.map { .cell($0, "absent") }),
      .holds(Message("三张表齐全", "all three are there")),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    for table in TableID.allCases {
      let form = report.form(of: table)
      guard !form.cells.contains(where: { report.cells.states($0) }) else { continue }
      // The reading lists missing cells only for tables that it found, so such a table exists, though without
      // values.
      let isFound = report.findings.contains { finding in
        finding.code == .notFound && finding.cells.contains { $0.table == table }
      }
      guard !isFound else { continue }
      let heading = report.edition.section(table.section).heading
      assessment.add(
        Finding(
          code: code, cells: form.cells,
          message: Message(
            "没有找到“\(heading)”表；表格可能是图片或缺失",
            "the table \"\(heading)\" was not found; it may be a picture or missing")))
    }
  }
}
