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
    case .result(let group), .share(let group, _): Self.results(group, in: report)
    default: nil
    }
  }

  private static func results(_ group: ResultGroup, in report: Report) -> [Interpretation] {
    let label = FormWords.label(of: group) ?? ""
    let own = Interpretation(name: Message(label, "\(group)"), cells: ProseCells.rows(of: group, in: report))
    guard group == .disclosed else { return [own] }
    let partly = FormWords.label(of: .partlyDisclosed) ?? ""
    return [
      own,
      Interpretation(
        name: Message("\(label)加\(partly)", "disclosed and partly disclosed"),
        cells: own.cells + ProseCells.rows(of: .partlyDisclosed, in: report)),
    ]
  }

  /// A share may be of any of the totals that are used as a base.
  func holds(_ claim: Claim, _ values: [Int64?], in report: Report) -> Bool {
    guard case .share(_, let scale) = claim.quantity else { return values.contains(claim.value) }
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

  func said(_ claim: Claim) -> Message {
    guard case .share(_, let scale) = claim.quantity else { return claim.words }
    let number = ExactDecimal(coefficient: claim.value, scale: UInt8(clamping: scale))?.description ?? ""
    return Message("称占 \(number)%", "\(number)%")
  }
}
