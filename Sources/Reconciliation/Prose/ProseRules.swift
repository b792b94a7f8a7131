import Diagnostics
import ReportModel

/// P1–P11: what the prose says, held against the tables.
///
/// Sentences are divided into tokens (`Tokenizer`), tokens are read as claims (`ClaimReader`), and a claim is
/// compared with every way in which its words may be meant in the cells (`Quantity.readings`). Only a claim about
/// the whole report that no reading bears out is a finding.
public struct ProseRules: RuleFamily {
  /// Makes the rules.
  public init() {}

  /// What prose and tables disagree in; a source without prose is not asked.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse else { return }
    let report = context.report
    let prose = ProseReading(report)
    var comparison = ClaimComparison(report)
    for part in prose.parts {
      for claim in part.claims { comparison.compare(claim, of: part, prose) }
    }
    var years: [Finding] = []
    if let year = report.year {
      let reader = YearRule(year: year)
      for part in prose.parts where part.namesOtherYear { years += reader.findings(in: part) }
    } else {
      assessment.cannotAssess(.proseYear, [], because: Message("年份不明", "the year is not known"))
    }
    for finding in (comparison.findings + years).sorted(by: Self.precedes) { assessment.add(finding) }
    for open in comparison.open {
      assessment.cannotAssess(open.code, open.cells, because: open.reason)
    }
    fee(of: report, prose, into: &assessment)
    silence(of: report, prose, into: &assessment)
  }

  /// P1 … P9 in the order of their numbers; the order of the report within each.
  private static func precedes(_ left: Finding, _ right: Finding) -> Bool { left.code < right.code }

  // MARK: P10, P11

  private func fee(of report: Report, _ prose: ProseReading, into assessment: inout Assessment) {
    let parts = prose.parts.filter { $0.section == .otherMatters }
    let isThere =
      report.provenance.headings.map { $0.contains { $0.section == .otherMatters } } ?? !parts.isEmpty
    guard isThere else {
      assessment.cannotAssess(.proseFee, [], because: Message("没有第六章", "there is no section 六"))
      return
    }
    guard !parts.contains(where: { $0.terms.contains(.fee) }) else { return }
    assessment.add(
      Finding(
        code: .proseFee,
        message: Message("第六章没有写信息处理费收取情况", "section 六 does not tell of the fee for processing information"),
        place: parts.first?.paragraph.place))
  }

  private func silence(of report: Report, _ prose: ProseReading, into assessment: inout Assessment) {
    let hasProse = prose.parts.contains { $0.section != nil }
    guard hasProse else { return }
    for (challenge, cells) in Self.blocks {
      let isTold = prose.parts.contains { part in
        part.claims.contains { claim in
          guard case .challenges(let list, _) = claim.quantity else { return false }
          return list.contains { $0 == challenge || $0 == .litigation && challenge != .review }
        }
      }
      if !isTold { silence(on: cells, report, into: &assessment) }
    }
    let isCarryTold = prose.parts.contains { $0.terms.contains(anyOf: [.carriedOut, .carried, .pending]) }
    if !isCarryTold { silence(on: ProseCells.carriedOut, report, into: &assessment) }
  }

  /// The blocks of table 4, each with its cells.
  private static let blocks = [Challenge.review, .direct, .afterReview].map { ($0, ProseCells.block($0)) }

  /// Tells of cells that are not zero and that the prose says nothing of; the first is the total.
  private func silence(on cells: [CellID], _ report: Report, into assessment: inout Assessment) {
    guard let total = cells.first, report.cells.isNotZero(total), !report.cells.isDoubtful(total)
    else { return }
    let stated = cells.filter(report.cells.isNotZero).sorted()
    let figures = CellWords.figures(stated, in: report)
    assessment.add(
      Finding(
        code: .proseSilence, cells: stated,
        message: Message(
          "\(figures.chinese)，正文没有提到", "the prose says nothing of: \(figures.english)")))
  }
}
