import NianbaoKit
import TestSupport
import Testing

/// Shared by the tests of the made-up edition.
enum MadeUp {
  static let options = ReadOptions(editions: .withMadeUp)

  /// A converter that knows the made-up edition.
  static func converter() throws -> Converter {
    Converter(registry: try .standard, readOptions: options)
  }

  /// A report in the made-up form: with a different number in every cell, or mostly zeros.
  static func report(seed: UInt64, isFull: Bool = true) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    return generator.consistentReport(in: .madeUp, isFull: isFull)
  }

  /// The report in a file, read by whichever reader takes it.
  static func read(_ bytes: [UInt8], name: String) throws -> Report {
    let source = Source(name: name, bytes: bytes)
    let reports = try Registry.standard.reader(for: source).read(source, options: options)
    #expect(reports.count == 1, "\(name)")
    return try #require(reports.first)
  }

  /// Compares what was read with what was printed: the edition, and every cell, without doubts.
  static func expect(_ read: Report, is printed: Report, _ what: String) {
    #expect(read.edition == printed.edition, "\(what)")
    let ids = Set(Editions.withMadeUp.cells + read.cells.ids)
    let wrong = ids.filter { read[$0].statement != printed[$0].statement }.sorted()
    let first = wrong.prefix(6).map { "\($0): \(read[$0].statement) for \(printed[$0].statement)" }
    #expect(wrong.isEmpty, "\(what): \(wrong.count) cells, \(first)")
    let doubted = ids.filter { read[$0].isDoubtful }.sorted()
    #expect(doubted.isEmpty, "\(what): doubts in \(doubted.count) cells, \(doubted.prefix(6))")
    let told = read.findings.filter { $0.code.family == .reading && $0.severity > .information }
    #expect(told.isEmpty, "\(what): \(told.prefix(2).map(\.message.english))")
    #expect(read.organization == printed.organization && read.year == printed.year, "\(what)")
  }
}
