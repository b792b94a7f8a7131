import Foundation
import NianbaoKit
import TestSupport
import Testing

/// The promise of every format: `read(E(r)) == r` except for declared losses, and writing again gives the
/// same bytes.
@Suite struct RoundTripTests {
  private static let chunk = 25
  /// 500 reports per format, in chunks that run in parallel.
  private static let seeds = stride(from: 0, to: 500, by: chunk).map { $0..<$0 + chunk }
  /// How many reports are tested with each pair of formats; set it to 500 for all.
  private static let perPair =
    ProcessInfo.processInfo.environment["NIANBAO_PAIR_REPORTS"].flatMap(Int.init) ?? 40

  @Test func everyFormatThatIsWrittenIsTested() throws {
    let written = try Registry.standard.exporters.map(\.provider.format.name)
    #expect(written.count > 6)
    #expect(Set(written) == RoundTrip.exempt.union(RoundTrip.all.map(\.name)))
  }

  @Test(arguments: RoundTrip.all) func reportsComeBackWhateverIsSet(format: RoundTrip) throws {
    for (name, settings) in format.exporter.settings {
      let format = format.with(settings)
      for seed in 3000..<3005 {
        let report = format.report(seed: seed)
        let back = try format.read(try format.written(report).bytes)
        #expect(back.count == 1, "\(format.name), \(name), seed \(seed)")
        let difference = back.first.flatMap {
          format.comparable($0).difference(from: format.expected(of: report))
        }
        #expect(difference == nil, "\(format.name), \(name), seed \(seed)")
      }
    }
  }

  @Test func someFormatHasOptions() {
    #expect(RoundTrip.all.contains { !$0.exporter.settings.isEmpty })
    #expect(!RoundTrip.unasked.isEmpty)
  }

  @Test func whateverIsSetTheSameBytesAreWritten() throws {
    for exporter in try Registry.standard.exporters.map(\.provider) {
      for (name, settings) in exporter.settings {
        var options = ExportOptions()
        options.settings = settings
        for seed in 3005..<3008 {
          let reports = [RoundTrip.report(seed: seed)]
          let written = try exporter.export(reports, options: options)
          #expect(!written.bytes.isEmpty, "\(exporter.format.name), \(name), seed \(seed)")
          #expect(
            try exporter.export(reports, options: options).bytes == written.bytes,
            "\(exporter.format.name), \(name), seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: RoundTrip.all, seeds)
  func generatedReportsComeBack(format: RoundTrip, seeds: Range<Int>) throws {
    for seed in seeds {
      let fault = attempt { try format.fault(of: RoundTrip.report(seed: seed)) }
      #expect(fault == nil, "\(format.name), seed \(seed)")
    }
  }

  @Test(arguments: RoundTrip.unasked, seeds)
  func reportsComeBackFromWhatNobodyAskedMoreOf(format: RoundTrip, seeds: Range<Int>) throws {
    for seed in seeds {
      let fault = attempt { try format.fault(of: format.report(seed: seed)) }
      #expect(fault == nil, "\(format.name), seed \(seed)")
    }
  }

  @Test(arguments: RoundTrip.pairs)
  func generatedReportsComeBackThroughTwoFormats(pair: RoundTrip.Pair) throws {
    for seed in 1000..<1000 + Self.perPair {
      let fault = attempt { try self.fault(of: RoundTrip.report(seed: seed), through: pair) }
      #expect(fault == nil, "\(pair.testDescription), seed \(seed)")
    }
  }

  @Test(arguments: RoundTrip.all.filter(\.exporter.format.holdsMany))
  func manyReportsComeBackInTheirOrder(format: RoundTrip) throws {
    let reports = (2000..<2020).map(RoundTrip.report)
    let written = try format.exporter.export(reports, options: ExportOptions()).bytes
    let back = try format.read(written)
    #expect(back.count == reports.count)
    for (index, (one, two)) in zip(back, reports).enumerated() {
      let carried = format.exporter.format.carriesOfMany
      let comparable = format.exporter.format.holdsManyWhole ? one : one.keeping(carried)
      #expect(comparable.difference(from: two.keeping(carried)) == nil, "\(format.name), report \(index)")
    }
    #expect(try format.exporter.export(back, options: ExportOptions()).bytes == written)
  }

  @Test(arguments: RoundTrip.all.filter { !$0.exporter.format.holdsMany })
  func aFormatForOneReportRefusesTwo(format: RoundTrip) {
    #expect(throws: ConversionError.self) {
      try format.exporter.export([Report(), Report()], options: ExportOptions())
    }
  }

  @Test(arguments: RoundTrip.all)
  func anEmptyReportComesBack(format: RoundTrip) throws {
    for edition in Edition.all {
      let fault = try format.fault(of: Report(edition: edition))
      #expect(fault == nil, "\(format.name), edition \(edition.id.rawValue)")
    }
  }

  @Test(
    .enabled(if: !RealReports.all.isEmpty, Comment(rawValue: SharedFolder.absence)),
    arguments: RoundTrip.all + RoundTrip.unasked)
  func realReportsComeBack(format: RoundTrip) throws {
    for (name, report) in RealReports.all {
      let fault = try format.fault(of: report)
      #expect(fault == nil, "\(format.name), \(name)")
    }
  }

  @Test(
    .enabled(if: !RealReports.all.isEmpty, Comment(rawValue: SharedFolder.absence)),
    arguments: RoundTrip.pairs)
  func realReportsComeBackThroughTwoFormats(pair: RoundTrip.Pair) throws {
    for (name, report) in RealReports.all {
      let fault = try self.fault(of: report, through: pair)
      #expect(fault == nil, "\(pair.testDescription), \(name)")
    }
  }

  private func fault(of report: Report, through pair: RoundTrip.Pair) throws -> String? {
    guard let once = try pair.first.read(try pair.first.written(report).bytes).first,
      let twice = try pair.second.read(try pair.second.written(pair.first.comparable(once)).bytes).first
    else { return "nothing came back" }
    let expected = pair.second.expected(of: pair.first.expected(of: report))
    return pair.second.comparable(twice).difference(from: expected)
  }

  /// An error counts as a fault, so that its seed is reported.
  private func attempt(_ body: () throws -> String?) -> String? {
    do { return try body() } catch {
      return (error as? ConversionError)?.text(in: .english) ?? "\(error)"
    }
  }
}
