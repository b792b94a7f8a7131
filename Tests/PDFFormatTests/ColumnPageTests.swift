import Conversion
import Layout
import System
import TestSupport
import Testing

@testable import PDFFormat

/// Pages on which lines or numbers may be confused because of their positions.
@Suite(.enabled(if: PdftotextPresence.isInstalled, Comment(rawValue: PdftotextPresence.absence)))
struct ColumnPageTests {
  @Test func twoColumnsAreReadOneAfterTheOther() throws {
    var pages = PDFPages()
    pages.beginPage()
    let words = Array("某镇全年公开各类信息并按时答复群众来信同时整理目录")
    func line(_ start: Int) -> String { String((0..<20).map { words[(start + $0) % words.count] }) }
    let left = (0..<8).map { line($0) }
    let right = (0..<8).map { line($0 + 9) }
    for row in 0..<8 {
      pages.draw(left[row], x: 60, y: 100 + 20 * Double(row), size: 11)
      pages.draw(right[row], x: 310, y: 100 + 20 * Double(row), size: 11)
    }
    let document = try PDFReader().layout(Source(name: "a.pdf", bytes: pages.bytes()))
    let text = String(decoding: document.bytes, as: UTF8.self).filter { !$0.isWhitespace }
    #expect(text == (left + right).joined())
  }

  /// Digits of numbers that touch are divided by the middles of their columns.
  @Test func numbersThatTouchAreDivided() {
    var words = PageWords()
    var page = WordPage(number: 1, width: 595, height: 842)
    func add(_ text: String, middle: Double, y: Double, width: Double? = nil) {
      let width = width ?? 5 * Double(text.utf8.count)
      let start = words.text.count
      let bytes = Array(text.utf8)
      words.text += bytes
      let box = Box(left: middle - width / 2, top: y, right: middle + width / 2, bottom: y + 14)
      page.words.append(
        bytes.withUnsafeBufferPointer { PageWord($0, text: start..<words.text.count, box: box) })
    }
    for row in 0..<6 {
      add("\(row)", middle: 100, y: 40 + 20 * Double(row))
      add("1\(row)", middle: 111, y: 40 + 20 * Double(row))
    }
    // 154 around 100 and 22 around 111: the pieces overlap by 1.5.
    add("15422", middle: 104.25, y: 200, width: 23.5)
    // Too wide for its digits, and not in the middle of a column.
    add("333", middle: 300, y: 200, width: 17)
    words.pages = [page]
    JoinedNumberSplitter.split(&words)
    let last = words.pages[0].words.suffix(3)
    #expect(last.map { String(decoding: words.text[$0.text], as: UTF8.self) } == ["154", "22", "333"])
    #expect(last.map(\.isUnclear) == [false, false, true])
  }
}
