import Foundation
import NianbaoKit
import TestSupport
import Testing

/// What is read from the samples: every cell with its place and doubt, every finding, every paragraph.
struct ReadingGoldenTests {
  private static let folder = SharedFolder.projectRoot + "/samples/"
  private static let names = ["reports", "forms"].flatMap { folder in
    ((try? FileManager.default.contentsOfDirectory(atPath: Self.folder + folder)) ?? []).sorted().map {
      folder + "/" + $0
    }
  }.filter { !$0.hasSuffix(".pdf") }

  @Test func samplesAreFound() { #expect(Self.names.count > 25) }

  @Test(arguments: names) func aSampleIsReadAsItWas(name: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + name)))
    let converter = Converter(registry: try .standard)
    let reports = try converter.check(Source(name: name, bytes: bytes)).reports.map(\.report)
    let lines = reports.flatMap { report in
      report.outline()
        + report.judgements.map { "\($0.code) \($0.severity) \($0.message.english) \($0.cells.map(\.name))" }
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try Golden.difference(of: text, from: "read/\((name as NSString).lastPathComponent).txt") == nil)
  }

  /// Odd reports, which no office would print, in every layout: a line each.
  @Test(arguments: LayoutPrinter.allCases) func oddReportsAreReadAsTheyWere(layout: LayoutPrinter) throws {
    let reader = try Registry.standard.reader(named: "text")
    let lines = try (1...12).map { seed in
      var generator = ReportGenerator(
        seed: UInt64(seed), style: seed % 2 == 0 ? .consistent : .odd, editions: .golden)
      let text = layout.text(of: generator.next())
      let report = try reader.read(Source(name: "a.txt", text: text), options: ReadOptions())[0]
      return "\(seed): \(report.digest())"
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try Golden.difference(of: text, from: "read/layouts/\(layout).txt") == nil)
  }
}
