import Diagnostics
import ReportModel

/// P2: applications concluded or answered, or all of them.
struct ProseConcludedRule: ClaimRule {
  var code: FindingCode { .proseConcluded }

  var explanation: Message {
    Message(
      "正文说办结、答复若干件或全部办结，应与表三（七）总计和结转下年度一致。",
      "What the prose calls concluded or answered, or all of it, has to agree with concluded and carried out in table 3."
    )
  }

  var basis: Message { RuleBasis.agreement }

  var examples: [RuleExample] {
    [
      .found(Message("把收到数写成办结数", "received is told as concluded"), .overview("共办结政府信息公开申请12件。")),
      .found(
        Message("有结转却说全部办结", "all, though some were carried out"), .overview("收到政府信息公开申请12件，已全部办结。")),
      .holds(Message("与总计相同", "as in the table"), .overview("收到政府信息公开申请12件，办结11件。")),
    ]
  }

  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]? {
    switch claim.quantity {
    case .handled: [.concluded, .received, .withCarriedIn]
    case .concluded: [.concluded] + Self.ofThisYear(claim)
    case .replied: Self.answered(claim, in: report) + Self.ofThisYear(claim)
    case .remaining: [.carriedOut]
    default: nil
    }
  }

  /// Where those received this year are spoken of, those carried in may have been left out.
  private static func ofThisYear(_ claim: Claim) -> [Interpretation] {
    guard claim.isOfThisYear else { return [] }
    return [
      Interpretation(
        name: Message("办理结果总计减上年结转", "concluded without carried in"), cells: ProseCells.concluded,
        without: ProseCells.carriedIn)
    ]
  }

  /// In a narrow sense, applications that were declined or dropped were not answered, nor are those whose result
  /// is told beside.
  private static func answered(_ claim: Claim, in report: Report) -> [Interpretation] {
    let declined = ProseCells.rows(of: .declined, in: report)
    let otherwise = ProseCells.rows(of: .otherwise, in: report)
    let besides = ProseCells.results(claim.besides, in: report)
    let rest = Interpretation(
      name: Message("办理结果总计减另述的结果", "concluded without results told beside"),
      cells: ProseCells.concluded, without: besides)
    return [.concluded] + (besides.isEmpty ? [] : [rest]) + [
      Interpretation(
        name: Message("办理结果总计减其他处理", "concluded without otherwise"), cells: ProseCells.concluded,
        without: otherwise),
      Interpretation(
        name: Message("办理结果总计减不予处理", "concluded without declined"), cells: ProseCells.concluded,
        without: declined),
      Interpretation(
        name: Message("办理结果总计减不予处理和其他处理", "concluded without declined and otherwise"),
        cells: ProseCells.concluded, without: declined + otherwise),
    ]
  }

  /// "All were concluded" does not contradict the cells if the prose also mentions some that were carried
  /// out.
  func objection(to claim: Claim, on cells: [CellID], in context: RuleContext) -> Message? {
    guard claim.quantity == .remaining else { return nil }
    let tellsOfOthers = context.prose.paragraphs.contains { paragraph in
      paragraph.claims.contains {
        [.carriedOut, .carried, .pending].contains($0.quantity) && !$0.isDenial && $0.value > 0
      }
    }
    return tellsOfOthers ? .otherScope : nil
  }

  func said(_ claim: Claim) -> Message {
    claim.quantity == .remaining ? Message("称全部办结", "that all were concluded") : claim.words
  }
}
