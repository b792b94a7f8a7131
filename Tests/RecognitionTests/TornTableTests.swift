import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Tables with cells scattered by a PDF converter: what can be determined is read, the rest is in doubt.
@Suite struct TornTableTests {
  @Test func numeralsTornFromTheirLabelsAreNoValues() throws {
    var numerals: [String] = []
    var lines: [String] = []
    let text = try Reading.form(.cellsByRow) { report in
      for (name, value) in [("received", 9), ("disclosed", 4), ("declined.repeated", 5), ("concluded", 9)] {
        for column in ["naturalPerson", "total"] {
          let cell = try #require(CellID("requests.\(name).\(column)"))
          report[cell].statement = .number(ExactDecimal(Int64(value)))
        }
      }
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.dropFirst().hasPrefix("."), let numeral = line.first, numeral.isNumber {
        numerals.append(String(numeral))
        lines.append("、" + line.dropFirst(2))
      } else {
        if line.hasPrefix("（七）") { lines += numerals }
        lines.append(String(line))
      }
    }
    try #require(numerals.count == 19)
    let report = try Reading.report(lines.joined(separator: "\n"))
    for (name, value) in [("declined.repeated", 5), ("otherwise.feeOverdue", 0), ("concluded", 9)] {
      for column in ["naturalPerson", "total"] {
        #expect(
          try report.statement("requests.\(name).\(column)") == .number(ExactDecimal(Int64(value))), "\(name)"
        )
      }
    }
    #expect(try report.statement("requests.otherwise.other.research") == .number(ExactDecimal(0)))
  }

  private static let heads = "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"

  /// The form with lines of text in place of table 4.
  private func report(challenges: String) throws -> Report {
    let text = try Reading.form()
    let start = try #require(text.range(of: "四、政府信息公开行政复议、行政诉讼情况\n"))
    let end = try #require(text.range(of: "五、存在的主要问题及改进情况"))
    return try Reading.report(
      text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: challenges))
  }

  @Test func blocksOfTable4StandWhereTheirHeadsSay() throws {
    let torn = try report(
      challenges: "行政复议\n\(Self.heads)1\n0\n1\n0\n2\n复议后起诉\n\(Self.heads)3\n0\n0\n0\n3\n"
        + "未经复议直接起诉\n\(Self.heads)0\n4\n0\n0\n4\n")
    for (name, number) in [("review", 2), ("directLitigation", 4), ("litigationAfterReview", 3)]
      as [(_, Int64)]
    {
      #expect(try torn.statement("challenges.\(name).total") == .number(ExactDecimal(number)), "\(name)")
    }
    #expect(Reading.findings("R1", in: torn).isEmpty)
  }

  @Test func valuesOfTable4BehindAllHeadsAreNotInDoubtWhereTheSumsHold() throws {
    let whole = try report(
      challenges: "行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n\(Self.heads)\(Self.heads)\(Self.heads)"
        + "1\n0\n1\n0\n2\n3\n0\n0\n0\n3\n0\n4\n0\n0\n4\n")
    #expect(try whole.statement("challenges.litigationAfterReview.total") == .number(ExactDecimal(4)))
    #expect(!whole[try #require(CellID("challenges.litigationAfterReview.total"))].isDoubtful)
  }

  @Test func aValueBetweenTwoLabelsIsInDoubtWhereOneHasNone() throws {
    let text = try Reading.form()
    let start = try #require(text.range(of: "第二十条第（一）项"))
    let end = try #require(text.range(of: "三、收到和处理政府信息公开申请情况"))
    let table = """
      第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章 0 0 0\n行政规范性文件 8 1 24
      第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n226\n第二十条第（六）项\n信息内容\n本年处理决定数量
      行政处罚\n25\n行政强制\n第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n0.63\n
      """
    let report = try Reading.report(
      text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: table))
    #expect(report[try #require(CellID("proactive.penalties.decisions"))].isDoubtful)
    #expect(!report[try #require(CellID("proactive.normativeDocuments.issued"))].isDoubtful)
  }

  @Test func stackedLabelsOfAnyBlockLeaveTheOrderOfTheirValuesOpen() throws {
    let text = try Reading.form(edition: .edition2019)
    let start = try #require(text.range(of: "第二十条第（一）项"))
    let end = try #require(text.range(of: "三、收到和处理政府信息公开申请情况"))
    let items = "信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n"
    let table = """
      第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章 0 0 0\n规范性文件 2 2 9
      第二十条第（五）项\n\(items)行政许可\n其他对外管理服务事项\n71\n15\n6\n4\n802\n93
      第二十条第（六）项\n\(items)行政处罚 5 1 44\n行政强制 3 0 12
      第二十条第（八）项\n信息内容\n上一年项目数量\n本年增/减\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额
      行政事业性收费\n政府集中采购\n7\n21\n1\n3500\n
      """
    let report = try Reading.report(
      text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: table))
    // Labels that were poured out in a column have values that were, too; but this is not certain.
    for (name, number) in [
      ("licensing.itemsLastYear", 71), ("licensing.itemsChange", 6), ("licensing.decisions", 802),
      ("otherServices.itemsLastYear", 15), ("fees.itemsChange", 1), ("procurement.items", 21),
    ] as [(_, Int64)] {
      #expect(try report.statement("proactive.\(name)") == .number(ExactDecimal(number)), "\(name)")
      #expect(report[try #require(CellID("proactive.\(name)"))].isDoubtful, "\(name)")
    }
    for name in ["penalties.decisions", "normativeDocuments.publicTotal"] {
      #expect(!report[try #require(CellID("proactive.\(name)"))].isDoubtful, "\(name)")
    }
  }

  /// The sums within columns hold in any order of the results: what stands behind a label alone is its own.
  @Test func aValueBehindALabelIsItsOwnOrInDoubtWhereTheOrderIsLost() throws {
    let ones = [
      "received.naturalPerson", "received.total", "declined.repeated.naturalPerson",
      "declined.repeated.total", "concluded.naturalPerson", "concluded.total",
    ].map { "requests.\($0)" }
    let text = try Reading.form(.cellsByColumn) { report in
      for name in ones { try report.set(name, 1) }
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let labels = ["2.重复申请", "3.要求提供公开出版物"]
    let carriedOut = try #require(lines.lastIndex(of: "四、结转下年度继续办理"))
    let column = try #require(lines[carriedOut...].firstIndex { $0 == "1" })
    // The first column has its values row by row: that of the label is taken to where another row's is.
    try #require(lines[column..<column + 25].filter { $0 == "1" }.count == 3)
    lines.remove(at: column + 16)
    lines.insert(contentsOf: [labels[0], "1", labels[1]], at: column + 9)
    for label in labels { lines.remove(at: try #require(lines.firstIndex(of: label))) }
    let report = try Reading.report(lines.joined(separator: "\n"))
    let missing = Set(Reading.findings("R2", in: report).flatMap(\.cells))
    for id in Edition.edition2021.cells where id.name.hasPrefix("requests.") {
      let expected = Cell.Statement.number(ExactDecimal(ones.contains(id.name) ? 1 : 0))
      #expect(
        report[id].statement == expected || report[id].isDoubtful || missing.contains(id), "\(id.name)")
    }
  }
}
