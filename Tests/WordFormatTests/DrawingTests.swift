import NianbaoKit
import TestSupport
import Testing

/// Pictures, drawn texts, charts and diagrams, and what they link to.
@Suite struct DrawingTests {
  private func read(
    _ runs: String, links: [(id: String, type: String, target: String)] = [],
    parts: [(path: String, content: String)] = []
  ) throws -> Report {
    var sample = DocumentSample()
    sample.overview = DocumentSample.paragraph(runs)
    sample.links = links
    sample.parts = parts
    return try sample.read()
  }

  private func words(_ report: Report) -> [String] { report.prose.pictures.map(\.alternative) }

  @Test func allPicturesOfAGroupAreKept() throws {
    let group =
      "<wpg:wgp>\(DocumentSample.picture("rOne", words: "甲"))\(DocumentSample.picture("rTwo", words: "乙"))</wpg:wgp>"
    #expect(words(try read(DocumentSample.drawing(group))) == ["甲", "乙"])
    #expect(words(try read(DocumentSample.drawing(group, words: "对比"))) == ["对比：甲", "乙"])
  }

  @Test func theWordsOfTheOlderFormAreKept() throws {
    let shape = { (attributes: String) in
      "<w:r><w:pict><v:shape style=\"a\"\(attributes)><v:imagedata r:id=\"rOne\" o:title=\"文件名\"/></v:shape></w:pict></w:r>"
    }
    #expect(words(try read(shape(" alt=\"局徽\""))) == ["局徽"])
    #expect(words(try read(shape(""))) == ["文件名"])
  }

  @Test func drawnTextIsText() throws {
    let art = "<w:r><w:pict><v:shape style=\"a\"><v:textpath string=\"公开透明\"/></v:shape></w:pict></w:r>"
    #expect(try read(art).sections[.overview].map(\.text) == ["开始。", "公开透明", "结束。"])
  }

  @Test func chartsKeepTheirWords() throws {
    let chart = """
      <c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>申请</a:t></a:r><a:r><a:t>数量</a:t></a:r></a:p></c:rich></c:tx>\
      </c:title><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>2024年</c:v></c:pt></c:strCache>\
      </c:strRef></c:tx><c:cat><c:strRef><c:f>A1</c:f><c:strCache><c:pt idx="0"><c:v>网上</c:v></c:pt><c:pt idx="1">\
      <c:v>信函</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>General</c:formatCode>\
      <c:pt idx="0"><c:v>12</c:v></c:pt><c:pt idx="1"><c:v>5</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:barChart>\
      <c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>件</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx></c:plotArea>\
      </c:chart></c:chartSpace>
      """
    let read = try read(
      DocumentSample.drawing("<c:chart r:id=\"rChart\"/>"), links: [("rChart", "chart", "charts/chart1.xml")],
      parts: [("word/charts/chart1.xml", chart)])
    #expect(words(read) == ["图表：申请数量；件；2024年：网上 12，信函 5"])
  }

  @Test func diagramsKeepTheirWords() throws {
    let data =
      "<dgm:dataModel><dgm:pt><dgm:t>\n<a:p><a:r><a:t>受理</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>答复</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>"
    let read = try read(
      DocumentSample.drawing("<dgm:relIds r:dm=\"rData\"/>", words: "流程"),
      links: [("rData", "diagramData", "diagrams/data1.xml")], parts: [("word/diagrams/data1.xml", data)])
    #expect(words(read) == ["流程：受理；答复"])
  }

  @Test func addressesThatNoTextCarriesAreKept() throws {
    let links = [
      ("rOne", "hyperlink", "https://example.org/a"), ("rTwo", "hyperlink", "file:///C:/a.doc"),
      ("rThree", "hyperlink", "https://example.org/b"),
    ]
    let around =
      "<w:hyperlink r:id=\"rOne\">\(DocumentSample.drawing(DocumentSample.picture("r9"), words: "图"))</w:hyperlink>"
    let own = "<a:hlinkClick r:id=\"rThree\"/>" + DocumentSample.picture("r9")
    let file = "<w:hyperlink r:id=\"rTwo\">\(DocumentSample.run("附件"))</w:hyperlink>"
    let residue = try read(around + DocumentSample.drawing(own) + file, links: links).provenance.residue
    #expect(
      residue.map(\.text) == [
        "［链接］图：https://example.org/a", "［链接］图片：https://example.org/b", "［链接］file:///C:/a.doc",
      ])
  }

  @Test func linksLeadToTheirPlacesInPages() throws {
    let runs =
      "<w:hyperlink r:id=\"rOne\" w:anchor=\"第二节\">\(DocumentSample.run("专栏"))</w:hyperlink>"
    let read = try read(runs, links: [("rOne", "hyperlink", "https://example.org/a")])
    let marks = read.sections[.overview].compactMap(\.paragraph).flatMap(\.marks)
    #expect(marks.map(\.kind) == [.link("https://example.org/a#%E7%AC%AC%E4%BA%8C%E8%8A%82")])
  }

  @Test func embeddedDocumentsAreTold() throws {
    var sample = DocumentSample()
    sample.overview = "<w:altChunk r:id=\"rOne\"/>"
    sample.links = [("rOne", "aFChunk", "chunk.html")]
    #expect(try sample.read().provenance.residue.map(\.text) == ["［嵌入内容］chunk.html"])
  }
}
