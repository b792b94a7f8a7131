import NianbaoKit
import TestSupport
import Testing

/// Rows and columns with other wordings than the form's.
@Suite struct LabelTests {
  /// The official wording, another wording, and a cell of the row.
  static let rows = [
    ("一、本年新收政府信息公开申请数量", "一、本年接收政府信息公开数量", "requests.received.total"),
    ("一、本年新收政府信息公开申请数量", "一、本年新收件数", "requests.received.total"),
    ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开", "requests.withheld.otherLaws.total"),
    (
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "1.申请人无正当理由逾期不补正、行政机关不在处理其政府信息公开申请", "requests.otherwise.correctionOverdue.total"
    ),
    (
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正",
      "requests.otherwise.correctionOverdue.total"
    ),
    (
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费",
      "requests.otherwise.feeOverdue.total"
    ),
    ("四、结转下年度继续办理", "四、结转下一年继续办理", "requests.carriedOut.total"),
    ("行政规范性文件", "规范性文件", "proactive.normativeDocuments.issued"),
  ]

  @Test(arguments: rows) func anotherWordingOfARow(official: String, printed: String, cell: String) throws {
    let id = try #require(CellID(cell))
    // The newest form that prints the label for this cell.
    let printing = try Editions.standard.all.filter { $0.cells.contains(id) }.first { edition in
      try Reading.form(edition: edition).contains(official)
    }
    let edition = try #require(printing)
    let text = try Reading.form(edition: edition) { report in try report.set(cell, 7) }
    let report = try Reading.report(text.replacing(official, with: printed))
    #expect(try report.statement(cell) == .number(ExactDecimal(7)))
    #expect(report[id].origin?.recognition == .alias)
    #expect(Reading.findings("R5", in: report).contains { $0.cells.contains(id) })
  }

  @Test(arguments: [
    ("商业企业", "商业机构"), ("社会公益组织", "社会公益"), ("三、本年度办理结果", "三、本年办理结果"),
    ("三、本年度办理结果", "三、本年度处理结果"), ("第二十条第（一）项", "二十条第（一）项"), ("现行有效件数", "现行有效件"),
  ]) func anotherWordingOfAHeadOrGroup(official: String, printed: String) throws {
    let text = try Reading.form { report in
      try report.set("requests.received.commercial", 4)
      try report.set("proactive.rules.inForce", 9)
    }
    let report = try Reading.report(text.replacing(official, with: printed))
    #expect(try report.statement("requests.received.commercial") == .number(ExactDecimal(4)))
    #expect(try report.statement("proactive.rules.inForce") == .number(ExactDecimal(9)))
    #expect(report.findings.allSatisfy { $0.severity == .information })
    let wordings = report.provenance.wordings
    #expect(wordings.contains { $0.printed == printed && $0.official == official }, "\(wordings)")
  }

  @Test func formsOfListMarksAndBracketsMakeNoDifference() throws {
    let text = try Reading.form { report in try report.set("requests.declined.repeated.total", 5) }
    for (from, to) in [
      ("2.重复申请", "2、重复申请"), ("2.重复申请", "2． 重复申请"), ("（五）不予处理", "(五) 不予处理"), ("3.其他", "3.其它"),
    ] {
      let report = try Reading.report(text.replacing(from, with: to))
      #expect(try report.statement("requests.declined.repeated.total") == .number(ExactDecimal(5)), "\(to)")
      #expect(report.findings.isEmpty, "\(to)")
    }
  }

  @Test func equalLabelsAreToldApartByTableAndPlace() throws {
    let text = try Reading.form { report in
      try report.set("requests.concluded.total", 11)
      try report.set("requests.otherwise.other.otherOrganization", 12)
      try report.set("challenges.review.other", 13)
      try report.set("challenges.litigationAfterReview.total", 14)
    }
    let report = try Reading.report(text)
    #expect(try report.statement("requests.concluded.total") == .number(ExactDecimal(11)))
    #expect(try report.statement("requests.otherwise.other.otherOrganization") == .number(ExactDecimal(12)))
    #expect(try report.statement("challenges.review.other") == .number(ExactDecimal(13)))
    #expect(try report.statement("challenges.litigationAfterReview.total") == .number(ExactDecimal(14)))
  }

  @Test func otherWordingsAreKept() throws {
    let text = try Reading.form().replacing("商业企业", with: "商业机构").replacing(
      "四、结转下年度继续办理", with: "四、结转下一年继续办理")
    let wordings = try Reading.report(text).provenance.wordings
    #expect(wordings.contains { $0.subject == .column && $0.official == "商业企业" && $0.printed == "商业机构" })
    #expect(wordings.contains { $0.subject == .row && $0.printed == "四、结转下一年继续办理" })
  }

  @Test func theLinesOfAWrappedHeadAreNoOtherWording() throws {
    let text = Reading.form { _ in }
    let row = try #require(text.split(separator: "\n").first { $0.contains("社会公益组织") })
    let above = row.replacing("社会公益组织", with: "社会公益").replacing("法律服务机构", with: "法律服务")
    let below = row.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
      cell == "社会公益组织" ? "组织" : cell == "法律服务机构" ? "机构" : ""
    }
    let wrapped = try Reading.report(text.replacing(row, with: above + "\n" + below.joined(separator: "\t")))
    #expect(wrapped.provenance.wordings.isEmpty)
    // Without its second line, it is another wording.
    let alone = try Reading.report(text.replacing(row, with: above))
    #expect(alone.provenance.wordings.map(\.printed) == ["社会公益", "法律服务"])
  }

  @Test func aUnitBehindAStrokeIsNoPartOfAHead() throws {
    let text = try Reading.form(.cellsByRow) { report in
      try report.set("requests.received.naturalPerson", 4)
      try report.set("requests.received.total", 4)
    }
    let heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "总计"]
    let report = try Reading.report(
      heads.reduce(text) { $0.replacing("\n\($1)\n", with: "\n\($1)/件\n") })
    #expect(try report.statement("requests.received.naturalPerson") == .number(ExactDecimal(4)))
    #expect(report.toldCells.isEmpty)
  }
}
