import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

/// 规范化说明 states what is so, and nothing else.
@Suite struct NormalizationPaperTests {
  private func text(_ report: Report, losses: [Loss] = []) -> String {
    let paper = NormalizationPaper(report: report, source: PaperReport.source, losses: losses).paper
    return PaperText.text(of: paper)
  }

  private let licences = CellID.proactive.licensing.decisions
  private let penalties = CellID.proactive.penalties.decisions

  @Test func whereNothingDiffersItSaysSo() {
    var report = PaperReport.placed
    let text = text(report)
    #expect(text.contains("原文的标题、章节、表格用词和表格次序与规定一致。各格数据照原文写出。"), "\(text)")
    #expect(text.contains("没有改动。"))
    #expect(!text.contains("序号"))
    #expect(!text.contains("二、"))
    report.date = ReportDate(year: 2024, month: 1, day: 14)
    #expect(self.text(report).contains("落款日期写作“2024年1月14日”。除版面和落款日期的写法外，没有改动。"))
  }

  /// Brackets round an address may have been marks; nobody knows once it is a link.
  @Test func signsAroundAddressesAreNamed() {
    var report = PaperReport.placed
    let address = Paragraph("见https://a.cn/", marks: [TextMark(.link("https://a.cn/"), 3..<16)])
    report.sections[.overview].append(.paragraph(address))
    #expect(text(report).contains("网址写成链接，两边如有尖括号一类的标记，没有写出。"))
    #expect(text(report).contains("除版面和网址的标记外，没有改动。"))
  }

  /// What the source does not tell is not said to agree.
  @Test func whatIsNotKnownIsNotClaimed() {
    let text = text(PaperReport.report)
    #expect(text.contains("原文的标题与规定一致。表格各行、各栏在原文中的次序，有的不能判断。"), "\(text)")
    #expect(!text.contains("没有改动"))
  }

