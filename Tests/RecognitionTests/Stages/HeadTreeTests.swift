import ReportModel
import Testing

@testable import Recognition

/// Heads in their groups, and the resulting order of columns.
@Suite struct HeadTreeTests {
  private func tree(_ scanned: Scanned) -> HeadTree {
    let words = HeadWords(
      Array(scanned.scan.labels.indices), scanned.scan, scanned.names,
      takesRows: scanned.names.form.rowsStandAbove, takesColumns: true
    ).words
    return HeadTree(words, scanned.names.form, takesColumns: true)
  }

  private static let members = "商业企业 科研机构 社会公益组织 法律服务机构 其他"
  private static let memberColumns = [
    "commercial", "research", "publicWelfare", "legalServices", "otherOrganization",
  ]

  @Test func membersStandWhereTheirGroupStands() {
    let heads = Scanned(.requests, lines: ["申请人情况", "自然人 法人或其他组织 总计", Self.members])
    let tree = tree(heads)
    #expect(tree.isRegular)
    #expect(tree.orders.map(heads.columns) == [["naturalPerson"] + Self.memberColumns + ["total"]])
  }

  @Test(arguments: [
    ("总计 自然人 法人或其他组织", ["total", "naturalPerson"] + memberColumns),
    ("法人或其他组织 自然人 总计", memberColumns + ["naturalPerson", "total"]),
    ("总计 法人或其他组织 自然人", ["total"] + memberColumns + ["naturalPerson"]),
  ]) func theOrderOfTheHeadsIsThatOfTheColumns(upper: String, columns: [String]) {
    let heads = Scanned(.requests, lines: ["申请人情况", upper, Self.members])
    #expect(tree(heads).orders.map(heads.columns) == [columns])
  }

  @Test func headsOfNoColumnAreOutsideTheForm() {
    let heads = Scanned(.requests, lines: ["自然人 法人或其他组织 总计", "商业企业 小计 科研机构"])
    let order = tree(heads).orders[0]
    #expect(heads.columns(order) == ["naturalPerson", "commercial", nil, "research", "total"])
    #expect(order.map(\.isOutside) == [false, false, true, false, false])
  }

  @Test func wordsThatAColumnsLabelHasAreItsHead() {
    let heads = Scanned(.requests, lines: ["自然人 商业企业单位 科研机构"])
    let order = tree(heads).orders[0]
    #expect(heads.columns(order) == ["naturalPerson", "commercial", "research"])
    #expect(order.map(\.recognition) == [.exact, .alias, .exact])
  }

  @Test func blocksOfRowsAboveTheirNumbersKeepTheirMembers() {
    let heads = Scanned(
      .challenges,
      lines: ["行政诉讼 行政复议", "复议后起诉 未经复议直接起诉 结果维持 总计", "结果维持 总计 结果维持 总计"])
    let order = tree(heads).orders[0]
    #expect(
      heads.rows(order) == [
        "litigationAfterReview", "litigationAfterReview", "directLitigation", "directLitigation", "review",
        "review",
      ])
    #expect(heads.columns(order) == ["upheld", "total", "upheld", "total", "upheld", "total"])
  }

  @Test func headsOnLinesOfTheirOwnGoLevelByLevel() {
    let lines = ["申请人情况", "自然人", "法人或其他组织", "总计"] + Self.members.split(separator: " ").map(String.init)
    let heads = Scanned(.requests, lines: lines)
    #expect(
      tree(heads).orders.first.map(heads.columns) == ["naturalPerson"] + Self.memberColumns + ["total"])
  }

  @Test func aWordThatNamesNothingMayEndOneLevelOrBeginTheNext() {
    let lines = ["自然人", "法人或其他组织", "总计", "小计"] + Self.members.split(separator: " ").map(String.init)
    let heads = Scanned(.requests, lines: lines)
    let orders = Set(tree(heads).variants.flatMap(\.orders).map(heads.columns))
    #expect(
      orders == [
        ["naturalPerson"] + Self.memberColumns + ["total", nil],
        ["naturalPerson", nil] + Self.memberColumns + ["total"],
      ])
  }

  @Test func theMembersOfALostGroupMayStandAnywhere() {
    let heads = Scanned(.requests, lines: ["自然人 总计", Self.members])
    let tree = tree(heads)
    #expect(tree.isRegular)
    #expect(
      tree.orders.map(heads.columns) == [
        Self.memberColumns + ["naturalPerson", "total"], ["naturalPerson"] + Self.memberColumns + ["total"],
        ["naturalPerson", "total"] + Self.memberColumns,
      ])
  }

  @Test func headsOfAllColumnsWithoutTheirGroupFollowEachOther() {
    let names = ["总计", "自然人", "法律服务机构", "商业企业", "科研机构", "社会公益组织", "其他"]
    let heads = Scanned(.requests, lines: names)
    let block = HeadBlock(tree(heads).variants, hasFragments: false)
    #expect(block.isRegular)
    #expect(
      block.orders.map(heads.columns) == [
        [
          "total", "naturalPerson", "legalServices", "commercial", "research", "publicWelfare",
          "otherOrganization",
        ]
      ])
  }

  @Test func aCaptionAboveAllHeadsIsNone() {
    let heads = Scanned(.requests, lines: ["表", "法人或其他组织 自然人 总计", Self.members])
    let tree = tree(heads)
    #expect(tree.isRegular)
    #expect(heads.columns(tree.orders[0]) == [nil] + Self.memberColumns + ["naturalPerson", "total"])
  }

  @Test func eachRowAboveItsNumbersHasTheColumnsBelowIt() {
    let lines = ["复议后起诉", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let heads = Scanned(.challenges, lines: lines)
    let order = tree(heads).orders[0]
    #expect(heads.columns(order) == ["upheld", "corrected", "other", "pending", "total"])
    #expect(heads.rows(order) == Array(repeating: "litigationAfterReview", count: 5))
  }
}
