import Diagnostics
import ReportModel
import TestSupport

@testable import Reconciliation

/// What the rules for prose say of a sentence, beside what they must say.
struct SentenceVerdict {
  /// The warnings and errors.
  let findings: [Finding]
  private let wanted: [SentenceCase.Accusation]

  init(_ sentence: SentenceCase) {
    findings = ProseRules().findings(in: RuleContext(sentence.report)).filter { $0.severity > .information }
    wanted = sentence.accusations
  }

  /// How the two differ; `nil` if they agree.
  var difference: String? {
    var left = findings
    var missing: [SentenceCase.Accusation] = []
    for accusation in wanted {
      if let index = left.firstIndex(where: { Self.matches($0, accusation) }) {
        left.remove(at: index)
      } else {
        missing.append(accusation)
      }
    }
    guard !left.isEmpty || !missing.isEmpty else { return nil }
    let lacking = missing.map { accusation in
      let what = [accusation.code.rawValue, accusation.value.map(String.init), accusation.cell]
      return "must say " + what.compactMap(\.self).joined(separator: " ")
    }
    let wrong = left.map { "must not say \($0.code): \($0.message.english)" }
    return (lacking + wrong).joined(separator: "; ")
  }

  private static func matches(_ finding: Finding, _ accusation: SentenceCase.Accusation) -> Bool {
    guard finding.code == accusation.code else { return false }
    if let cell = accusation.cell, !finding.cells.contains(where: { $0.name.contains(cell) }) { return false }
    guard let value = accusation.value else { return true }
    let words = finding.message.english
    return words.hasPrefix("the prose says \(value),")
      || value == 0 && words.hasPrefix("the prose says that there was none,")
  }
}