  @Test func rowsInAnotherOrderAreListed() throws {
    var report = PaperReport.placed
    let rows = report.form(of: .requests).rows
    for (one, other) in zip(rows[7].cells, rows[8].cells) {
      let place = try #require(report[one].origin?.place)
      let otherPlace = try #require(report[other].origin?.place)
      report[one].origin?.place = otherPlace
      report[other].origin?.place = place
    }
    let text = text(report)
    #expect(text.contains("原文与规定有不同之处"))
    #expect(!text.contains("与规定一致"))
    #expect(text.contains("\t表格的次序按规定写出\t1处\n"))
    #expect(
      text.contains(
        "\t各行的次序\t“（三）不予公开·5.属于三类内部事务信息”、“（三）不予公开·4.保护第三方合法权益”\t“（三）不予公开·4.保护第三方合法权益”、"),
      "\(text)")
  }

  /// A conversion of units is neither a way of writing a number nor the printed figure.
  @Test func conversionsOfUnitsHaveTheirOwnSection() {
    var report = PaperReport.placed
    let fee = CellID.proactive.fees.collected
    report[fee].statement = .number(ExactDecimal(coefficient: 3652, scale: 2) ?? ExactDecimal(0))
    report[fee].origin?.raw = "365200"
    report.findings = [Finding(code: .convertedUnit, cells: [fee], message: Message("换算", "converted"))]
    report.provenance.wordings = [
      Wording(.column, official: "本年收费金额（单位：万元）", printed: "本年收费金额（单位：元）")
    ]
    let text = text(report)
    #expect(text.contains("各格数据除下列情况外照原文写出：1格换算了计量单位。"))
    #expect(text.contains("\t计量单位换算（元换算为万元）\t1格\n"))
    #expect(text.contains("\t365200元\t36.52万元\t元换算为万元\t"))
    #expect(text.contains("数据除“计量单位换算”所列外没有因此改变。"))
    #expect(!text.contains("、数字的写法"))
  }

  @Test func withoutTablesNothingIsSaidOfThem() throws {
    let path = SharedFolder.projectRoot + "/samples/reports/no-tables.txt"
    let report = try #require(try Converter(registry: .standard).check(path).reports.first).report
    let text = text(report)
    #expect(text.contains("原文的标题和章节与规定一致。原文的表格都没有读到，各格写成空白。"), "\(text)")
    #expect(!text.contains("照原文写出"))
    #expect(text.contains("\t仍为空白的格\t200格\n"))
    #expect(text.contains("\t各行\t各栏\t空白（原文没有读到）\t175\n"))
  }

  /// A picture is missing for one of two reasons, and each is told with the one that holds.
  @Test func picturesAreListedWithTheReason() {
    var report = PaperReport.placed
    let pictures = [
      Picture(nil, alternative: "图1", place: .line(60, column: 4)),
      Picture(PictureContent(Array("<svg></svg>".utf8)), alternative: "图2"),
    ]
    report.sections[.overview] += pictures.map { .picture($0) }
    let losses = [Loss(aspect: .pictures, count: 2)]
    let text = text(report, losses: losses)
    #expect(text.contains("\t图1：原文没有附上图片本身。\t第60行\n"))
    #expect(text.contains("\t图2：图片的格式在 Word 文档中不能显示。\t—\n"))
    #expect(!text.contains("没有改动"))
  }

  /// Blank and missing cells are counted and named, whatever else there is to say.
  @Test func gapsAreCountedAndNamed() {
    var report = PaperReport.report
    report[licences].statement = .blank
    report[penalties].statement = .absent
    let text = text(report)
    #expect(text.contains("\t仍为空白的格\t2格\n"))
    #expect(text.contains("\t其中：原文为空白的格\t1格\n"))
    #expect(text.contains("\t其中：原文没有读到、写成空白的格\t1格\n"))
    #expect(text.contains("各格数据除下列情况外照原文写出：1格原文没有读到、写成空白。"))
    #expect(text.contains("\t行政许可\t本年处理决定数量\t空白\t1\n"))
    #expect(text.contains("\t行政处罚\t本年处理决定数量\t空白（原文没有读到）\t1\n"))
  }

  @Test func filledBlanksAndCorrectionsAreNotCalledPrinted() {
    var report = PaperReport.report
    report[licences].statement = .blank
    report.fillBlanks()
    report.correct(penalties, to: .number(ExactDecimal(7)), reason: "漏填")
    let text = text(report)
    #expect(text.contains("除下列情况外照原文写出：1格更正；1格空白填0。"))
    #expect(text.contains("\t行政许可\t本年处理决定数量\t1\n"))
    #expect(text.contains("\t7\t漏填\t"))
  }

  /// What another edition has no place for is listed figure by figure.
  @Test func figuresThatWereLeftBehindAreListed() throws {
    var converter = Converter(registry: try .standard)
    converter.edition = Edition.edition2021.id
    let path = SharedFolder.projectRoot + "/samples/reports/tab-grid-2019.txt"
    let report = try #require(try converter.check(path).reports.first).report
    let text = text(report)
    #expect(text.contains("原文用的是旧格式，已换用现行格式。"))
    #expect(!text.contains("表格用词"))
    #expect(text.contains("采购项目数量为6，采购总金额为1204500.5。\t第28行\n"))
    #expect(text.contains("\t仍为空白的格\t19格\n"))
    #expect(text.contains("\t其中：旧格式没有、写成空白的格\t19格\n"))
    #expect(!text.contains("原文没有读到"))
    #expect(!report.findings.contains { $0.code == .textForNumber })
    #expect(text.contains("行政事业性收费\t本年收费金额（单位：万元）\t空白（旧格式没有）\t1\n"))
    #expect(text.contains("近似带入的数据\n"))
  }

  @Test func rowsPutBackByTheSumsAreNotCalledCertain() throws {
    var report = PaperReport.report
    let row = try #require(Edition.edition2021.table(.requests).rows.first { $0.id == "concluded" })
    report.findings = [
      Finding(code: .displacedRow, cells: row.cells, message: Message("移位", "displaced"))
    ]
    let cell = try #require(row.cells.first)
    let place = Place.page(4, x: 71.5, y: 302, width: 5, height: 9)
    report[cell].origin = Origin(place: place, raw: "1", recognition: .exact)
    #expect(text(report).contains("（七）总计\t按标签归位，各格数据没有改变。\t第4页\n"))
    report[cell].origin?.recognition = .sums
    #expect(text(report).contains("（七）总计\t按标签次序和勾稽关系还原，请对照原文核实。\t第4页\n"))
  }

  @Test func whatWasSetApartIsListedByKind() {
    var report = PaperReport.placed
    report.provenance.residue = [
      Paragraph("［图片：局徽］", place: .page(1, x: 1, y: 2, width: 3, height: 4)),
      Paragraph("打印本页", place: .line(1, column: 1)),
    ]
    report.provenance.outside = [
      OutsideValues(.row, in: .proactive, label: "其他公开文件", values: ["4"], place: .line(30, column: 1))
    ]
    let text = text(
      report, losses: [Loss(aspect: .pictures, count: 1, detail: Message("一幅图没有写入", "a picture is lost"))])
    #expect(text.contains("原文中有2处文字或图片没有收入报告。"))
    #expect(text.contains("正文以外的图片\n2\t［图片：局徽］\t第1页\n"))
    #expect(text.contains("表格中没有位置的数\n3\t其他公开文件 4\t第30行\n"))
    #expect(text.contains("文档没有写入的内容\n4\t一幅图没有写入。\t—\n"))
  }

  @Test func tablesThatStayInAnOlderFormAreTold() throws {
    let converter = Converter(registry: try .standard)
    let path = SharedFolder.projectRoot + "/samples/reports/mixed-form.txt"
    let report = try #require(try converter.check(path).reports.first).report
    let text = text(report)
    #expect(text.contains("的表格仍用2019年版的表式，没有改为现行表式。"))
    #expect(text.contains("除“三、收到和处理政府信息公开申请情况”的表格外，已按"))
    #expect(!text.contains("表格用词"))
  }

  /// A report with one table of an older form was not in the older form as a whole.
  @Test func aMixedReportIsNotCalledOneOfTheOlderForm() throws {
    var converter = Converter(registry: try .standard)
    converter.edition = Edition.edition2021.id
    let path = SharedFolder.projectRoot + "/samples/reports/mixed-form.txt"
    let text = text(try #require(try converter.check(path).reports.first).report)
    #expect(text.contains("原文“三、收到和处理政府信息公开申请情况”的表格用的是旧表式，已换用现行表式。"))
    #expect(!text.contains("原文用的是旧格式"))
  }
}
