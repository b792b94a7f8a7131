import NianbaoKit
import TestSupport
import Testing

/// Tables that state more than the report's year, and heads whose order text has lost: in doubt, never another's figures.
@Suite struct SeveralPeriodsTests {
  private func cells(of report: Report, in table: String) -> [CellID] {
    report.cellIDs.filter { $0.name.hasPrefix(table) && report[$0].isStated }
  }

  @Test(arguments: [("2022年", "2023年"), ("上年", "本年"), ("下属单位", "本级"), ("上半年", "全年")])
  func aRowForEachPeriod(other: String, own: String) throws {
    let lines = try Reading.form { try $0.set("requests.received.total", 6) }
      .split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.flatMap { line -> [String] in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 10, cells.suffix(7).allSatisfy({ Int($0) != nil }) else { return [String(line)] }
      let values = cells.suffix(7).joined(separator: "\t")
      return [
        cells.prefix(3).joined(separator: "\t") + "\t\(other)\t5\t0\t0\t0\t0\t0\t5",
        "\t\t\t\(own)\t\(values)",
      ]
    }.joined(separator: "\n")
    let report = try Reading.report(text)
    #expect(cells(of: report, in: "requests.").allSatisfy { report[$0].isDoubtful })
  }

  @Test func aColumnForEachPeriod() throws {
    let text = try Reading.form().replacing(
      "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n",
      with: "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n上年\t本年\t上年\t本年\t上年\t本年\n"
    ).replacing("规章\t0\t0\t0", with: "规章\t3\t0\t2\t0\t9\t0")
    let report = try Reading.report(text)
    #expect(!cells(of: report, in: "proactive.").isEmpty)
    #expect(cells(of: report, in: "proactive.").allSatisfy { report[$0].isDoubtful })
  }

  private func text(heads: String, _ edit: (inout Report) throws -> Void) throws -> String {
    try Reading.form(.flow, edit).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .joined(
        separator: "\n"
      ).replacing(/申请人情况\n(.*\n)*?(?=一、本年新收)/) { _ in heads + "\n" }
  }

  @Test(arguments: [
    "申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他",
    "申请人情况 自然人 总计 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他",
  ]) func headsThatLostTheirPlaces(heads: String) throws {
    let text = try text(heads: heads) { report in
      for row in ["received", "disclosed", "concluded"] {
        try report.set("requests.\(row).naturalPerson", 4)
        try report.set("requests.\(row).total", 4)
      }
    }
    try #require(text.contains(heads))
    let report = try Reading.report(text)
    let told = report.toldCells
    for row in ["received", "disclosed", "concluded"] {
      for (column, number) in [("naturalPerson", 4), ("otherOrganization", 0), ("total", 4)]
        as [(String, Int64)]
      {
        let cell = try #require(CellID("requests.\(row).\(column)"))
        #expect(report[cell].number == ExactDecimal(number) || told.contains(cell), "\(cell)")
      }
    }
  }
}
