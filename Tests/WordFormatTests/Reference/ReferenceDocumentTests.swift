import Conversion
import NianbaoKit
import TestSupport
import Testing

@testable import WordFormat

/// The national document on an office's own paper.
@Suite struct ReferenceDocumentTests {
  private static func written(like reference: [UInt8]) throws -> [UInt8] {
    let exporter = WordExporter(reference: Source(name: "paper.docx", bytes: reference))
    return try exporter.export(FormSamples.report()).bytes
  }

  private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    String(decoding: try OfficeFile.part(name, of: bytes), as: UTF8.self)
  }

  @Test func whatIsWrittenIsReadBackExactly() throws {
    let report = try FormSamples.report()
    let read = try FormSamples.read(Self.written(like: FormSamples.officeForm()))
    #expect(read.cellIDs.allSatisfy { read[$0].origin?.recognition == .exact })
    let format = WordExporter().format
    #expect(read.keeping(format.carries) == report.keeping(format.carries))
  }

  @Test func pageHeadersAndStylesAreTheOffices() throws {
    let bytes = try Self.written(like: FormSamples.officeForm())
    let main = try Self.part("word/document.xml", of: bytes)
    #expect(main.contains("<w:pgMar w:top=\"1985\" w:right=\"1418\""))
    #expect(main.contains("<w:headerReference w:type=\"default\" r:id=\"rId21\"/>"))
    #expect(main.contains("<w:pStyle w:val=\"Heading1\"/>") && !main.contains("w:val=\"a5\""))
    // Tables are as wide as the page has room.
    #expect(main.matches(of: #/<w:tblW w:w="9070"/#).count == 3)
    let styles = try Self.part("word/styles.xml", of: bytes)
    #expect(
      styles.contains("w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"))
    #expect(!styles.contains("w:styleId=\"a5\"") && styles.contains("w:styleId=\"a8\""))
    for style in StyleID.allCases {
      #expect(styles.matches(of: try Regex("w:styleId=\"\(style.rawValue)\"")).count == 1, "\(style)")
    }
    #expect(styles.matches(of: #/w:type="paragraph" w:default="1"/#).count == 1)
    #expect(try Self.part("word/settings.xml", of: bytes).contains("evenAndOddHeaders") == false)
  }

  @Test func everyPartThatIsReferredToIsThere() throws {
    let bytes = try Self.written(like: FormSamples.officeForm())
    let parts = try PackageEditor(bytes).contents
    let names = Set(parts.map(\.name))
    #expect(names.contains { $0.hasPrefix("word/reference/") && $0.hasSuffix(".png") })
    #expect(!names.contains("word/footer1.xml"))
    let types = try Self.part("[Content_Types].xml", of: bytes)
    for (name, content) in parts where name.hasSuffix(".rels") {
      let folder = name == "_rels/.rels" ? "" : String(name.prefix { $0 != "_" })
      for match in String(decoding: content, as: UTF8.self).matches(of: #/Target="([^"]*)"/#) {
        let part = (folder + match.1).replacing("word/../", with: "")
        #expect(names.contains(part), "\(part)")
        #expect(types.contains("PartName=\"/\(part)\""), "\(part)")
      }
    }
    let header = try #require(parts.first { String(decoding: $0.content, as: UTF8.self).contains("<w:hdr") })
    #expect(String(decoding: header.content, as: UTF8.self).contains("青禾市政务公开工作办公室"))
  }

  @Test func ourOwnDocumentIsAReferenceThatChangesNothingButTheParts() throws {
    let report = try FormSamples.report()
    let plain = try WordExporter().export(report).bytes
    let bytes = try Self.written(like: plain)
    let section = #/<w:sectPr>.*<\/w:sectPr>|<w:tblCellMar>.*?<\/w:tblCellMar>/#
    let mains = try [plain, bytes].map {
      try Self.part("word/document.xml", of: $0).replacing(section, with: "")
    }
    #expect(mains[0] == mains[1])
    #expect(try Self.part("word/styles.xml", of: bytes) == Self.part("word/styles.xml", of: plain))
    #expect(try Self.part("word/settings.xml", of: bytes) == Self.part("word/settings.xml", of: plain))
  }

  @Test func listsOfStylesAndForeignPrefixesAreLeftOut() throws {
    let paper = try PackageEditor(try FormSamples.officeForm())
      .changing("word/styles.xml") {
        $0.replacing(
          "<w:outlineLvl w:val=\"0\"/>",
          with: "<w:numPr><w:numId w:val=\"7\"/></w:numPr><w:outlineLvl w:val=\"0\"/>")
      }
      .changing("word/document.xml") {
        $0.replacing(
          "</w:sectPr>",
          with: "<w:printerSettings r:id=\"rId9\"/><x:own xmlns:x=\"x\"/><w:cols w:num=\"1\"/></w:sectPr>")
      }
      .changing("word/settings.xml") {
        $0.replacing("</w:settings>", with: "<w:evenAndOddHeaders/></w:settings>")
      }
      .bytes()
    let bytes = try Self.written(like: paper)
    #expect(try Self.part("word/styles.xml", of: bytes).contains("numPr") == false)
    let main = try Self.part("word/document.xml", of: bytes)
    #expect(
      !main.contains("printerSettings") && !main.contains("x:own") && main.contains("<w:cols w:num=\"1\"/>"))
    #expect(try Self.part("word/settings.xml", of: bytes).contains("<w:evenAndOddHeaders/>"))
  }

  @Test func whatIsNoDocumentIsRefusedByName() throws {
    let archive = try PackageEditor(try FormSamples.officeForm()).changing("_rels/.rels") {
      $0.replacing("officeDocument\"", with: "other\"")
    }.bytes()
    let strict = try PackageEditor(try FormSamples.officeForm()).changing("word/document.xml") {
      $0.replacing(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        with: "http://purl.oclc.org/ooxml/wordprocessingml/main")
    }.bytes()
    for bytes in [Array("文字".utf8), [], archive, strict] {
      #expect {
        try Self.written(like: bytes)
      } throws: { error in
        let error = error as? ConversionError
        return error?.kind == .wrongOption && error?.file == "paper.docx"
      }
    }
    #expect(throws: ConversionError.self) { try Self.written(like: Array("PK\u{3}\u{4}".utf8)) }
  }

  @Test func documentsAndWhatIsPrintedFromThemHaveTheOption() throws {
    let formats = try Registry.standard.exporters.map(\.provider.format)
    let names = formats.filter { $0.options.contains { $0.name == "reference-doc" } }.map(\.name)
    #expect(names == ["docx", "pdf"])
  }
}
