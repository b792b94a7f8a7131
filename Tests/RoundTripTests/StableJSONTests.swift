import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Reading and rewriting our own JSON gives the same bytes, whatever the report was read from: the rules find
/// exactly the same again.
@Suite struct StableJSONTests {
  private static let chunk = 10
  private static let seeds = stride(from: 0, to: 100, by: chunk).map { $0..<$0 + chunk }
  private static let samples = SharedFolder.projectRoot + "/samples/reports"
  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: samples)) ?? []).sorted()
    .filter { ProgramPresence.isInstalled("pdftotext") || !$0.hasSuffix(".pdf") }

  /// Each sample is read once, because the search for lost columns is slow without optimisation.
  private static let read: [String: Result<[Report], any Error>] = Dictionary(
    uniqueKeysWithValues: names.map { name in
      (name, Result { try Converter(registry: .standard).judged(samples + "/" + name) })
    })

  private let converter: Converter
  private let json: any ReportExporter

  init() throws {
    converter = Converter(registry: try Registry.standard)
    json = try converter.registry.exporter(named: "json")
  }

  /// The JSON of a source, as written by `convert`.
  private func written(_ source: Source, by converter: Converter) throws -> [UInt8] {
    try converter.export(converter.judged(source), with: json).bytes
  }

  /// What changes when the JSON of a source is read and written again; `nil` if nothing does.
  private func change(of source: Source, by converter: Converter? = nil) throws -> String? {
    try change(of: written(source, by: converter ?? self.converter))
  }

  private func change(of once: [UInt8]) throws -> String? {
    let twice = try written(Source(name: "again.json", bytes: once), by: self.converter)
    guard once != twice else { return nil }
    let lines = [once, twice].map { String(decoding: $0, as: UTF8.self).split(separator: "\n") }
    let difference = zip(lines[0], lines[1]).first { $0 != $1 }
    return difference.map { "\($0)\nbecame \($1)" } ?? "\(lines[0].count) lines became \(lines[1].count)"
  }

  @Test(arguments: RoundTrip.all, seeds)
  func generatedReportsStayAsTheyAre(format: RoundTrip, seeds: Range<Int>) throws {
    for seed in seeds {
      let bytes = try format.written(RoundTrip.report(seed: seed)).bytes
      let name = "report." + (format.exporter.format.extensions.first ?? "")
      let change = try change(of: Source(name: name, bytes: bytes))
      #expect(change == nil, "\(format.name), seed \(seed)")
    }
  }

  @Test(arguments: names) func samplesStayAsTheyAre(name: String) throws {
    let reports = try #require(Self.read[name]).get()
    let change = try change(of: converter.export(reports, with: json).bytes)
    #expect(change == nil, "\(name)")
  }

  @Test(arguments: RoundTrip.all, names) func samplesStayAsTheyAreThroughEachFormat(
    format: RoundTrip, name: String
  ) throws {
    for report in try #require(Self.read[name]).get() {
      let between = try format.written(report).bytes
      let ending = format.exporter.format.extensions.first ?? ""
      let change = try change(of: Source(name: "between." + ending, bytes: between))
      #expect(change == nil, "\(format.name), \(name)")
    }
  }

  @Test func reportsThatWereMigratedOrFilledStayAsTheyAre() throws {
    var other = converter
    other.edition = Editions.standard.current.id
    other.fillsBlanks = true
    for seed in 0..<60 {
      let bytes = try json.export(RoundTrip.report(seed: seed)).bytes
      let change = try change(of: Source(name: "report.json", bytes: bytes), by: other)
      #expect(change == nil, "seed \(seed)")
    }
  }

  @Test func aTableOfCellsIsNotAskedForProseLater() throws {
    let csv = try converter.registry.exporter(named: "csv")
    let table = try csv.export(RoundTrip.report(seed: 4)).bytes
    let report = try #require(try converter.judged(Source(name: "a.csv", bytes: table)).first)
    #expect(!report.provenance.carriesProse)
    #expect(!report.judgements.contains { $0.code == .identity })
    let again = Source(name: "a.json", bytes: try json.export(report).bytes)
    #expect(try converter.judged(again).first?.provenance.carriesProse == false)
  }

  @Test func aJudgementUnderAReadingsCodeIsMadeAnewAndNotKept() throws {
    var report = RoundTrip.report(seed: 4)
    let total = CellID.requests.received.total
    report[total] = Cell(
      .number(ExactDecimal(987)),
      origin: Origin(place: .line(3, column: 1), raw: "987", recognition: .sums, doubt: .valueCount))
    let once = try converter.judged(Source(name: "a.json", bytes: try json.export(report).bytes))
    let checked = try #require(once.first)
    #expect(checked.judgements.contains { $0.code == .doubtfulReading && $0.cells == [total] })
    // A person checks the cell and finds the printed number.
    var mended = checked
    mended[total].origin?.doubt = nil
    let others = CellID.requests.received.all.filter { $0 != total }.compactMap { mended[$0].number?.integer }
    mended[total].statement = .number(ExactDecimal(others.reduce(0, +)))
    let again = try converter.judged(Source(name: "a.json", bytes: try json.export(mended).bytes))
    #expect(again.first?.allFindings.contains { $0.code == .doubtfulReading } == false)
  }
}
