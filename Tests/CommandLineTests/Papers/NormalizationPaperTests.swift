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
    let text = text(PaperReport.report)
    #expect(text.contains("原文的标题、章节、次序和表格用词与规定一致。各格数据照原文写出。"))
    #expect(!text.contains("二、"))
  }

  /// Blank and missing cells are counted and named, whatever else there is to say.
  @Test func gapsAreCountedAndNamed() {
    var report = PaperReport.report
    report[licences].statement = .blank
    report[penalties].statement = .absent
    let text = text(report)
    #expect(text.contains("\t仍为空白的格\t1格\n"))
    #expect(text.contains("\t原文没有读到、写成空白的格\t1格\n"))
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
    #expect(!text.contains("与规定一致"))
    #expect(text.contains("采购项目数量 6，采购总金额 1204500.5\t第28行\n"))
    #expect(text.contains("\t旧格式没有、写成空白的格\t19格\n"))
    #expect(text.contains("\t原文没有读到、写成空白的格\t0格\n"))
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
    #expect(text(report).contains("（七）总计\t按标签归位，各格数据没有改变\t第4页\n"))
    report[cell].origin?.recognition = .sums
    #expect(text(report).contains("（七）总计\t按标签次序和勾稽关系还原，请对照原文核实\t第4页\n"))
  }

  @Test func whatWasSetApartIsListedByKind() {
    var report = PaperReport.report
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
    #expect(text.contains("文档没有写入的内容\n4\t一幅图没有写入\t\n"))
  }

  @Test func tablesThatStayInAnOlderFormAreTold() throws {
    let converter = Converter(registry: try .standard)
    let path = SharedFolder.projectRoot + "/samples/reports/mixed-form.txt"
    let report = try #require(try converter.check(path).reports.first).report
    #expect(text(report).contains("的表格仍用2019年版的表式，没有改为现行表式。"))
  }
}
