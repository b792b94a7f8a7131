import Conversion
import Diagnostics
import ReportModel
import TestSupport
import Testing

struct NormalizationTests {
  private func report() -> Report {
    var report = Report()
    report.organization = "云岭市林业局"
    report.year = 2023
    report.title = "云岭市林业局2023年政府信息公开工作年度报告"
    report.provenance.headings = Edition.edition2021.sections.map {
      PrintedHeading($0.id, printed: $0.heading, place: .line($0.id.number * 10, column: 1))
    }
    return report
  }

  private func kinds(_ report: Report) -> [Normalization.Kind] { report.normalizations.map(\.kind) }

  @Test func whatStandsAsTheFormHasItIsNotListed() { #expect(report().normalizations.isEmpty) }

  @Test func aTitleInOtherWordsOrNoneIsListed() {
    var report = report()
    report.title = "2023年云岭市林业局年报"
    #expect(
      report.normalizations == [
        Normalization(.title, printed: "2023年云岭市林业局年报", written: "云岭市林业局2023年政府信息公开工作年度报告")
      ])
    report.title = nil
    #expect(report.normalizations.map(\.printed) == [""])
    // Without an organ there is no official title to write.
    report.organization = nil
    #expect(report.normalizations.isEmpty)
  }

  @Test func headingsAndTheirOrder() {
    var report = report()
    report.provenance.headings?[3].printed = "四、复议诉讼情况"
    #expect(
      report.normalizations == [
        Normalization(
          .heading, printed: "四、复议诉讼情况", written: Edition.edition2021.section(.challenges).heading,
          place: .line(40, column: 1))
      ])
    report.provenance.headings?.swapAt(0, 5)
    #expect(kinds(report) == [.heading, .order])
    #expect(report.normalizations.last?.printed == "六、二、三、四、五、一")
    report.provenance.headings?.removeFirst()
    #expect(report.normalizations.contains { $0.kind == .heading && $0.printed.isEmpty })
    report.provenance.headings = nil
    #expect(report.normalizations.isEmpty)
  }

  @Test func labelsInOtherWordsStandBeforeThoseInOtherSigns() {
    var report = report()
    let signs = Wording(.row, official: "（一）予以公开", printed: "(一) 予以公开", place: .line(7, column: 1))
    let words = Wording(.column, official: "商业企业", printed: "商业机构", place: .line(5, column: 4))
    report.provenance.wordings = [signs, words, words]
    #expect(kinds(report) == [.label, .signs])
    #expect(report.normalizations.first?.place == .line(5, column: 4))
  }

  @Test func rowsThatWerePutBackAreNamedByTheForm() throws {
    var report = report()
    let row = try #require(Edition.edition2021.table(.requests).rows.first { $0.id == "concluded" })
    report.findings = [
      Finding(code: "R4", severity: .information, cells: row.cells, message: Message("移位", "displaced"))
    ]
    let cell = try #require(row.cells.first)
    report[cell].origin = Origin(place: .line(66, column: 3), raw: "1", recognition: .exact)
    #expect(
      report.normalizations == [
        Normalization(
          .row, printed: "", written: row.label, place: .line(66, column: 3), cells: row.cells)
      ])
  }

  @Test func numbersInOtherCharactersAreListedAndCorrectedOnesAreNot() throws {
    var report = report()
    let cell = try #require(CellID("proactive.licensing.decisions"))
    let place = Place.line(30, column: 2)
    report[cell] = Cell(
      .number(ExactDecimal(1234)), origin: Origin(place: place, raw: "１,234", recognition: .exact))
    #expect(
      report.normalizations == [
        Normalization(.number, printed: "１,234", written: "1234", place: place, cells: [cell])
      ])
    report[cell].origin?.raw = " 1234 "
    #expect(report.normalizations.isEmpty)
    report.correct(cell, to: .number(ExactDecimal(1235)), reason: "")
    #expect(report.normalizations.isEmpty)
  }

  @Test func whatIsLeftOutIsListed() {
    var report = report()
    report.provenance.residue = [Paragraph("打印本页", place: .line(1, column: 1))]
    #expect(
      report.omissions == [
        Normalization(.residue, printed: "打印本页", written: "", place: .line(1, column: 1))
      ])
  }

  @Test func valuesOutsideTheFormAreListedUnlessTheyStandAmongTheText() {
    var report = report()
    let place = Place.line(30, column: 1)
    report.provenance.outside = [
      OutsideValues(.row, in: .proactive, label: "其他主动公开文件", values: ["4", "0"], place: place)
    ]
    #expect(
      report.omissions == [Normalization(.outside, printed: "其他主动公开文件 4 0", written: "", place: place)])
    report.provenance.residue = [Paragraph("其他主动公开文件 4 0", place: place)]
    #expect(report.omissions.map(\.kind) == [.residue])
  }

  /// A title that differs in blanks only looks the same twice.
  @Test func blanksAreNamedWhereNothingElseDiffers() {
    var report = report()
    report.title = "云岭市林业局 2023 年政府信息公开工作年度报告"
    #expect(report.normalizations.map(\.difference) == ["年份前后有空格"])
    report.title = "2023年云岭市林业局年报"
    #expect(report.normalizations.map(\.difference) == [""])
  }

  /// A figure in another unit is no way of writing a number, whether cell or head states the unit.
  @Test(arguments: [("365200", "365200元"), ("３65200元", "３65200元")])
  func convertedUnitsStandByThemselves(_ raw: String, _ printed: String) {
    var report = report()
    let fee = CellID.proactive.fees.collected
    let place = Place.line(24, column: 9)
    report[fee] = Cell(
      .number(ExactDecimal("36.52")!), origin: Origin(place: place, raw: raw, recognition: .exact))
    report.findings = [Finding(code: .convertedUnit, cells: [fee], message: Message("换算", "converted"))]
    #expect(
      report.normalizations == [
        Normalization(
          .unit, printed: printed, written: "36.52万元", place: place, cells: [fee], difference: "元换算为万元")
      ])
  }

  /// The form has a sign there, so leaving it out is not the form's way.
  @Test func aPlusSignThatIsNotWrittenIsAnOmission() throws {
    var report = Report(edition: .edition2019)
    let change = try #require(CellID("proactive.licensing.itemsChange"))
    report[change] = Cell(
      .number(ExactDecimal(1)),
      origin: Origin(place: .line(18, column: 14), raw: "+1", recognition: .exact))
    #expect(!report.normalizations.contains { $0.cells == [change] })
    #expect(report.omissions.map(\.kind) == [.plusSign])
  }
}
