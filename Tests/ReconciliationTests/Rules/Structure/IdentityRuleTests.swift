import ReportModel
import Testing

@testable import Reconciliation

struct IdentityRuleTests {
  private static let year = ExampleReport.year

  @Test(arguments: [
    ("青禾县商务局", true), ("县商务局", true), ("青禾县商务局办公室", true), ("青禾商务局", true), ("青禾县商务和粮食局", true),
    ("青禾县教育局", false), ("白石县商务局", false), ("青禾县交通运输局", false),
  ])
  func aSignatureIsHeldAgainstTheTitle(_ signature: String, _ agrees: Bool) {
    #expect(StructureFindings.codes(.signature(signature)) == (agrees ? [] : ["S6 W"]))
  }

  @Test(arguments: [
    ("青禾县人民政府", "青禾县人民政府办公室"), ("青禾县", "青禾县人民政府"), ("青禾县发展和改革局", "青禾县发改局"),
    ("青禾经济技术开发区管委会", "青禾经开区管理委员会"), ("青禾县城关街道办事处", "城关街道办事处"),
    ("青禾县城市管理局", "青禾县综合行政执法局"), ("青禾县水务局", "水务局"), ("青禾县水务局", "本局"), ("青禾县卫生健康委员会", "县卫健委"),
    ("青禾市生态环境局白石分局", "青禾市生态环境局白石县分局"), ("青禾县住房和城乡建设局", "青禾住建局"),
  ])
  func shortNamesAndOfficesAgree(_ title: String, _ signature: String) {
    let edits: [RuleExample.Edit] = [
      .organization(title), .title("\(title)\(Self.year)年政府信息公开工作年度报告"), .signature(signature), .foreword([]),
    ]
    let findings = StructureRules().findings(in: ExampleReport.context(edits))
    #expect(findings.map(\.code) == [])
  }

  @Test(arguments: [
    ("根据《中华人民共和国政府信息公开工作年度报告格式》要求编制。", 0),
    ("现发布《青禾县商务局 \(year)年 政府信息公开工作年度报告》。", 0), ("现发布《县商务局\(year)年度政府信息公开工作年度报告》。", 0),
    ("现发布《青禾县商务局\(year - 1)年政府信息公开工作年度报告》。", 1), ("现发布《青禾县民政局\(year)年政府信息公开工作年度报告》。", 1),
    ("现公布《本局\(year)年政府信息公开工作年度报告》。", 0), ("现公布《本机关\(year)年政府信息公开工作年度报告》。", 0),
    ("现公布《本机关\(year - 1)年政府信息公开工作年度报告》。", 1),
    ("格式参照《白石市民政局\(year - 2)年政府信息公开工作年度报告》。", 0),
  ])
  func theForewordQuotesTheTitle(_ foreword: String, _ count: Int) {
    #expect(StructureFindings.codes(.foreword([foreword])).count == count)
  }

  @Test func theDateGoesWithTheYear() {
    #expect(StructureFindings.codes(.date(ReportDate(year: Self.year + 1, month: 1, day: 20))) == [])
    #expect(StructureFindings.codes(.date(ReportDate(year: Self.year, month: 12, day: 31))) == [])
    #expect(StructureFindings.codes(.date(ReportDate(year: Self.year - 1, month: 1, day: 20))) == ["S6 W"])
  }
}
