import NianbaoKit
import TestSupport
import Testing

/// Formats written report by report give the same file as when written at once, and give it continuously.
@Suite struct StreamingTests {
  private static let exporters = ((try? Registry.standard)?.exporters ?? []).map(\.provider)
  private static let names = exporters.filter { $0 is any StreamingExporter }.map(\.format.name)

  @Test func formatsThatHoldManyAreStreamed() {
    #expect(Self.names == Self.exporters.filter(\.format.holdsMany).map(\.format.name))
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names, [0, 1, 2, 7])
  func piecesAreTheWholeFile(name: String, count: Int) throws {
    let exporter = try #require(
      Self.exporters.first { $0.format.name == name } as? any StreamingExporter)
    let reports = (3000..<3000 + count).map(RoundTrip.report)
    for encoding in [nil, TextEncoding.utf16LittleEndian, .gb18030] {
      let options = ExportOptions(encoding: encoding)
      let whole = try exporter.export(reports, options: options)
      let stream = try exporter.stream(options: options)
      let pieces = try reports.map { try stream.append($0) }
      let end = try stream.finish()
      #expect(pieces.flatMap(\.self) + end.bytes == whole.bytes)
      let carried = count > 1 ? exporter.format.carriesOfMany : exporter.format.carries
      #expect(end.losses == reports.losses(carrying: carried))
      // Only a short end of a text may be held back, even for a long file; an archive is put together at its end.
      if count == 7, !exporter.format.isBinary { #expect(end.bytes.count < 16) }
    }
  }
}
