import NianbaoKit
import TestSupport
import Testing

/// What becomes of our own files when they are broken: read with what is told of it, or refused with a reason.
struct BrokenFileGoldenTests {
  /// Where the parts are that are broken; text formats have none.
  private static let parts = [
    "docx": [
      "word/document.xml", "word/styles.xml", "word/document.xml", "_rels/.rels", "word/document.xml",
      "word/_rels/document.xml.rels", "docProps/core.xml",
    ],
    "xlsx": [
      "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/worksheets/sheet3.xml",
      "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet4.xml",
      "_rels/.rels",
    ],
  ]

  private static func lines(_ format: String, count: Int) throws -> String {
    let registry = try Registry.standard
    let exporter = try registry.exporter(named: format)
    let ending = exporter.format.extensions.first ?? format
    // What is inside a file can break too.
    var options = ExportOptions()
    for flag in exporter.format.options where !flag.adds.isEmpty {
      try options.settings.set(flag, to: FormatOption.yes)
    }
    return try (0..<count).map { turn in
      let seed = UInt64(500 + turn)
      var generator = ReportGenerator(
        seed: seed, style: turn % 3 == 0 ? .odd : .consistent, editions: .golden)
      let whole = try exporter.export([generator.next()], options: options).bytes
      let broken = try parts[format].map { parts in
        try PackageEditor(whole).changing(
          parts[turn % parts.count], bytes: { BrokenBytes($0, seed: seed).bytes }
        )
        .bytes()
      }
      let source = Source(name: "a." + ending, bytes: broken ?? BrokenBytes(whole, seed: seed).bytes)
      return "\(seed): \(registry.outcome(of: source, in: [.english, .chinese]))\n"
    }.joined()
  }

  @Test(arguments: ["json", "csv", "pipe"]) func brokenTextIsReadAsItWas(format: String) throws {
    #expect(
      try Golden.difference(of: Self.lines(format, count: 200), from: "read/broken/\(format).txt") == nil)
  }

  @Test(
    .enabled(if: LibraryVersions.hasSameMarkupLibrary, Comment(rawValue: LibraryVersions.otherMarkupLibrary)),
    arguments: ["html", "docx", "xlsx"])
  func brokenMarkupIsReadAsItWas(format: String) throws {
    #expect(
      try Golden.difference(of: Self.lines(format, count: 100), from: "read/broken/\(format).txt") == nil)
  }
}
