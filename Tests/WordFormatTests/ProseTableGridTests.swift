import NianbaoKit
import ReportModel
import TestSupport
import Testing
import WordFormat

/// Tables of the prose whose spans contradict each other, or whose rows are of different lengths.
@Suite struct ProseTableGridTests {
  /// The table as it is read again from a document of ours.
  private func written(_ table: ProseTable) throws -> ProseTable? {
    var generator = ReportGenerator(seed: 4, style: .consistent)
    var report = generator.next()
    report.sections[.overview] = ["开始。", .table(table), "结束。"]
    let bytes = try WordExporter().export([report], options: ExportOptions()).bytes
    let read = try WordReader().read(Source(name: "a.docx", bytes: bytes))
    var again = read.first?.sections[.overview].compactMap(\.table).first
    again?.place = nil
    return again
  }

  private func cell(_ text: String, columns: Int = 1, rows: Int = 1) -> ProseTable.Cell {
    ProseTable.Cell([.paragraph(Paragraph(text))], columnSpan: columns, rowSpan: rows)
  }

  @Test func aSpanThatRunsIntoACellFromAboveEndsThere() throws {
    let table = ProseTable(rows: [
      [cell("甲", columns: 2), cell("乙", rows: 4)], [cell("丙", columns: 4)], [cell("丁"), cell("戊")],
    ])
    #expect(
      try written(table)
        == ProseTable(rows: [
          [cell("甲", columns: 2), cell("乙", rows: 3)], [cell("丙", columns: 2)], [cell("丁"), cell("戊")],
        ]))
  }

  @Test func aShortRowStaysShort() throws {
    let table = ProseTable(rows: [
      [cell("甲"), cell("乙"), cell("丙")], [cell("丁"), cell("戊")], [cell("己"), ProseTable.Cell(), cell("庚")],
    ])
    #expect(try written(table) == table)
  }
}
