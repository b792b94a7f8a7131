import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// Names of pictures, what stands below the report and the heads of narrow columns look as in the written document.
@Suite struct PlaceLookTests {
  private static let report: Report = {
    var generator = ReportGenerator(seed: 4, style: .consistent)
    var report = generator.next()
    let picture = Picture(PictureContent(TinyPictures.png(red: 9)), alternative: "印章")
    report.sections[.overview] = ["开始。", .picture(picture), "图1 公开数量"]
    report.signature = "云坪县水务局\u{3000}云坪县财政局\u{3000}云坪县审计局"
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    report.annex = [.picture(picture), "（此件公开发布）", "附件1", "文件清单"]
    return report
  }()

  private func markup(isFragment: Bool = false) throws -> PageMarkup {
    PageMarkup(
      isFragment
        ? try HTMLExporter().fragment(of: Self.report)
        : String(decoding: try HTMLExporter().export(Self.report).bytes, as: UTF8.self))
  }

  @Test func organsThatSignTogetherHaveALineEach() throws {
    let tags = try markup().tags.filter { $0.attributes["class"]?.hasPrefix("signature") ?? false }
    #expect(tags.map(\.text) == ["云坪县水务局", "云坪县财政局", "云坪县审计局"])
    let fragment = try markup(isFragment: true).tags.filter { $0.text.hasPrefix("云坪县") && $0.name == "p" }
    #expect(fragment.suffix(3).allSatisfy { $0.attributes["style"]?.contains("text-align:right") ?? false })
    for page in [
      try HTMLExporter().export(Self.report).bytes, Array(try HTMLExporter().fragment(of: Self.report).utf8),
    ] {
      let read = try #require(try HTMLReader().read(Source(name: "a.html", bytes: page)).first)
      #expect(read.signature == Self.report.signature)
      #expect(read.date == Self.report.date)
      #expect(read.annex.map(\.text) == ["印章", "（此件公开发布）", "附件1", "文件清单"])
    }
  }

  @Test func eachBlockLooksAsItsPlaceHasIt() throws {
    let classes = try markup().tags.filter { $0.name == "p" }.compactMap { $0.attributes["class"] }
    #expect(
      classes == [
        "picture", "name", "signature", "signature joint", "signature joint", "date", "picture seal",
        "attachment",
        "attachment-title",
      ])
    let styles = try markup(isFragment: true).tags.filter { $0.name == "p" }
    let attachment = try #require(styles.first { $0.text == "附件1" }?.attributes["style"])
    #expect(attachment.contains("break-before:page") && attachment.contains("text-indent:0"))
    #expect(
      try #require(styles.first { $0.text == "文件清单" }?.attributes["style"]).contains("text-align:center"))
    #expect(
      try #require(styles.first { $0.text == "图1 公开数量" }?.attributes["style"]).contains("text-align:center"))
  }

  @Test func headsOfNarrowColumnsBreakBetweenWords() throws {
    let page = String(decoding: try HTMLExporter().export(Self.report).bytes, as: UTF8.self)
    let word = { (text: String) in "<span class=\"word\">\(text)</span>" }
    #expect(page.contains(">" + word("商业") + word("企业") + "</th>"))
    #expect(page.contains(">" + word("社会") + word("公益") + word("组织") + "</th>"))
    #expect(
      try HTMLExporter().fragment(of: Self.report).contains("<span style=\"white-space:nowrap\">商业</span>"))
  }
}
