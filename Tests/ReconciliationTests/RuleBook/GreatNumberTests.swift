import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// A file may state any number: no rule may crash on it, or ignore a sum that overflows.
struct GreatNumberTests {
  private static let most = "9223372036854775807"

  private func findings(_ edits: RuleExample.Edit...) -> [Finding] {
    RuleBook.standard.assess(ExampleReport.context(edits)).findings
  }

  @Test func sumsThatDoNotFitAreToldOnceAKind() throws {
    let row = CellID.requests.received
    let edits = row.all.map { RuleExample.Edit.cell($0, Self.most) }
    let assessment = RuleBook.standard.assess(ExampleReport.context(edits), listsNotAssessable: true)
    let told = assessment.findings.filter { $0.code.family == .sums }
    // The balance of every column overflows unless nothing is carried in, and that one fails.
    #expect(told.filter { $0.severity == .warning }.map(\.code) == [.balance, .applicants])
    #expect(told.first { $0.code == .applicants }?.cells == row.all)
    #expect(
      told.first { $0.code == .applicants }?.message.english
        == "一、本年新收政府信息公开申请数量: the figures have too many digits to be added, and were not checked")
    #expect(
      assessment.notAssessable.contains { $0.code == .applicants && $0.reason == NotAssessable.tooLarge })
  }

  @Test func digitsBehindThePointMayBeTooManyToo() {
    let told = findings(.cell(.requests.received.total, "1.000000000000000000"))
    #expect(told.contains { $0.code == .applicants && $0.severity == .warning })
  }

  @Test func aDoubtfulFigureIsNotSaidToBeTooLarge() {
    let told = findings(
      .cell(.requests.received.naturalPerson, Self.most),
      .doubt(.requests.received.naturalPerson, .valueCount))
    #expect(!told.contains { $0.code.family == .sums })
  }

  @Test func stocksThatDoNotFitAreTold() {
    let documents = CellID.proactive.normativeDocuments
    let edits: [RuleExample.Edit] = [
      .cell(documents.inForce, Self.most), .cell(documents.repealed, Self.most),
    ]
    #expect(findings(edits[0], edits[1]).contains { $0.code == .documentStock })
    #expect(findings(.previous([edits[0]])).contains { $0.code == .stockOfYears })
    #expect(findings(.members([[edits[0]], [edits[0]]])).contains { $0.code == .memberSum })
  }

  @Test(arguments: [Int.max, Int.max - 1, Int.min, 0, -1])
  func anyNumberMayBeAYear(year: Int) {
    let edits: [RuleExample.Edit] = [
      .year(year), .title(nil), .foreword(["数据自2023年1月1日起至12月31日止。"]),
      .prose(.overview, ["2023年收到政府信息公开申请12件。"]), .previous([.year(year)]), .members([[.year(year)]]),
    ]
    let context = ExampleReport.context(edits)
    #expect(!RuleBook.standard.assess(context).findings.isEmpty)
    let comparison = Comparison(previous: [context.report], members: [context.report])
    #expect(comparison.context(for: context.report).previous == nil)
  }

  /// A row with a gap, for which the search for joined numbers adds up the others.
  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "4611686018427387904"])
  func gapsBesideGreatNumbersAreNoSplitNumbers(number: String) {
    let row = CellID.requests.received
    for gap in row.all {
      let edits = row.all.map { RuleExample.Edit.cell($0, $0 == gap ? "" : number) }
      let context = ExampleReport.context(edits)
      #expect(!RuleBook.standard.assess(context).findings.contains { $0.code == .splitOrJoined })
    }
  }

  @Test func noNumbersEndTheProgram() {
    var random = SplitMix64(seed: 23)
    let numbers = [
      "9223372036854775807", "-9223372036854775808", "9223372036854775806", "-1", "0", "1", "10", "102",
      "999999999999", "1000000000000", "4611686018427387904", "0.000000000000000001", "9.223372036854775807",
      "", "/", "absent", "文字",
    ]
    func edits() -> [RuleExample.Edit] {
      let few = random.once(in: 2)
      return Edition.edition2021.cells.filter { _ in !few || random.once(in: 9) }.map {
        .cell($0, random.pick(numbers))
      }
    }
    let prose: [RuleExample.Edit] = [
      .prose(
        .overview,
        [
          "收到政府信息公开申请999999999999999件，办结99999999999999万件，占99.99999999999999%，其中予以公开"
            + "999999999999999件，占0.0000000000001%。行政复议99999999999999亿件，汇总99999999999999999999个单位。"
        ])
    ]
    for _ in 0..<300 {
      let context = ExampleReport.context(
        prose + edits() + [.previous(edits()), .members([edits(), edits()])])
      let assessment = RuleBook.standard.assess(context, listsNotAssessable: true)
      #expect(!assessment.findings.isEmpty)
    }
  }
}
