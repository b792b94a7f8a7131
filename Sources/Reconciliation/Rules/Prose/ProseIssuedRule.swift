import Diagnostics
import ReportModel

/// P6: documents issued, published or repealed.
struct ProseIssuedRule: ClaimRule {
  var code: FindingCode { .proseIssued }

  var explanation: Message {
    Message(
      "正文说制发、公开、废止规范性文件若干件，应与表二一致；“公开”也可以指现行有效件数。",
      "Documents that the prose tells as issued, published or repealed have to agree with table 2; published may also mean those in force."
    )
  }

  var basis: Message { RuleBasis.agreement }

  var examples: [RuleExample] {
    [
      .found(Message("制发数不同", "another number issued"), .overview("全年制发行政规范性文件5件。")),
      .holds(
        Message("公开的是现行有效文件", "those in force were published"), .overview("集中公开行政规范性文件9件。")),
      .notAssessable(Message("说的是全县", "about the whole county"), .overview("全县制发行政规范性文件50件。")),
    ]
  }

  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]? {
    guard case .documents(let kind, let figure) = claim.quantity else { return nil }
    switch figure {
    case .issued:
      let made = Self.made(kind, in: report)
      return made.isEmpty ? [.issued(kind, in: report)] : made
    case .published: return Self.published(kind, in: report)
    case .repealed: return [.repealed(kind, in: report)]
    case .inForce: return nil
    }
  }

  /// The columns of the older form, if the report states any of them.
  private static func made(_ kind: DocumentKind, in report: Report) -> [Interpretation] {
    let made: [Interpretation] = [
      .documents(kind, .made, Message("本年新制作", "made"), in: report),
      .documents(kind, .published, Message("本年新公开", "published"), in: report),
    ]
    return made.filter { $0.cells.contains { report.cells[$0].isStated } }
  }

  private static func published(_ kind: DocumentKind, in report: Report) -> [Interpretation] {
    let made = made(kind, in: report)
    guard made.isEmpty else {
      return made + [.documents(kind, .publicTotal, Message("对外公开总数", "total"), in: report)]
    }
    let issued = Interpretation.issued(kind, in: report)
    let repealed = Interpretation.repealed(kind, in: report)
    let both = Interpretation(
      name: Message("制发加废止", "issued and repealed"), cells: issued.cells + repealed.cells)
    return [issued, .inForce(kind, in: report), repealed, both]
  }
}
