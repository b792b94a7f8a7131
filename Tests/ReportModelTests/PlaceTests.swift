import Diagnostics
import Testing

/// The words for places.
struct PlaceTests {
  @Test(arguments: [
    (Place.line(3, column: 4), "第3行第4字", "line 3, column 4"),
    (.sheet("表 1", cell: "B7"), "工作表“表 1”单元格B7", "sheet \"表 1\", cell B7"),
    (.page(2, x: 10.5, y: 99.4, width: 5, height: 6), "第2页（x=11, y=99）", "page 2 (x=11, y=99)"),
    (.page(2, x: .infinity, y: 0, width: 5, height: 6), "第2页（x=?, y=0）", "page 2 (x=?, y=0)"),
    (.table(part: "", table: 1, row: 2, column: 3), "表1第2行第3列", "table 1, row 2, column 3"),
    (
      .table(part: "footnotes", table: 1, row: 2, column: 3), "footnotes 表1第2行第3列",
      "footnotes table 1, row 2, column 3"
    ),
    (.paragraph(part: "", 5), "第5段", "paragraph 5"),
    (.paragraph(part: "header1", 5), "header1 第5段", "header1 paragraph 5"),
    (.path("/cells/0"), "/cells/0", "/cells/0"),
  ])
  func aPlaceInWords(place: Place, chinese: String, english: String) {
    #expect(place.text(in: .chinese) == chinese)
    #expect(place.text(in: .english) == english)
  }
}
