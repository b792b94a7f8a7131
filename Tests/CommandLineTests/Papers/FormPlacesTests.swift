import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

/// Cells are named by rows and columns, never by how many there are.
@Suite struct FormPlacesTests {
  private let places = FormPlaces(report: PaperReport.report)
  private var form: TableForm { places.report.form(of: .requests) }

  private func words(_ cells: [CellID]) -> String {
    places.words(for: cells).map { $0.replacing("三、收到和处理政府信息公开申请情况：", with: "") }.joined()
  }

  @Test func aWholeRowHasAllColumns() {
    #expect(words(form.rows[0].cells) == "“一、本年新收政府信息公开申请数量”行各栏")
    #expect(words(Array(form.rows[0].cells.prefix(2))) == "“一、本年新收政府信息公开申请数量”行“自然人”、“商业企业”栏")
  }

  @Test func manyRowsAreNamedFromTheFirstToTheLast() {
    let column = form.columns[0].cells
    #expect(words(column) == "各行“自然人”栏")
    #expect(
      words(Array(column[2...22])) == "“三、本年度办理结果·（一）予以公开”至“（六）其他处理·3.其他”各行“自然人”栏")
    let sum = [0, 1, 23, 24].map { column[$0] }
    #expect(words(sum).hasSuffix("、“三、本年度办理结果·（七）总计”、“四、结转下年度继续办理”行“自然人”栏"))
  }

  @Test func allCellsOfATableAreAllRowsAndColumns() { #expect(words(form.cells) == "各行各栏") }
}
