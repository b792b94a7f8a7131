import Containers
import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// Plain documents are read without the library, and as it reads them.
@Suite struct PlainXMLTests {
  @Test(arguments: [
    "<a/>", "<a></a>", "<a>\n <b/>\n</a>\n", "\u{FEFF}<a>字</a>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<a b=\"1\">x</a>\n",
    "<?xml version='1.0' encoding='UTF-8'?><a b='\"'/>", "<?xml version=\"1.0\"?><a/>",
    "<x:a xmlns:x=\"urn:x\" x:id=\"1\" s=\"2\"><x:b/></x:a>", "<x:a><y:b z:s=\"1\"/></x:a>",
    "<a xmlns=\"urn:x\" xmlns:a=\"urn:a\" a=\"1\"/>", "<a\n\tr=\"A1\"\r\n s=\"3\" t=\"s\" ><v >1</v ></a >",
    "<a b=\"&amp;&lt;&gt;&quot;&apos;&#65;&#x5B57;&#38;&#x1F33E;\" name=\"a&amp;b\">&amp;&lt;&gt;&quot;&apos;&#65;&#x5b57;&#38;</a>",
    "<t xml:space=\"preserve\"> \t\n </t>", "<a>a > b ] c ]] d</a>", "<a>é字🌾\u{7F}\u{85}\u{FFFD}</a>",
    "<a b=\"\u{7F}🌾>'\"/>", "<_a-b.c1/>", "<a>&#9;&#10;&#13;</a>", "<a b=\"&#10;\"/>", "<a xml:id=\"1\"/>",
  ])
  func plainDocuments(document: String) throws {
    let bytes = Array(document.utf8)
    let events = try #require(try EventLog.plain(bytes), "not plain")
    #expect(events == EventLog.outcome(of: bytes).events)
  }

  @Test(arguments: [
    "", " <a/>", "a", "<a", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a b/>", "<a b=1/>",
    "<a b=\"1\"c=\"2\"/>",
    "<a b=\"1\" b=\"2\"/>", "<a x:b=\"1\" y:b=\"2\"/>", "<a b=\"<\"/>", "<a b = \"1\"/>", "<a b=\"1\n2\"/>",
    "<!DOCTYPE a><a/>", "<!-- c --><a/>", "<a><!-- c --></a>", "<a><![CDATA[x]]></a>", "<a><?p?></a>",
    "<a>]]></a>", "<a>x]></a>", "<a>\r\n</a>", "<a>\u{1}</a>", "<a>\u{FFFE}</a>", "<a>&x;</a>", "<a>&#0;</a>",
    "<a>&#xD800;</a>", "<a>&#xFFFF;</a>", "<a>&amp</a>", "<a>& b</a>", "<a>&#x110000;</a>", "<a>&#;</a>",
    "<字/>", "<a 字=\"1\"/>", "<1a/>", "<a::b/>", "<a:/>", "<:a/>", "<a></a", "<a></ a>", "</a>",
    "<?xml version=\"1.1\"?><a/>", "<?xml version=\"1.0\" encoding=\"GBK\"?><a/>",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>", "<a xmlns:xml=\"urn:x\"/>",
    "<a xmlns:xmlns=\"urn:x\"/>",
    "<a xmlns=\"1\" xmlns=\"2\"/>", "<a / >", "<a>\u{0}</a>",
  ])
  func otherDocumentsAreLeftToTheLibrary(document: String) throws {
    #expect(try EventLog.plain(Array(document.utf8)) == nil)
  }

  @Test func bytesThatAreNoTextAreLeftToTheLibrary() throws {
    let odd: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE5, 0xAD], [0xC3], [0xEF, 0xBF, 0xBF], [0xFF],
    ]
    for bytes in odd {
      #expect(try EventLog.plain(Array("<a>".utf8) + bytes + Array("</a>".utf8)) == nil, "\(bytes)")
      #expect(try EventLog.plain(Array("<a b=\"".utf8) + bytes + Array("\"/>".utf8)) == nil, "\(bytes)")
    }
  }

  @Test func deepAndWideDocumentsAreLeftToTheLibrary() throws {
    let deep = String(repeating: "<a>", count: 201) + String(repeating: "</a>", count: 201)
    #expect(try EventLog.plain(Array(deep.utf8)) == nil)
    for count in [49, 300_000] {
      let wide = "<a" + (0..<count).map { " b\($0)=\"\"" }.joined() + "/>"
      let clock = ContinuousClock()
      var isPlain = true
      let time = try clock.measure { isPlain = try EventLog.plain(Array(wide.utf8)) != nil }
      #expect(!isPlain)
      #expect(time < .seconds(2))
    }
    let long = "<a b=\"" + String(repeating: "x", count: 70_000) + "\"/>"
    #expect(try EventLog.plain(Array(long.utf8)) == nil)
  }

  @Test func aHandlerThatStopsIsNotToldMore() {
    final class Stopping: XMLHandler {
      var count = 0
      override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        count += 1
        if case "b" = name { stop(ConversionError(.damaged, message: Message("止", "stop"))) }
      }
      override func end(_ name: XMLName) { count += 1 }
    }
    for isUsed in [true, false] {
      PlainXML.$isUsed.withValue(isUsed) {
        let handler = Stopping()
        let bytes = Array("<a><b/><c/></a>".utf8)
        #expect(throws: ConversionError.self) {
          try bytes.withUnsafeBytes {
            if try !PlainXML.scan($0, handler: handler) {
              try XMLScanner.scan($0, part: "p", file: "f", handler: handler)
            }
          }
        }
        #expect(handler.count == 2)
      }
    }
  }

  /// Parts of workbooks with broken bytes: what is plain has the library's events, and the library accepts it.
  @Test func brokenPartsAreReadAsTheLibraryReadsThem() throws {
    var generator = ReportGenerator(seed: 77)
    var plain = 0
    for number in 0..<8 {
      let report = generator.next()
      let books = [try XLSXExporter().export(report).bytes, try WorkbookPrinter.workbook(of: [report])]
      for part in try books.flatMap({ try PackageEditor($0).contents }) where part.name.hasSuffix("l") {
        let whole = Array(part.content.prefix(6_000)) + Array(part.content.suffix(3_000))
        let broken = part.content.count < 20_000 ? part.content : whole
        for seed in 0..<14 {
          let bytes = seed == 0 ? part.content : BrokenBytes(broken, seed: UInt64(seed)).bytes
          guard let events = try EventLog.plain(bytes) else { continue }
          plain += 1
          let same = EventLog.outcome(of: bytes).events == events
          #expect(same, "report \(number), \(part.name), seed \(seed)")
        }
      }
    }
    #expect(plain > 200)
  }
}
