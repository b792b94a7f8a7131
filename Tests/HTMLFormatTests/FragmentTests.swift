import Foundation
import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// What is pasted into the editor of a site: no page, no style sheet, no classes, and it looks like the form.
@Suite struct FragmentTests {
  private static let reports: [Report] =
    [Report(), Report(edition: .edition2019)]
    + (0..<6).map { seed in
      var generator = ReportGenerator(seed: UInt64(seed), style: seed % 2 == 0 ? .consistent : .odd)
      return generator.next()
    }

  private static func markup(_ report: Report) throws -> PageMarkup {
    PageMarkup(try HTMLExporter().fragment(of: report))
  }

  @Test(arguments: reports.indices) func thereAreNoElementsOfAPage(index: Int) throws {
    let markup = try Self.markup(Self.reports[index])
    let elements = Set(markup.tags.map(\.name)).filter { !$0.hasPrefix("/") }
    let taken: Set = [
      "h1", "h2", "p", "br", "span", "div", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
      "a", "strong", "em", "u", "sup", "sub", "img", "ul", "ol", "li", "section",
    ]
    #expect(elements.isSubset(of: taken), "\(elements.subtracting(taken))")
    #expect(elements.isSuperset(of: ["h2", "table", "th", "td"]))
  }

  @Test(arguments: reports.indices) func everyLookIsInItsElement(index: Int) throws {
    let markup = try Self.markup(Self.reports[index])
    for tag in markup.tags {
      #expect(tag.attributes["class"] == nil)
      let style = tag.attributes["style"] ?? ""
      #expect(!style.contains("--") && !style.contains("position"), "\(tag.name)")
      switch tag.name {
      case "th", "td": #expect(style.contains("border:1px solid") && style.contains("text-align:"))
      case "table": #expect(style.contains("border-collapse:collapse") && style.contains("width:100%"))
      case "col": #expect(style.contains("width:"))
      case "h1": #expect(style.contains("text-align:center"))
      default: break
      }
    }
  }

  @Test func theLastTwoLinesAreAtTheRight() throws {
    var report = Report()
    report.signature = "青禾市某某局"
    report.date = ReportDate(year: 2025, month: 1, day: 9)
    let last = try Self.markup(report).tags.filter { $0.name == "p" }.suffix(2)
    #expect(last.map(\.text) == ["青禾市某某局", "2025年1月9日"])
    #expect(last.allSatisfy { $0.attributes["style"]?.contains("text-align:right") == true })
  }

  @Test(arguments: reports.indices) func itIsThePageWithoutItsFrame(index: Int) throws {
    func plain(_ markup: String) -> String {
      markup.replacing(#/ (class|style)="[^"]*"/#, with: "")
    }
    let report = Self.reports[index]
    let page = String(decoding: try HTMLExporter().export(report).bytes, as: UTF8.self)
    let start = try #require(page.range(of: "<main>\n")).upperBound
    let end = try #require(page.range(of: "</main>")).lowerBound
    #expect(try plain(HTMLExporter().fragment(of: report)) == plain(String(page[start..<end])))
  }
}
