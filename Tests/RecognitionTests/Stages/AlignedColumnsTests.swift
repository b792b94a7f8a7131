import ReportModel
import Testing

@testable import Recognition

/// Columns of laid-out text, which blanks keep aligned.
@Suite struct AlignedColumnsTests {
  private func tokens(_ line: String) -> [ValueToken] { Scanned(.requests, lines: [line]).scan.tokens }

  /// The columns derived from lines with all values.
  private func aligned(_ lines: [String]) -> AlignedColumns? { AlignedColumns(lines.map(tokens)) }

  private static let whole = [
    "2.重复申请              1       0       12",
    "1.信访举报投诉类申请    0       3       3",
    "（七）总计              101     0       101",
  ]

  @Test func valuesStandUnderTheirColumns() throws {
    let columns = try #require(aligned(Self.whole))
    #expect(columns.places(of: tokens("（一）予以公开                  5       6")) == [1, 2])
    #expect(columns.places(of: tokens("（一）予以公开          5               6")) == [0, 2])
    #expect(columns.places(of: tokens("（一）予以公开                  5         ")) == [1])
  }

  @Test func aValueBetweenTwoColumnsIsUnderNeither() throws {
    let columns = try #require(aligned(Self.whole))
    #expect(columns.places(of: tokens("（一）予以公开              5           6")) == nil)
  }

  @Test func twoValuesAreNotInOneColumn() throws {
    let columns = try #require(aligned(Self.whole))
    #expect(columns.places(of: tokens("（一）予以公开          5 6")) == nil)
  }

  @Test func linesThatDoNotStandUnderOneAnotherShowNoColumns() {
    #expect(aligned(["规章 1 2 3", "2.重复申请 10 200 3", "5.要求行政机关确认或重新出具已获取信息 1 2 3"]) == nil)
  }

  @Test func fewLinesShowNoColumns() { #expect(aligned(Array(Self.whole.prefix(2))) == nil) }

  @Test func aHeadIsAboveTheColumnItStandsNearestTo() throws {
    let columns = try #require(aligned(Self.whole))
    let heads = Scanned(.requests, lines: ["                       自然人  其他    总计"])
    let words = HeadWords(
      Array(heads.scan.labels.indices), heads.scan, heads.names, takesRows: false, takesColumns: true
    ).words
    #expect(words.map { columns.nearest(to: $0.extent) } == [0, 1, 2])
  }
}
