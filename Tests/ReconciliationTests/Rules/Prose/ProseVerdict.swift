import ReportModel

@testable import Reconciliation

/// What the rules for prose say about a sentence: which report it, and which cannot tell.
///
/// The sentences are in the styles of ministries, provinces, counties and townships, and are compared with
/// the example report: received 12, carried in 1, concluded 11 (disclosed 9, not held 2), carried out 2, one
/// review upheld, no lawsuit, 2 normative documents issued and 9 in force, on 2024.
struct ProseVerdict: Sendable, Equatable {
  var found: [FindingCode] = []
  var open: [FindingCode] = []

  static let holds = ProseVerdict()
  static func found(_ codes: FindingCode...) -> ProseVerdict { ProseVerdict(found: codes) }
  static func open(_ codes: FindingCode...) -> ProseVerdict { ProseVerdict(open: codes) }

  private init(found: [FindingCode] = [], open: [FindingCode] = []) {
    self.found = found
    self.open = open
  }

  /// The verdict on a paragraph that is the only one of section 一.
  init(_ text: String) {
    let context = ExampleReport.context([.year(2024), .foreword([]), .prose(.overview, [text])])
    var assessment = Assessment(listsNotAssessable: true)
    ProseRules().assess(context, into: &assessment)
    found = assessment.findings.filter { $0.severity > .information }.map(\.code)
    open = Set(assessment.notAssessable.map(\.code)).sorted()
  }
}
