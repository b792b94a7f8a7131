import Conversion
import NianbaoKit
import TestSupport
import Testing

@testable import WordFormat

/// Signature and date on an office's own paper.
@Suite struct ReferenceClosingTests {
  @Test func signatureAndDateAreSetAsTheText() throws {
    let reference = Source(name: "paper.docx", bytes: try FormSamples.officeForm())
    let bytes = try WordExporter(reference: reference).export(FormSamples.report()).bytes
    let styles = String(decoding: try OfficeFile.part("word/styles.xml", of: bytes), as: UTF8.self)
    for style in [StyleID.signature, .date] {
      let pattern = try Regex(
        "w:styleId=\"\(style.rawValue)\">.*?<w:basedOn w:val=\"\(StyleID.body.rawValue)\"/>.*?</w:style>")
      let definition = try #require(styles.firstMatch(of: pattern)).0
      #expect(definition.contains("<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>"))
    }
  }

  @Test func ourOwnPaperHasThemAsEver() throws {
    let styles = String(
      decoding: try OfficeFile.part("word/styles.xml", of: WordExporter().export(FormSamples.report()).bytes),
      as: UTF8.self)
    #expect(styles.contains("<w:name w:val=\"Signature\"/><w:basedOn w:val=\"Normal\"/>"))
  }
}
