import Diagnostics
import ReportModel

/// P1: applications received.
struct ProseReceivedRule: ClaimRule {
  var code: FindingCode { .proseReceived }

  var explanation: Message {
    Message(
      "正文所说的“收到”可以是本年新收、新收加上年结转，或办结加结转下年度；与三者都不符才提示。请核对正文和表三。",
      "Received may mean received, received and carried in, or concluded and carried out; it is reported where none of them fits. Check the sentence and table 3."
    )
  }

  var basis: Message { RuleBasis.agreement }

  var examples: [RuleExample] {
    [
      .found(Message("三种读法都不符", "no reading fits"), .overview("全年收到政府信息公开申请15件。")),
      .holds(Message("连同上年结转", "with those carried in"), .overview("全年共收到政府信息公开申请13件。")),
      .holds(Message("说的是群众来信", "about letters"), .overview("全年收到群众来信15件。")),
      .notAssessable(Message("说的是全县", "about the whole county"), .overview("全县共收到政府信息公开申请150件。")),
    ]
  }

  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]? {
    switch claim.quantity {
    case .received(isNew: true): [.received]
    case .received where claim.isOfBoth: [.received, .withCarriedIn, .bothEnds, .concluded]
    case .received: [.received, .withCarriedIn, .bothEnds]
    case .applications: [.received, .withCarriedIn, .bothEnds, .concluded]
    default: nil
    }
  }
}
