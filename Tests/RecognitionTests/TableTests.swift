import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Rows that are complete, displaced, broken, missing or surplus, and the findings about each.
@Suite struct TableTests {
  private static let repeated = "2.重复申请\t0\t0\t0\t0\t0\t0\t0"

  /// The form with `line` in place of the row 重复申请.
  private func report(replacing row: String = repeated, with line: String) throws -> Report {
    let text = try Reading.form()
    try #require(text.contains(row))
    return try Reading.report(text.replacing(row, with: line))
  }

  private func repeatedCells(_ report: Report) -> [Cell.Statement] {
    CellID.all.filter { $0.name.hasPrefix("requests.declined.repeated.") }.map { report[$0].statement }
  }

  @Test func aWholeFormHasNoFinding() throws {
    for layout in LayoutPrinter.inRows {
      let report = try Reading.report(try Reading.form(layout))
      #expect(report.findings.isEmpty, "\(layout): \(report.findings.map(\.message.english))")
      #expect(
        CellID.all.prefix(200).allSatisfy { report[$0].statement == .number(ExactDecimal(0)) }, "\(layout)")
      #expect(CellID.all.allSatisfy { !report[$0].isDoubtful }, "\(layout)")
    }
  }

  @Test func aMissingRowIsR2AndNotZeros() throws {
    let report = try report(replacing: "\t\t" + Self.repeated + "\n", with: "")
    #expect(repeatedCells(report) == Array(repeating: .absent, count: 7))
    let missing = Reading.findings("R2", in: report)
    #expect(missing.count == 1)
    #expect(
      missing.first?.cells.map(\.name).allSatisfy { $0.hasPrefix("requests.declined.repeated.") } == true)
    #expect(missing.first?.severity == .error)
  }

  @Test func aRowWithTooFewValuesIsDoubtful() throws {
    let report = try report(with: "2.重复申请\t3\t1\t4")
    let cells = CellID.all.filter { $0.name.hasPrefix("requests.declined.repeated.") }
    #expect(cells.allSatisfy { report[$0].isDoubtful || !report[$0].isStated })
    #expect(!Reading.findings("R1", in: report).isEmpty)
  }

  @Test func aRowStatedTwiceDifferentlyIsDoubtful() throws {
    let report = try report(with: Self.repeated + "\n\t\t2.重复申请\t0\t0\t0\t0\t0\t9\t9")
    #expect(Reading.findings("R1", in: report).contains { $0.cells.count == 7 })
    #expect(report[try #require(CellID("requests.declined.repeated.total"))].origin?.doubt == .conflict)
  }

  @Test func aRowStatedTwiceAlikeIsNoDoubt() throws {
    let report = try report(with: Self.repeated + "\n\t\t" + Self.repeated)
    #expect(report.findings.isEmpty)
  }

  @Test func valuesOutsideTheFormAreNamedAndKept() throws {
    let report = try report(with: Self.repeated + "\n\t\t本地补充事项合计\t81\t82")
    let stray = Reading.findings("R7", in: report)
    #expect(stray.count == 1)
    #expect(stray.first?.severity == .warning)
    let kept = try #require(report.provenance.outside.first)
    #expect(report.provenance.outside.count == 1)
    #expect(kept.table == .requests && kept.kind == .row)
    #expect(kept.label == "本地补充事项合计")
    #expect(kept.values == ["81", "82"])
    #expect(repeatedCells(report) == Array(repeating: .number(ExactDecimal(0)), count: 7))
  }

  @Test(arguments: ["约25", "25*", "见附件", "25%", "25（其中减免3）"])
  func textWhereANumberBelongsIsR3(printed: String) throws {
    let report = try Reading.report(
      try Reading.form().replacing("行政事业性收费\t0", with: "行政事业性收费\t" + printed))
    let fee = try #require(CellID("proactive.fees.collected"))
    #expect(report[fee].statement == .text(printed))
    let finding = try #require(Reading.findings("R3", in: report).first)
    #expect(finding.cells == [fee])
    #expect(finding.severity == .error)
    #expect(finding.quote == printed)
    #expect(report.findings.count == 1)
  }

  @Test func blanksMarksAndZerosStayApart() throws {
    let report = try report(with: "2.重复申请\t\t/\t—\t0\t无\t--\t0")
    #expect(
      repeatedCells(report) == [
        .blank, .notApplicable("/"), .notApplicable("—"), .number(ExactDecimal(0)), .notApplicable("无"),
        .notApplicable("--"), .number(ExactDecimal(0)),
      ])
    #expect(report.findings.isEmpty)
  }

  @Test func valuesKeepTheirDigitsAndTheirRawText() throws {
    let report = try report(with: "2.重复申请\t1,234\t０\t5件\t0\t0\t0\t1,239")
    #expect(try report.statement("requests.declined.repeated.naturalPerson") == .number(ExactDecimal(1234)))
    #expect(try report.statement("requests.declined.repeated.research") == .number(ExactDecimal(5)))
    let total = try #require(CellID("requests.declined.repeated.total"))
    #expect(report[total].origin?.raw == "1,239")
    #expect(report[total].number == ExactDecimal(1239))
  }

  @Test func aDisplacedRowIsR4() throws {
    let report = try report(replacing: "\t\t" + Self.repeated, with: "2.重复申请\t2\t0\t0\t0\t0\t0\t2\t\t")
    #expect(try report.statement("requests.declined.repeated.total") == .number(ExactDecimal(2)))
    let displaced = Reading.findings("R4", in: report)
    #expect(displaced.count == 1)
    #expect(displaced.first?.severity == .information)
  }

  @Test func aRowBrokenOverTwoLinesIsPutTogether() throws {
    let row = "2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
    let text = try Reading.form(.pipe)
    try #require(text.contains(row))
    let report = try Reading.report(text.replacing(row, with: "2.重复申请 | 3 | 0 | 0 | 0 | 0 | 0 |\n3 | |"))
    #expect(try report.statement("requests.declined.repeated.total") == .number(ExactDecimal(3)))
    #expect(!Reading.findings("R4", in: report).isEmpty)
    #expect(report.findings.allSatisfy { $0.severity == .information })
  }

  @Test func tablesInAnotherOrderThanTheirHeadingsSayAreNotMixed() throws {
    let text = try Reading.form { report in
      try report.set("proactive.penalties.decisions", 21)
      try report.set("challenges.review.pending", 22)
      try report.set("challenges.review.total", 22)
    }
    let report = try Reading.report(text)
    #expect(try report.statement("proactive.penalties.decisions") == .number(ExactDecimal(21)))
    #expect(try report.statement("challenges.review.pending") == .number(ExactDecimal(22)))
  }

  @Test func columnsThatAConverterGaveOneAfterAnotherAreFound() throws {
    // Table 2 as PDF tools emit it: labels in blocks, followed by numbers.
    let scattered = """
      信息内容\n规章\n行政规范性文件\n信息内容\n行政许可\n信息内容\n行政处罚\n行政强制\n第二十条第（一）项\n本年制发件数\n本年废止件数\n现行有效件数
      0\n89\n0\n60\n0\n24
      第二十条第（五）项\n本年处理决定数量\n7062\n第二十条第（六）项\n本年处理决定数量\n819\n153
      信息内容\n行政事业性收费\n第二十条第（八）项\n本年收费金额（单位：万元）\n13.757
      """
    let text = try Reading.form()
    let start = try #require(text.range(of: "第二十条第（一）项"))
    let end = try #require(text.range(of: "三、收到和处理政府信息公开申请情况"))
    let report = try Reading.report(
      text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: scattered + "\n"))
    #expect(try report.statement("proactive.licensing.decisions") == .number(ExactDecimal(7062)))
    #expect(try report.statement("proactive.penalties.decisions") == .number(ExactDecimal(819)))
    #expect(try report.statement("proactive.compulsion.decisions") == .number(ExactDecimal(153)))
    #expect(try report.statement("proactive.fees.collected").mark == nil)
    let documents = CellID.all.filter {
      $0.name.hasPrefix("proactive.normativeDocuments.") && report[$0].isStated
    }
    let warned = Set(report.findings.filter { $0.code.family == .reading }.flatMap(\.cells))
    let truth = ["issued": 60, "repealed": 24, "inForce": 89] as [String: Int64]
    for id in documents {
      let column = String(id.name.split(separator: ".")[2])
      let isRight = report[id].number == truth[column].map { ExactDecimal($0) }
      #expect(isRight || report[id].isDoubtful || warned.contains(id), "\(id)")
    }
  }

  @Test func aRowWithTheNameOfAColumnIsOutsideTheForm() throws {
    let text = try Reading.form(.cellsByRow).replacing(
      "三、本年度办理结果\n", with: "合计\n1\n0\n0\n0\n0\n0\n1\n三、本年度办理结果\n")
    let report = try Reading.report(text)
    #expect(report.provenance.outside.map(\.kind) == [.row])
    #expect(report.edition.cells.allSatisfy { report[$0].statement == .number(ExactDecimal(0)) })
    #expect(report.edition.cells.allSatisfy { !report[$0].isDoubtful })
  }

  @Test func aLabelCutBehindItsNumeralHasTheValuesBesideIt() throws {
    let report = try report(with: "2.\t1\t0\t0\t0\t0\t0\t1\n\t\t重复申请\t\t\t\t\t\t\t")
    #expect(try report.statement("requests.declined.repeated.naturalPerson") == .number(ExactDecimal(1)))
    #expect(try report.statement("requests.declined.repeated.total") == .number(ExactDecimal(1)))
    #expect(report.provenance.outside.isEmpty)
  }

  @Test func labelsAtTheRightNameTheirRows() throws {
    let lines = try Reading.form { try $0.set("requests.declined.repeated.total", 3) }.split(
      separator: "\n", omittingEmptySubsequences: false)
    let turned = lines.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 10, cells.suffix(7).allSatisfy({ Int($0) != nil }) else { return String(line) }
      return (cells.suffix(7) + cells.prefix(3)).joined(separator: "\t")
    }
    let report = try Reading.report(turned.joined(separator: "\n"))
    #expect(try report.statement("requests.declined.repeated.total") == .number(ExactDecimal(3)))
    #expect(try report.statement("requests.declined.publications.total") == .number(ExactDecimal(0)))
    #expect(Reading.findings("R2", in: report).isEmpty)
  }

  @Test func whatOnlyAnotherYearsTableStatesIsNotTheReports() throws {
    let lines = try Reading.form().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("一、本年新收") })
    let end = try #require(lines.firstIndex { $0.hasPrefix("四、结转下年度") })
    let other = lines[start...end].map { $0.replacing("\t0", with: "\t9") }
    let text = lines[..<start] + lines[(start + 1)...end] + other + lines[(end + 1)...]
    let report = try Reading.report(text.joined(separator: "\n"))
    #expect(try report.statement("requests.received.total") == .absent)
    #expect(try report.statement("requests.carriedIn.total") == .number(ExactDecimal(0)))
    #expect(report.provenance.outside.map(\.kind) == [.table])
    #expect(Reading.findings("R2", in: report).count == 1)
    #expect(Reading.findings("A1", in: report).isEmpty)
  }

  /// Values of the table above can stand before labels of the next one.
  @Test func valuesBeforeALabelThatBelongToTheTableAboveDoNotTrap() throws {
    let text = """
      四、政府信息公开行政复议、行政诉讼情况
      634 1 424 4 0 0 7 请申开公息信（府政其理处再不关机政行、用费纳缴求要知通费收按未期逾人请申.2
      3.其他 9 0 0 677 0 0 686
      17 25 36 25 103 11 39 5 14 69 31 0 11 33 75

      """
    _ = try? Reading.report(text)
    _ = try Reading.report(Reading.form() + text)
  }

  @Test func aHeadAboveAnotherColumnSpeaksAgainstTheOrderOfTheForm() throws {
    let heads = "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
    let text = try Reading.form { report in
      try report.set("requests.received.commercial", 3)
      try report.set("requests.received.total", 3)
    }
    try #require(text.contains(heads))
    let report = try Reading.report(text.replacing(heads, with: "\t\t\t\t\t\t\t\t自然人\t总计\n"))
    #expect(report[try #require(CellID("requests.received.commercial"))].isDoubtful)
  }

  /// Labels above their values are named in turn only where the form has nothing between them.
  @Test func valuesBelowLabelsOfWhichOneIsMissingAreDoubted() throws {
    func read(_ labels: [String], _ values: [String]) throws -> Report {
      let head = "青禾县商务局2024年政府信息公开工作年度报告\n一、总体情况\n依法公开。\n二、主动公开政府信息情况\n"
      let table = "规章\t0\t0\t0\n行政规范性文件\t2\t1\t9\n信息内容\n本年处理决定数量\n"
      return try Reading.report(
        head + table + (labels + values).joined(separator: "\n") + "\n五、存在的主要问题及改进情况\n问题。\n")
    }
    let whole = try read(["行政处罚", "行政强制"], ["17", "2"])
    #expect(try whole.statement("proactive.penalties.decisions") == .number(ExactDecimal(17)))
    #expect(try whole.statement("proactive.compulsion.decisions") == .number(ExactDecimal(2)))
    let torn = try read(["行政许可", "行政强制"], ["128", "2"])
    for id in [CellID.proactive.licensing.decisions, CellID.proactive.compulsion.decisions] {
      #expect(!torn.cells.states(id) || torn.cells.isDoubtful(id), "\(id)")
    }
  }
}
