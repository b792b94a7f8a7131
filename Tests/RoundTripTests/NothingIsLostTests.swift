import NianbaoKit
import TestSupport
import Testing

/// What a document prints beside the numbers is in the report, in its residue, or in a loss; and what the report has of it
/// comes back from Word documents and web pages.
@Suite struct NothingIsLostTests {
  private static func content(seed: UInt64) throws -> (printer: ContentPrinter, report: Report, read: Report)
  {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    let report = generator.next()
    var printer = ContentPrinter(seed: seed)
    let bytes = try printer.document(of: report)
    let source = Source(name: "a.docx", bytes: bytes)
    let read = try #require(
      try Registry.standard.reader(for: source).read(source, options: ReadOptions()).first)
    return (printer, report, read)
  }

  /// Every text of a report: of its prose, of its notes, and what was set apart.
  private static func texts(of report: Report) -> String {
    let prose = report.prose.paragraphs
    return
      (prose.map(\.text) + prose.flatMap(\.notes).joined().map(\.text)
      + report.provenance.residue.map(\.text) + report.provenance.outside.flatMap { [$0.label] + $0.values })
      .joined(separator: "\n")
  }

  @Test(arguments: 0..<120 as Range<UInt64>)
  func everyTextTableAndPictureIsThere(seed: UInt64) throws {
    let (printer, report, read) = try Self.content(seed: seed)
    let all = Self.texts(of: read)
    for text in printer.texts { #expect(all.contains(text), "seed \(seed): \(text)") }
    let pictures = read.prose.pictures.count
    let apart = read.provenance.residue.count { $0.text.hasPrefix("［图片") }
    #expect(pictures + apart == printer.pictureCount, "seed \(seed)")
    #expect(read.prose.tables.count == printer.tableCount, "seed \(seed)")
    for cell in report.cellIDs where report[cell].number != nil {
      #expect(read[cell].statement == report[cell].statement, "seed \(seed): \(cell)")
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>, ["docx", "html", "json"])
  func whatIsReadComesBack(seed: UInt64, format: String) throws {
    let read = try Self.content(seed: seed).read
    let exporter = try Registry.standard.exporter(named: format)
    let exported = try exporter.export([read], options: ExportOptions())
    let source = Source(name: "b." + format, bytes: exported.bytes)
    let back = try #require(
      try Registry.standard.reader(for: source).read(source, options: ReadOptions()).first)
    let kept = exporter.format.carries.subtracting([.origins, .findings, .provenance])
    #expect(
      back.keeping(kept).difference(from: read.keeping(kept)) == nil,
      "seed \(seed), \(exported.losses.map(\.aspect))")
  }

  /// A table or picture that a format has no place for is counted, and said where it stands.
  @Test func lossesNameEachThing() throws {
    let read = try Self.content(seed: 3).read
    let losses = read.losses(carrying: [.cells, .marks, .prose])
    for (aspect, count) in [(Aspect.tables, read.prose.tables.count), (.pictures, read.prose.pictures.count)]
    {
      guard count > 0 else { continue }
      let loss = try #require(losses.first { $0.aspect == aspect })
      #expect(loss.count == count)
      #expect(try #require(loss.detail).chinese.split(separator: "、").count == count)
    }
  }
}
