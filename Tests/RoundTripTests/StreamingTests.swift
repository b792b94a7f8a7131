import NianbaoKit
import TestSupport
import Testing

/// Formats written report by report give the same file as when written at once, and give it continuously.
@Suite struct StreamingTests {
  private static let formats = RoundTrip.all.filter { $0.exporter is any StreamingExporter }

  @Test func formatsThatHoldManyAreStreamed() {
    #expect(Self.formats.map(\.name) == RoundTrip.all.filter(\.exporter.format.holdsMany).map(\.name))
    #expect(!Self.formats.isEmpty)
  }

  @Test(arguments: formats, [0, 1, 2, 7])
  func piecesAreTheWholeFile(format: RoundTrip, count: Int) throws {
    guard let exporter = format.exporter as? any StreamingExporter else { return }
    let reports = (3000..<3000 + count).map(RoundTrip.report)
    for encoding in [nil, TextEncoding.utf16LittleEndian, .gb18030] {
      let options = ExportOptions(encoding: encoding)
      let whole = try exporter.export(reports, options: options)
      let stream = try exporter.stream(options: options)
      let pieces = try reports.map { try stream.append($0) }
      let end = try stream.finish()
      #expect(pieces.flatMap(\.self) + end.bytes == whole.bytes)
      #expect(end.losses == reports.losses(carrying: format.carries))
      // Only a short end may be held back, even for a long file.
      if count == 7 { #expect(end.bytes.count < 16) }
    }
  }
}
