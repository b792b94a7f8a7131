import Diagnostics
import ReportModel

/// Compares the claims of a report's prose with its cells, each by the rule responsible for its quantity.
///
/// A claim is a finding only if it is about the whole report and no interpretation of it agrees.
struct ClaimComparison {
  private let context: RuleContext
  private let report: Report
  private let rules: [any ClaimRule]
  private var told = Set<Told>()

  /// Identifies a difference, so that it is reported once even if the prose repeats it.
  private struct Told: Hashable {
    let quantity: Quantity
    let value: Int64
  }

  init(_ context: RuleContext, by rules: [any ClaimRule]) {
    self.context = context
    report = context.report
    self.rules = rules
  }

  mutating func check(into assessment: inout Assessment) {
    for paragraph in context.prose.paragraphs where !paragraph.claims.isEmpty {
      for claim in paragraph.claims { check(claim, of: paragraph, into: &assessment) }
    }
  }

  private mutating func check(
    _ claim: Claim, of paragraph: ParsedParagraph, into assessment: inout Assessment
  ) {
    for rule in rules {
      guard let interpretations = rule.interpretations(of: claim, in: report) else { continue }
      check(claim, by: rule, interpretations, of: paragraph, into: &assessment)
      return
    }
  }

  private mutating func check(
    _ claim: Claim, by rule: any ClaimRule, _ interpretations: [Interpretation],
    of paragraph: ParsedParagraph, into assessment: inout Assessment
  ) {
    let values = interpretations.map { $0.value(in: report.cells) }
    if rule.holds(claim, values, in: report) { return }
    let cells = (interpretations.first?.cells ?? []).sorted()
    guard values.allSatisfy({ $0 != nil }) else {
      assessment.cannotAssess(
        rule.code, cells,
        because: Message("表中的数空白、缺失或读取存疑", "a number of the table is blank, absent or read with doubt"))
      return
    }
    if let objection = rule.objection(to: claim, on: cells, in: context)
      ?? (claim.isLimited ? .otherScope : nil)
    {
      assessment.cannotAssess(rule.code, cells, because: objection)
      return
    }
    guard told.insert(Told(quantity: claim.quantity, value: claim.value)).inserted else { return }
    assessment.add(finding(claim, by: rule, interpretations, values, of: paragraph, cells))
  }

  private func finding(
    _ claim: Claim, by rule: any ClaimRule, _ interpretations: [Interpretation], _ values: [Int64?],
    of paragraph: ParsedParagraph, _ cells: [CellID]
  ) -> Finding {
    // If the prose denies that there was anything, only cells other than 0 contradict it.
    let accused = claim.value == 0 ? cells.filter(report.cells.isNotZero) : cells
    let said = rule.said(claim)
    let isListed = claim.value == 0 || accused.count > 1 && interpretations.count == 1
    let figures =
      isListed ? CellWords.figures(accused, in: report) : Self.figures(interpretations, values)
    return Finding(
      code: rule.code, cells: accused.isEmpty ? cells : accused,
      message: Message(
        "正文\(said.chinese)，表中\(figures.chinese)",
        "the prose says \(said.english), the table \(figures.english)"),
      place: paragraph.paragraph.place, quote: paragraph.text(claim.sentence))
  }

  /// Every interpretation of the words with its value.
  private static func figures(_ interpretations: [Interpretation], _ values: [Int64?]) -> Message {
    let list = zip(interpretations, values).map { interpretation, value in
      let number = value.map { " \($0)" } ?? " "
      return interpretation.name + Message(number, number)
    }
    return .joined(list, by: Message("，", ", "))
  }
}
