import NianbaoKit
import TestSupport
import Testing

/// The rule examples that depend on reading, read from their source text.
struct RuleSourceTests {
  private static let codes = RuleBook.standard.rules.filter { rule in
    rule.examples.contains { $0.source != nil }
  }.map(\.code)

  @Test(arguments: codes) func theExamplesOfARuleShowWhatTheySay(_ code: FindingCode) throws {
    let rule = try #require(RuleBook.standard.rule(code))
    var converter = Converter(registry: try Registry.standard)
    // Needed for findings that only a migration produces.
    if rule.family == .migration { converter.edition = Editions.standard.current.id }
    for example in rule.examples {
      guard let text = example.source else { continue }
      let source = Source(name: "example.txt", bytes: Array(text.utf8))
      let report = try #require(try converter.judged(source).first)
      let found = report.allFindings.contains { $0.code == code }
      #expect(found == (example.outcome == .found), "\(code): \(example.note.english)")
    }
  }

  @Test func thereAreSome() { #expect(!Self.codes.isEmpty) }
}
