import Characters
import NianbaoKit
import TestSupport
import Testing

/// What is written of odd reports, which no office would print: a report a line, with what the format does not carry.
struct OddWritingGoldenTests {
  @Test(arguments: ["json", "csv", "pipe", "html"]) func textIsWrittenAsItWas(format: String) throws {
    try check(format) { $0 }
  }

  @Test func documentsAreWrittenAsTheyWere() throws {
    try check("docx") { try OfficeFile.part("word/document.xml", of: $0) }
  }

  @Test(
    .enabled(
      if: LibraryVersions.hasSameWorkbookLibrary, Comment(rawValue: LibraryVersions.otherWorkbookLibrary)))
  func workbooksAreWrittenAsTheyWere() throws {
    try check("xlsx") { bytes in
      try (1...4).flatMap { try OfficeFile.part("xl/worksheets/sheet\($0).xml", of: bytes) }
    }
  }

  private func check(_ format: String, _ content: ([UInt8]) throws -> [UInt8]) throws {
    let exporter = try Registry.standard.exporter(named: format)
    let lines = try (600..<640).map { seed in
      var generator = ReportGenerator(
        seed: UInt64(seed), style: seed % 4 == 0 ? .consistent : .odd, editions: .golden)
      let exported = try exporter.export([generator.next()], options: ExportOptions())
      let bytes = try content(exported.bytes)
      let losses = exported.losses.map { loss in
        "\(loss.aspect)×\(loss.count)" + (loss.detail.map { " (\($0.english); \($0.chinese))" } ?? "")
      }.joined(separator: ", ")
      return "\(seed): \(bytes.count) bytes #\(String(FNV1a.hash(of: bytes), radix: 16)) without \(losses)\n"
    }
    #expect(try Golden.difference(of: lines.joined(), from: "written/odd/\(format).txt") == nil)
  }
}
