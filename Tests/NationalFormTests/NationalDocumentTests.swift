import Conversion
import NationalForm
import ReportModel
import TestSupport
import Testing

struct NationalDocumentTests {
  @Test func theFormStandsInItsOrder() {
    var report = Report()
    report.organization = "云岭市林业局"
    report.year = 2023
    report.foreword = ["本报告依据条例编制。"]
    report.sections[.proactive] = ["数据截至年底。"]
    report.signature = "云岭市林业局"
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    let parts = NationalDocument(report).parts
    #expect(parts.first == .title("云岭市林业局2023年政府信息公开工作年度报告"))
    #expect(parts[1] == .prose("本报告依据条例编制。"))
    #expect(parts.count == 14)
    #expect(parts[3] == .heading(.proactive))
    #expect(parts[4] == .prose("数据截至年底。"))
    #expect(parts.suffix(2) == [.signature("云岭市林业局"), .date("2024年1月5日")])
  }

  @Test func anotherTitleIsReplacedAndSaidSo() {
    var report = Report()
    report.title = "2023年云岭市林业局信息公开年报"
    #expect(NationalDocument.title(of: report) == report.title)
    report.organization = "云岭市林业局"
    report.year = 2023
    #expect(NationalDocument(report).losses.contains { $0.aspect == .title && $0.detail != nil })
    report.title = "云岭市林业局2023年政府信息公开工作年度报告"
    #expect(!NationalDocument(report).losses.contains { $0.aspect == .title })
  }

  @Test func cellsWithoutAPlaceAreNamed() throws {
    var report = Report()
    for cell in report.cellIDs { report[cell].statement = .blank }
    #expect(NationalDocument(report).losses.isEmpty)
    let cell = try #require(CellID("requests.received.total"))
    report[cell].statement = .absent
    #expect(NationalDocument(report).losses.map(\.aspect) == [.marks])
    report[cell].statement = .number(ExactDecimal(7))
    #expect(NationalDocument(report).text(in: cell) == "7")
    report[cell].statement = .notApplicable("—")
    #expect(NationalDocument(report).text(in: cell) == "—")
  }

  @Test(
    arguments: [
      ("", .blank), ("0", .number(ExactDecimal(0))), ("/", .notApplicable("/")), ("见附件", .text("见附件")),
      ("007", .text("007")), ("+7", .text("+7")), ("1,234", .text("1,234")), (" ", .text(" ")),
    ] as [(String, Cell.Statement)]) func aPrintedCellStatesWhatCanBeSeen(
      text: String, statement: Cell.Statement
    )
  {
    #expect(NationalDocument.statement(printed: text) == statement)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func whatAPageSaysOfACellIsWhatIsPrintedInIt(_ seed: UInt64) {
    var generator = ReportGenerator(seed: seed)
    let report = generator.next()
    for cell in report.cellIDs {
      let statement = report[cell].statement
      let read = NationalDocument.statement(printed: NationalDocument.text(of: statement))
      #expect(NationalDocument.printed(statement) == read, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ExactDecimal(.min), ExactDecimal(.max), ExactDecimal(0), ExactDecimal(coefficient: .min, scale: 18),
    ExactDecimal(coefficient: -5, scale: 1), ExactDecimal(coefficient: 500, scale: 2),
    ExactDecimal(coefficient: 0, scale: 3),
  ]) func aNumberIsReadAsItself(_ number: ExactDecimal?) throws {
    let number = try #require(number)
    #expect(NationalDocument.statement(printed: number.description) == .number(number))
  }

  @Test func cellsThatTheFormDoesNotHaveAreCounted() throws {
    var report = Report(edition: .edition2021)
    for cell in report.cellIDs { report[cell].statement = .blank }
    let foreign = try #require(
      Edition.edition2019.cells.first { cell in
        var other = report
        other[cell].statement = .number(ExactDecimal(1))
        return !other.form(of: cell.table).contains(cell)
      })
    report[foreign].statement = .number(ExactDecimal(1))
    #expect(NationalDocument(report).losses.map(\.aspect) == [.cells])
    // As many as are missing.
    report[try #require(CellID("requests.received.total"))].statement = .absent
    let losses = NationalDocument(report).losses
    #expect(losses.map(\.aspect) == [.marks, .cells] && losses.map(\.count) == [1, 1])
  }

  @Test func textsThatLookLikeSomethingElseAreNamed() throws {
    var report = Report()
    for cell in report.cellIDs { report[cell].statement = .blank }
    report[try #require(CellID("requests.received.total"))].statement = .text("17")
    report[try #require(CellID("requests.received.commercial"))].statement = .text("见附件")
    #expect(NationalDocument(report).losses.map(\.count) == [1])
  }

  @Test(arguments: [
    ("（一）主动公开情况。全年公开信息十条。", "（一）主动公开情况。"), ("（十二）平台建设", "（十二）平台建设"), ("(二)依申请公开：没有收到申请。", "(二)依申请公开："),
    ("一是加强学习。", ""), ("（略）本年无此事项。", ""), ("", ""),
    ("（三）本机关在全年工作中始终坚持公开为常态不公开为例外的原则并且做了许多工作", ""),
  ]) func aLeadIsAShortHeadingOfTheSecondLevel(text: String, lead: String) {
    #expect(ProseLead.length(in: text) == lead.utf8.count)
    #expect(text.hasPrefix(lead))
  }
}
