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
    var page = NumberPage()
    for row in 0..<6 {
      page.add("\(row)", middle: 100, y: 40 + 20 * Double(row))
      page.add("1\(row)", middle: 111, y: 40 + 20 * Double(row))
    }
    // 154 around 100 and 22 around 111: the pieces overlap by 1.5.
    page.add("15422", middle: 104.25, y: 200, width: 23.5)
    // Too wide for its digits, and not in the middle of a column.
    page.add("333", middle: 300, y: 200, width: 17)
    #expect(page.split().suffix(3) == ["154", "22", "333?"])
  }

  /// A narrow 1 beside other digits is no sign of numbers that touch.
  @Test func digitsMayHaveWidthsOfTheirOwn() {
    var page = NumberPage()
    for row in 0..<9 {
      page.add("0", middle: 100, y: 40 + 20 * Double(row))
      page.add("22", middle: 130, y: 40 + 20 * Double(row))
    }
    for row in 0..<3 { page.add("21", middle: 100, y: 240 + 20 * Double(row), width: 9) }
    page.add("121", middle: 130, y: 320, width: 13)
    // As wide as if all digits were.
    page.add("211", middle: 300, y: 340, width: 15)
    #expect(page.split().suffix(3) == ["21", "121", "211?"])
    // The same digits at twice the size, where a 1 is too seldom to show its width.
    for row in 0..<9 { page.add("0", middle: 100, y: 400 + 30 * Double(row), height: 28) }
    page.add("21", middle: 300, y: 400, width: 18, height: 28)
    page.add("21", middle: 300, y: 430, width: 20, height: 28)
    #expect(page.split().suffix(2) == ["21", "21?"])
  }
}

/// Numbers at places of a page, in boxes of 14 points with digits five points wide unless said otherwise.
private struct NumberPage {
  private var words = PageWords()
  private var page = WordPage(number: 1, width: 595, height: 842)

  mutating func add(
    _ text: String, middle: Double, y: Double, width: Double? = nil, height: Double = 14
  ) {
    let width = width ?? 5 * Double(text.utf8.count) * height / 14
    let start = words.text.count
    let bytes = Array(text.utf8)
    words.text += bytes
    let box = Box(left: middle - width / 2, top: y, right: middle + width / 2, bottom: y + height)
    page.words.append(
      bytes.withUnsafeBufferPointer { PageWord($0, text: start..<words.text.count, box: box) })
  }

  /// The numbers after the splitter, unclear ones with a question mark.
  func split() -> [String] {
    var words = words
    words.pages = [page]
    JoinedNumberSplitter.split(&words)
    return words.pages[0].words.map {
      String(decoding: words.text[$0.text], as: UTF8.self) + ($0.isUnclear ? "?" : "")
    }
  }
}
