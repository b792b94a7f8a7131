import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// What each element does to text and to cells, and by what a page is known.
struct MarkupGoldenTests {
  private static let elements = """
    a abbr acronym address area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas \
    caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset \
    figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins \
    kbd label legend li link listing main map mark marquee menu meta meter nav nobr noframes noscript o:p object ol \
    optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script section select slot small \
    source span st1:date strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time \
    title tr track tt u ul var video wbr xmp
    """.split(separator: " ").map(String.init)

  @Test(
    .enabled(if: LibraryVersions.hasSameMarkupLibrary, Comment(rawValue: LibraryVersions.otherMarkupLibrary))
  ) func elementsDoWhatTheyDid() throws {
    let lines = try Self.elements.map { element in
      let page = """
        <h1>青禾县商务局2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>前面<\(element)>甲乙</\(element)>后面</p>文字\
        <\(element)>丙丁</\(element)>结束<h2>二、主动公开政府信息情况</h2><table><tr><td>规章<td><\(element)>4</\(element)><td>0<td>12</table>\
        <h2>五、存在的主要问题及改进情况</h2><p>问题。
        """
      let report = try HTMLReader().read(Source(name: "a.html", text: page))[0]
      let prose = report.sections[.overview].map(\.text).joined(separator: " / ")
      let cell = CellID.proactive.rules.issued
      return "\(element): \(prose) | \(report[cell].statement.printed) \(report.digest())"
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try Golden.difference(of: text, from: "read/elements.txt") == nil)
  }

  @Test(arguments: [
    ("<!DOCTYPE html>", Confidence.certain), ("<HTML>", .certain), ("<html lang=zh>", .certain),
    ("<head>", .certain),
    ("<Body>", .certain), (" \n<!-- a --><html>", .certain), ("<htm>", .none), ("<bod>", .none),
    ("<p>", .none),
    ("text <html>", .none), ("", .none),
  ])
  func aPageIsKnownByItsFirstTags(start: String, confidence: Confidence) {
    #expect(HTMLReader().confidence(in: Source(name: "a.dat", text: start)) == confidence)
    let utf16 = Array(start.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(HTMLReader().confidence(in: Source(name: "a.dat", bytes: utf16)) == confidence)
  }

  @Test(arguments: ["a.html", "a.htm", "A.HTML"]) func aNameOfAPageMakesItLikely(name: String) {
    #expect(HTMLReader().confidence(in: Source(name: name, text: "<p>")) == .likely)
    #expect(HTMLReader().confidence(in: Source(name: name, text: "p")) == .none)
  }
}
