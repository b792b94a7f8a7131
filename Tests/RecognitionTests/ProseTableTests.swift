import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Tables of an office's own among the text: kept as tables, and never taken for the form's.
@Suite struct ProseTableTests {
  private static let own = "渠道\t数量（条）\t占比\n网站\t120\t60%\n公众号\t\t40%"

  private func report(_ lines: String, behind heading: String) throws -> Report {
    let form = try Reading.form()
    let at = try #require(form.range(of: heading))
    let end = form[at.upperBound...].firstIndex(of: "\n") ?? form.endIndex
    return try Reading.report(form[..<end] + "\n\n" + lines + "\n" + form[end...])
  }

  @Test(arguments: ["一、总体情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"])
  func aTableInTheProseIsATable(heading: String) throws {
    let report = try report(Self.own, behind: heading)
    let table = try #require(report.prose.tables.first)
    #expect(report.prose.tables.count == 1)
    #expect(
      table.rows.map { $0.map(\.text) } == [
        ["渠道", "数量（条）", "占比"], ["网站", "120", "60%"], ["公众号", "", "40%"],
      ])
    #expect(table.place != nil)
  }

  @Test(arguments: ["二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"])
  func aTableBesideTheFormsIsNoneOfIt(heading: String) throws {
    let report = try report(Self.own + "\n\n以上为公开渠道。\n", behind: heading)
    let plain = try Reading.report(Reading.form())
    #expect(report.prose.tables.count == 1)
    for cell in plain.cellIDs { #expect(report[cell].statement == plain[cell].statement, "\(cell)") }
    #expect(report.provenance.outside.isEmpty)
  }

  @Test func linesWithOneTabAreText() throws {
    let report = try report("联系人：张某\t电话：0900-1234567", behind: "六、其他需要报告的事项")
    #expect(report.prose.tables.isEmpty)
    #expect(report.sections[.otherMatters].contains { $0.text.contains("0900-1234567") })
  }
}
