import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

/// 更正说明 and the sums in it, which are judged as `check` judges them.
@Suite struct CorrectionPaperTests {
  private let total = CellID.requests.received.total
  private let received = Edition.edition2021.table(.requests).rows.first { $0.id == "received" }

  private func lines(
    _ report: Report, _ kind: SumRelation.Kind, of cell: CellID
  ) throws -> CorrectedSums.Line {
    try #require(
      CorrectedSums(report: report).lines.first {
        $0.relation.kind == kind && $0.relation.wholes.contains(cell)
      })
  }

  /// A report in which one sum was failing, and holds now.
  private var corrected: Report {
    var report = PaperReport.report
    let right = report[total].statement
    report[total].statement = .number(ExactDecimal(9_999))
    report.correct(total, to: right, reason: "抄写有误")
    return report
  }

  @Test func figuresStandWithWhatWasPrintedAndWhy() throws {
    let paper = try #require(CorrectionPaper(report: corrected, source: PaperReport.source).paper)
    let text = PaperText.text(of: paper)
    #expect(text.contains("（原文件：原稿.txt）的数据有下列更正：更正1格。"))
    #expect(text.contains("\t一、本年新收政府信息公开申请数量\t总计\t9999\t"))
    #expect(text.contains("\t抄写有误\t"))
    #expect(!text.contains("requests."))
    #expect(!text.contains("须由机关确认"))
    #expect(text.hasSuffix("\n云岭市林业局\n\n　　　　年　　月　　日\n"), "\(text)")
    #expect(CorrectionPaper(report: PaperReport.report, source: PaperReport.source).paper == nil)
  }

  @Test func sumsAreToldBeforeAndAfter() throws {
    let line = try lines(corrected, .applicants, of: total)
    #expect(line.before.hasSuffix("≠ 9999，不符"), "\(line.before)")
    #expect(line.after.hasSuffix("，相符"), "\(line.after)")
  }

  /// `check` counts a mark as 0.
  @Test func marksCountAsNothing() throws {
    var report = PaperReport.report
    func zero(in relation: SumRelation) -> CellID? {
      relation.parts.first { report[$0].number?.isZero == true }
    }
    let relation = try #require(report.sums.first { $0.kind == .applicants && zero(in: $0) != nil })
    report.correct(try #require(zero(in: relation)), to: .notApplicable("/"), reason: "")
    let line = try lines(report, .applicants, of: try #require(relation.wholes.first))
    #expect(line.after.hasSuffix("，相符（标记按0计）"), "\(line.after)")
    let judged = RuleBook.standard.assessing(RuleContext(report, editions: .standard)).judgements
    #expect(!judged.contains { $0.code == .applicants })
  }

  @Test func blanksCannotBeJudged() throws {
    var report = corrected
    let part = try #require(received?.cells.first)
    report.correct(part, to: .blank, reason: "")
    #expect(try lines(report, .applicants, of: total).after == "有的数空白、缺失或存疑，不能判断")
  }

  /// What may belong to a sum keeps `check` from judging it.
  @Test func valuesOutsideTheFormKeepASumOpen() throws {
    var report = corrected
    report.correct(total, to: .number(ExactDecimal(8_888)), reason: "")
    report.provenance.outside = [OutsideValues(.values, in: .requests, values: ["3"])]
    #expect(try lines(report, .applicants, of: total).after.hasSuffix("，不能判断"))
  }
}
