import Foundation
import NianbaoKit
import ReportModel
import TestSupport
import Testing

/// What a page shows that is neither text nor a picture of its own: drawings, frames, objects, pictures that lead elsewhere.
@Suite struct EmbeddedContentTests {
  /// The report of a page that has this in section 一.
  private func report(_ markup: String) throws -> Report {
    let page = """
      <h1>云坪县水务局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>开始。</p>\(markup)<p>结束。</p>
      <h2>二、主动公开政府信息情况</h2><table><tr><td>规章<td>1<td>2<td>3</table>
      <h2>三、收到和处理政府信息公开申请情况</h2><h2>五、存在的主要问题及改进情况</h2>
      """
    let source = Source(name: "a.html", text: page)
    let reader = try Registry.standard.reader(for: source)
    return try #require(try reader.read(source, options: ReadOptions()).first)
  }

  private func overview(_ report: Report) -> [ProseBlock] {
    Array(report.sections[.overview].dropFirst().dropLast())
  }

  private func residue(_ report: Report) -> [String] { report.provenance.residue.map(\.text) }

  @Test func aDrawingIsAPictureAndItsWordsAreText() throws {
    let report = try report(
      "<p>见图：</p><svg width=\"300\" height=\"200\"><title>条数</title><g><text x=\"1\" y=\"9\">网站公开<tspan>2652条</tspan></text></g></svg>"
    )
    let blocks = overview(report)
    #expect(blocks.map(\.text) == ["见图：", "条数", "网站公开2652条"])
    let picture = try #require(blocks.pictures.first)
    #expect(picture.alternative == "条数")
    #expect(picture.size == PictureSize(width: 225, height: 150))
    let content = try #require(picture.content)
    #expect(content.format == .svg)
    let file = String(decoding: content.bytes, as: UTF8.self)
    #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\""))
    #expect(file.hasSuffix("</text></g></svg>"))
  }

  @Test func aDrawingThatIsNoFileOfItsOwnKeepsItsWords() throws {
    let report = try report("<svg width=10 height=10><title>图标</title><text>矢量字</text></svg>")
    #expect(overview(report).map(\.text) == ["图标", "矢量字"])
    #expect(
      overview(report).pictures == [
        Picture(
          nil, alternative: "图标", size: PictureSize(width: 7.5, height: 7.5),
          place: overview(report).pictures.first?.place)
      ])
  }

  @Test func drawingsThatNobodySeesAreNotThere() throws {
    let report = try report(
      "<svg style=\"display:none\"><text>隐</text></svg><svg width=\"0\" height=\"0\"><text>零</text></svg><p>正文。</p>"
    )
    #expect(overview(report).map(\.text) == ["正文。"])
  }

  @Test func theTitleOfADrawingIsNotThatOfThePage() throws {
    let page = "<svg width=\"20\" height=\"20\"><title>云坪县水务局2099年政府信息公开工作年度报告</title></svg>"
    #expect(try report(page).year == 2023)
  }

  @Test func contentFromElsewhereIsNamed() throws {
    let report = try report(
      "<iframe src=\"https://x.example/a.html\"></iframe><object data=\"b.pdf\"><p>后备文字。</p></object><embed src=\"c.swf\">"
        + "<iframe src=\"t.html\" width=\"0\" height=\"0\"></iframe><iframe src=\"about:blank\"></iframe>"
        + "<iframe src=\"h.html\" style=\"display:none\"></iframe><video><source src=\"d.mp4\"></video>")
    #expect(overview(report).map(\.text) == ["后备文字。", "视频"])
    #expect(
      residue(report) == ["［嵌入内容］https://x.example/a.html", "［嵌入内容］b.pdf", "［嵌入内容］c.swf", "［嵌入内容］d.mp4"])
  }

  @Test func theAddressThatAPictureLeadsToIsNamed() throws {
    let report = try report("<p><a href=\"https://x.example/b\"><img src=\"a.png\" alt=\"图\"></a></p>")
    #expect(overview(report).pictures.map(\.address) == ["a.png"])
    #expect(residue(report) == ["［链接］图片：https://x.example/b"])
    #expect(!RuleBook.standard.assess(RuleContext(report)).findings.contains { $0.code == "S9" })
  }
}
