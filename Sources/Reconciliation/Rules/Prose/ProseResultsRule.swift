import Diagnostics
import ReportModel

/// P9: results and their shares.
struct ProseResultsRule: ClaimRule {
  var code: FindingCode { .proseResults }

  var explanation: Message {
    Message(
      "正文说予以公开、不予公开等若干件或占百分之几，应与表三一致；百分比按办结数或收到数算都可以。",
      "Numbers and shares of results have to agree with table 3; a share may be of those concluded or received."
    )
  }

  var basis: Message { RuleBasis.agreement }

  var examples: [RuleExample] {
    [
      .found(
        Message("予以公开件数不同", "another number disclosed"), .overview("办结政府信息公开申请11件，其中予以公开8件。")),
      .found(Message("百分比不对", "a wrong share"), .overview("办结政府信息公开申请11件，其中予以公开9件，占51.8%。")),
      .holds(
        Message("件数和百分比都对", "both agree"), .overview("办结政府信息公开申请11件，其中予以公开9件，占81.8%。")),
    ]
  }

  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]? {
    switch claim.quantity {
    case .results(let items), .share(let items, _): Self.results(items, in: report)
    default: nil
    }
  }

  private static func results(_ items: [ResultItem], in report: Report) -> [Interpretation] {
    let names = items.map { Self.name($0, in: report) }
    let own = Interpretation(
      name: .joined(names, by: Message("加", " and ")), cells: ProseCells.results(items, in: report))
    guard items == [.group(.disclosed)] else { return [own] }
    let label = FormWords.label(of: .disclosed) ?? ""
    let partly = FormWords.label(of: .partlyDisclosed) ?? ""
    return [
      own,
      Interpretation(
        name: Message("\(label)加\(partly)", "disclosed and partly disclosed"),
        cells: own.cells + ProseCells.rows(of: .partlyDisclosed, in: report)),
    ]
  }

  private static func name(_ item: ResultItem, in report: Report) -> Message {
    switch item {
    case .group(let group): Message(FormWords.label(of: group) ?? "", "\(group)")
    case .row(let row): CellWords.name(of: row.cell, in: report)
    }
  }

  /// A share may be of any of the totals that are used as a base.
  func holds(_ claim: Claim, _ values: [Int64?], in report: Report) -> Bool {
    guard case .share(_, let scale) = claim.quantity else { return Self.holds(claim, values) }
    let wholes = [Interpretation.concluded, .received, .withCarriedIn].compactMap {
      $0.value(in: report.cells)
    }
    guard !wholes.isEmpty else { return true }
    let unit = (0..<scale).reduce(Int64(100)) { unit, _ in unit * 10 }
    return values.contains { value in
      guard let value else { return false }
      return wholes.contains { whole in
        // Rounded or truncated: off by less than one unit of the last digit.
        let (printed, one) = claim.value.multipliedReportingOverflow(by: whole)
        let (exact, two) = value.multipliedReportingOverflow(by: unit)
        let (difference, three) = printed.subtractingReportingOverflow(exact)
        return !one && !two && !three && whole > 0 && difference.magnitude < whole.magnitude
      }
    }
  }

  /// 因属于内部事务信息等不予公开 names only some of a group.
  private static func holds(_ claim: Claim, _ values: [Int64?]) -> Bool {
    claim.isAtMost ? values.contains { $0.map { $0 >= claim.value } ?? false } : values.contains(claim.value)
  }

  func said(_ claim: Claim) -> Message {
    guard case .share(_, let scale) = claim.quantity else { return claim.words }
    let number = ExactDecimal(coefficient: claim.value, scale: UInt8(clamping: scale))?.description ?? ""
    return Message("称占 \(number)%", "\(number)%")
  }
}
