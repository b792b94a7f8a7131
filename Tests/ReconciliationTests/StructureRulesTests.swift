import ReportModel
import Testing

@testable import Reconciliation

struct StructureRulesTests {
  private func codes(_ edits: RuleExample.Edit..., carriesProse: Bool = true) -> [String] {
    var report = ExampleReport.context(edits).report
    report.provenance.carriesProse = carriesProse
    return StructureRules().findings(in: RuleContext(report))
      .map { "\($0.code) \($0.severity.letter)" }
  }

  private func headings(_ change: (SectionID, String) -> String?) -> RuleExample.Edit {
    .headings(
      Edition.edition2021.sections.compactMap { section in
        change(section.id, section.heading).map { (section.id, $0) }
      })
  }

  @Test func aTableOfCellsIsNotAskedForProse() {
    #expect(
      codes(.title(nil), .headings([]), .prose(.problems, []), .prose(.overview, []), carriesProse: false)
        == [])
  }

  @Test func everySectionThatIsMissingIsNamed() {
    #expect(
      codes(headings { section, printed in section.number > 4 ? nil : printed }).filter { $0 == "S1 E" }.count
        == 2)
  }

  @Test func aHeadingThatLostItsNumeralIsAHint() {
    #expect(
      codes(headings { _, printed in String(printed.dropFirst(2)) }) == Array(repeating: "S2 I", count: 6))
    #expect(codes(headings { $0 == .overview ? "一．总体情况：" : $1 }) == ["S2 I"])
    #expect(codes(headings { $0 == .overview ? "一、基本情况" : $1 }) == ["S2 W"])
  }

  @Test func labelsThatDifferInSignsOnlyAreToldOnce() {
    #expect(
      codes(
        .wording(.row, official: "1.重复", printed: "1、重复"),
        .wording(.row, official: "（七）总计", printed: "(七) 总计"),
        .wording(.row, official: "其他", printed: "其它")) == ["S5 W", "S5 I"])
  }

  @Test(arguments: [
    ("青禾县商务局", true), ("县商务局", true), ("青禾县商务局办公室", true), ("青禾商务局", true), ("青禾县商务和粮食局", true),
    ("青禾县教育局", false), ("白石县商务局", false), ("青禾县交通运输局", false),
  ])
  func aSignatureIsHeldAgainstTheTitle(_ signature: String, _ agrees: Bool) {
    #expect(codes(.signature(signature)) == (agrees ? [] : ["S6 W"]))
  }

  @Test(arguments: [
    ("青禾县人民政府", "青禾县人民政府办公室"), ("青禾县", "青禾县人民政府"), ("青禾县发展和改革局", "青禾县发改局"),
    ("青禾经济技术开发区管委会", "青禾经开区管理委员会"), ("青禾县城关街道办事处", "城关街道办事处"),
  ])
  func shortNamesAndOfficesAgree(_ title: String, _ signature: String) {
    let edits: [RuleExample.Edit] = [
      .organization(title), .title("\(title)2024年政府信息公开工作年度报告"), .signature(signature), .foreword([]),
    ]
    let findings = StructureRules().findings(in: ExampleReport.context(edits))
    #expect(findings.map(\.code) == [])
  }

  @Test(arguments: [
    ("根据《中华人民共和国政府信息公开工作年度报告格式》要求编制。", 0),
    ("现发布《青禾县商务局 2024年 政府信息公开工作年度报告》。", 0), ("现发布《县商务局2024年度政府信息公开工作年度报告》。", 0),
    ("现发布《青禾县商务局2023年政府信息公开工作年度报告》。", 1), ("现发布《青禾县民政局2024年政府信息公开工作年度报告》。", 1),
    ("格式参照《白石市民政局2022年政府信息公开工作年度报告》。", 0),
  ])
  func theForewordQuotesTheTitle(_ foreword: String, _ count: Int) {
    #expect(codes(.foreword([foreword])).count == count)
  }

  @Test func theDateGoesWithTheYear() {
    #expect(codes(.date(ReportDate(year: 2025, month: 1, day: 20))) == [])
    #expect(codes(.date(ReportDate(year: 2024, month: 12, day: 31))) == [])
    #expect(codes(.date(ReportDate(year: 2023, month: 1, day: 20))) == ["S6 W"])
  }

  @Test func sectionFiveHasToSaySomething() {
    for (text, isFound) in [("无", true), ("暂无问题。", true), ("无。", true), ("公开不够及时，今后每月核查栏目。", false)] {
      #expect(codes(.prose(.problems, [text])) == (isFound ? ["S8 W"] : []), "\(text)")
    }
  }

  @Test func pageNumbersAreNoResidue() {
    #expect(codes(.residue("- 3 -"), .residue("第3页"), .residue("———")) == [])
    #expect(codes(.residue("网站地图"), .residue("打印本页")) == ["S9 I"])
  }
}
