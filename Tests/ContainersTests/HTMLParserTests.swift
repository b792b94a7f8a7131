import CXML
import Containers
import TestSupport
import Testing

/// Our parser of pages tells what libxml2 up to 2.13 tells, for which readers were made; later ones follow HTML 5.
@Suite(.enabled(if: LIBXML_VERSION < 21400)) struct HTMLParserTests {
  private func expectSame(_ page: [UInt8], _ what: String) {
    #expect(PageEvents.own(page) == PageEvents.ofLibrary(page), "\(what)")
  }

  @Test(arguments: PagePrinter.Damage.allCases)
  func generatedPagesAreToldAsByTheLibrary(_ damage: PagePrinter.Damage) {
    for seed in UInt64(0)..<6 {
      var generator = ReportGenerator(seed: seed, style: seed % 2 == 0 ? .odd : .consistent)
      var printer = PagePrinter([damage, .residue], seed: seed)
      expectSame(Array(printer.page(of: generator.next()).utf8), "\(damage), seed \(seed)")
    }
  }

  private static let tags =
    ("p div span table tr td th tbody a b i u font br img meta link script style html head body title ul li "
    + "h1 pre form input select option textarea o:p foo sup col hr p.x dl dt dd").split(separator: " ")
  private static let attributes = [
    "style=\"a:b\"", "class=x", "a='\"'", "href=a&amp;b", "href=\"?a=1&b=2&copy=3&#20013;\"", "x",
    "b = \"2\"",
    "a=\"<p>\"", "b='>'", "x=", "x=>", "1=2", "=", "\"", "/", "title=\"中文&nbsp;x\"", "A=1 a=2", "x=&#0;z",
    "b=\"unclosed", "a='\n'", "中=3", "a=1/", "title=\"a\"class=\"b\"",
  ]
  private static let pieces = [
    "<!--", "-->", "--!>", "<!-->", "<!--->", "<?xml v?>", "<?", "<!DOCTYPE html>",
    "<!doctype HTML PUBLIC \"a>b\" 'c'>", "<![CDATA[x]]>", "&nbsp;", "&#65;", "&#x4e00;", "&#0;", "&#;",
    "&#xD800;", "&#99999999999;", "&foo;", "&nbsp", "& ", "&中文;", "&A中 x", "<", "</", "</ >", "<>", ">", "/>",
    "中文，公开", "1,234", "\u{A0}", " ", "\n", "\r\n", "\u{1}", "\u{0}", "\u{200B}", "\u{FEFF}", "\"",
    "&thetasym;", "<_x>", "<p/x>", "<a/b/c>", "<![if !x]>", "<script>if (a<b) {x='</p>'}</script>",
    "<style>td{}</style>", "<script", "</script>", "，" + String(repeating: "中", count: 339),
    "，" + String(repeating: "x", count: 996),
  ]

  /// A page of tags and pieces that hardly belong together.
  private static func page(_ random: inout SplitMix64) -> String {
    var page = Bool.random(using: &random) ? "<html><head><title>t</title></head><body>" : ""
    for _ in 0..<Int.random(in: 2...60, using: &random) {
      if Int.random(in: 0..<5, using: &random) < 2 {
        page += pieces.randomElement(using: &random) ?? ""
        continue
      }
      let name = tags.randomElement(using: &random) ?? ""
      if Int.random(in: 0..<3, using: &random) == 0 {
        page += "</\(name)>"
        continue
      }
      page += "<\(name)"
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        page += [" ", "", "\n", "/"].randomElement(using: &random) ?? ""
        page += attributes.randomElement(using: &random) ?? ""
      }
      page += [">", ">", ">", "/>", " />", ""].randomElement(using: &random) ?? ""
    }
    return page
  }

  @Test(arguments: 0..<20) func oddPagesAreToldAsByTheLibrary(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for number in 0..<100 {
      let page = Self.page(&random)
      expectSame(Array(page.utf8), "seed \(seed), page \(number): \(page)")
    }
  }

  @Test(arguments: [1_000, 1_001, 2_000, 2_999, 3_000, 3_001]) func longTextsComeInTheSamePieces(_ count: Int)
  {
    for sign in ["x", "中", "é", "\u{1F600}", " ", "\u{1}x"] {
      let text = String(repeating: sign, count: count / sign.utf8.count)
      for page in [
        "<p>\(text)", "<p>\(text)</p>", "\(text)<p>", "<head>\(text)<b>", "<script>\(text)</script>",
      ] {
        expectSame(Array(page.utf8), "\(sign) to \(count) bytes")
      }
    }
  }

  @Test func namesHaveTheirNumbers() {
    for (number, name) in HTMLNames.known.enumerated() {
      let page = "<\(name)>".uppercased()
      final class Numbers: HTMLHandler {
        var all: [Int] = []
        override func start(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {
          all.append(name.number)
        }
      }
      let numbers = Numbers()
      Array("<html>\(page)".utf8).withUnsafeBytes { HTMLScanner.scan($0, handler: numbers) }
      #expect(numbers.all.last == number || name.description == "html", "\(name)")
    }
  }

  @Test func furtherAttributesOfAnElementAreNotLookedAt() {
    let many = (0..<3_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(PageEvents.own(Array("<p title=x \(many) href=y>1".utf8)).first?.hasPrefix("<p title=x>") == true)
  }
}
