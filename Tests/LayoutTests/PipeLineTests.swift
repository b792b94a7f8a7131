import Layout
import NianbaoKit
import Testing

@testable import Layout

/// Tables of which each cell stands on a line of its own, between pipes.
@Suite struct PipeLineTests {
  private static let rows = [
    ["第二十条", "", "", ""], ["信息内容", "制发件数", "废止件数", "有效件数"], ["规章", "0", "", "3"], ["行政许可", "5", "", ""],
  ]

  /// The text of the rows, of which the spans of some cover columns at the end.
  private func text(
    _ spans: [Int], _ cell: (String) -> [String], end: (Int) -> [String], opener: [String] = []
  ) -> String {
    zip(Self.rows, spans).flatMap { row, covered in
      opener + row.dropLast(covered).flatMap(cell) + end(covered)
    }.joined(separator: "\n") + "\n"
  }

  private static let spans = [3, 0, 0, 2]
  private func pipes(_ count: Int) -> [String] { count > 0 ? [String(repeating: "|", count: count)] : [] }

  @Test func pipesBehindCells() {
    let read = DocumentText("表格\n" + text(Self.spans, { [$0 + " |"] }, end: pipes) + "下文没有竖线。\n")
    #expect(read.rows == Self.rows)
    #expect(read.texts == ["表格", "下文没有竖线。"])
  }

  @Test func pipesBeforeCells() {
    let read = DocumentText("表格\n" + text(Self.spans, { ["| " + $0] }, end: pipes) + "下文没有竖线。\n")
    #expect(read.rows == Self.rows)
  }

  @Test func aPageNumberInACellIsNoDigitOfItsValue() {
    let text = text(Self.spans, { [$0, "|"] }, end: { pipes($0 + 1) })
    let read = DocumentText("表格\n\n" + text.replacing("5\n", with: "5\n\n4\n"))
    #expect(read.rows.last == ["行政许可", "5 4", "", ""])
  }

  @Test func rowsOpenedByAPipe() {
    let read = DocumentText("表格\n" + text(Self.spans, { [$0 + " |"] }, end: pipes, opener: ["|"]))
    #expect(read.rows == Self.rows)
  }

  @Test func pipesOnLinesOfTheirOwn() {
    let read = DocumentText("表格\n" + text(Self.spans, { [$0, "|"] }, end: { pipes($0 + 1) }) + "下文\n没有竖线。\n")
    #expect(read.rows == Self.rows)
    #expect(read.texts == ["表格", "下文", "没有竖线。"])
  }

  /// Under a cell that spans rows, converters print fewer pipes.
  @Test func rowsOfDifferentLengthsBetweenPipes() {
    let read = DocumentText("申请人\n|\n总计\n|\n|||\n企业\n|\n机构\n|\n|\n甲\n|\n\n|\n2\n|\n|\n")
    #expect(read.rows == [["申请人", "总计", "", ""], ["企业", "机构"], ["甲", "", "2"]])
  }

  @Test func cellsKnowTheirLines() {
    let text = "表格\n" + text(Self.spans, { [$0, "|"] }, end: { pipes($0 + 1) })
    let document = TextLayout.document(of: Array(text.utf8))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in document.lines where line.kind == .row {
      for fragment in document.fragments[line.fragments] where fragment.start < fragment.end {
        guard case .line(let number, 1) = document.place(of: fragment.start, in: fragment, line: line) else {
          Issue.record("no line")
          continue
        }
        #expect(document.text(fragment.start, fragment.end) == String(lines[number - 1]))
      }
    }
  }

  @Test(arguments: ["甲 |\n乙 |\n丙 |\n", "甲\n|\n乙\n|\n丙\n|\n", "| 甲 | 乙 |\n| 丙 | 丁 |\n"])
  func whatDoesNotShowItsRowsIsNone(text: String) {
    #expect(DocumentText(text).rows.allSatisfy { $0.count <= 2 })
  }
}

/// How characters are read, in brackets behind them.
@Suite struct ReadingsTests {
  private func plain(_ text: String) -> (text: [String], count: Int) {
    var document = TextLayout.document(of: Array(text.utf8))
    let count = document.removeReadings()
    return (
      document.lines.flatMap { document.fragments[$0.fragments] }.map { document.text($0.start, $0.end) },
      count
    )
  }

  @Test func theyAreTakenOut() {
    #expect(plain("關(guān)于公開（kāi）情況\n").text == ["關于公開情況"])
    #expect(plain("關(guān)于公開（kāi）情況\n").count == 2)
    #expect(plain("狀(zhuàng)況\t1\n").text == ["狀況", "1"])
  }

  @Test(arguments: [
    "甲(abc)乙\n", "甲(ABC)乙é\n", "x(guān)\n", "甲(12)é\n", "甲(guānguānguān)\n", "甲(guān\n", "甲()é\n",
  ])
  func otherBracketsStay(text: String) {
    #expect(plain(text).count == 0)
    #expect(plain(text).text == [String(text.dropLast())])
  }
}
