import ReportModel

/// The meaning of a phrase in prose.
enum Term: Sendable {
  // What is done with applications.
  case receive, receiveNew, handle, reply, conclude
  case carriedIn, carriedOut, carried, pending
  /// A group of results of table 3, or a single row.
  case result(ResultGroup), row(ResultRow)
  /// What may not count as an application at all: 撤回, 不予受理.
  case deducted
  /// A rate of applications dealt with, such as 办结率.
  case rate

  // The subject of the sentence.
  /// Applications for government information, in full or just as 申请.
  case application, applicationShort
  case challenge(Challenge)
  case outcome(ChallengeOutcome)
  case normativeDocument, rule
  case issue, publish, repeal, inForce
  /// Just 公开, which is what becomes of applications as well as of documents.
  case disclose
  /// Words for disclosure, which show what a review or lawsuit is about.
  case disclosure
  /// The organ is the one challenged: 被, 因, 引发.
  case passive
  /// The organ handles reviews of other organs; or a case was lost.
  case authority, defeat
  /// A lawsuit or review that failed, which is upheld or another outcome: 驳回.
  case dismissed
  case fee
  /// Matters that the form does not count: letters, proposals, calls, training.
  case foreign

  // Scope.
  /// A part of the organ, or more than it: 市本级, 全市, 各乡镇.
  case otherScope
  /// The organ itself: 我局, 本单位.
  case own
  /// The place that the organ is in, which is the organ itself only if it governs it: 我县.
  case ownPlace
  case part, channel, applicant
  case period, wholePeriod, otherYear, comparison, change, cumulative, plan
  /// The day on which the report is written, which is after its year: 截至目前.
  case now
  /// The next year's work: 下一步, 明年.
  case future
  /// Another organ does it, or does it too: 指导, 转送, 会同.
  case elsewhere
  /// Introduces a matter: 关于, 属于.
  case about
  /// Links a matter and what it is about: 的, 类.
  case of
  /// 等, behind examples.
  case etcetera
  /// All but these: 除, 其余.
  case except

  // Logic.
  case negation, zero, universal, each, respectively, together, and
  case timely
  /// Introduces a percentage of a whole: 占.
  case share
  /// About: 约, 近.
  case approximate
  /// Joins a word and its number: 共, 为, 的, 案件.
  case filler
  /// Separates a word and a number.
  case neutral
}

extension Term: Equatable {
  /// A number below 128 that is unique to the meaning.
  var ordinal: UInt8 {
    switch self {
    case .receive: 0
    case .receiveNew: 1
    case .handle: 2
    case .reply: 3
    case .conclude: 4
    case .carriedIn: 5
    case .carriedOut: 6
    case .carried: 7
    case .pending: 8
    case .rate: 9
    case .application: 10
    case .applicationShort: 11
    case .normativeDocument: 12
    case .rule: 13
    case .issue: 14
    case .publish: 15
    case .repeal: 16
    case .inForce: 17
    case .disclosure: 18
    case .passive: 19
    case .authority: 20
    case .defeat: 21
    case .fee: 22
    case .foreign: 23
    case .otherScope: 24
    case .own: 25
    case .part: 26
    case .channel: 27
    case .applicant: 28
    case .period: 29
    case .wholePeriod: 30
    case .otherYear: 31
    case .comparison: 32
    case .change: 33
    case .cumulative: 34
    case .plan: 35
    case .negation: 36
    case .zero: 37
    case .universal: 38
    case .each: 39
    case .respectively: 40
    case .together: 41
    case .and: 42
    case .timely: 43
    case .approximate: 44
    case .filler: 45
    case .neutral: 46
    case .result(let group): 47 + group.rawValue
    case .challenge(let challenge): 53 + challenge.rawValue
    case .outcome(let outcome): 57 + outcome.rawValue
    case .deducted: 61
    case .disclose: 62
    case .dismissed: 63
    case .future: 64
    case .elsewhere: 65
    case .about: 66
    case .of: 67
    case .etcetera: 68
    case .except: 69
    case .share: 70
    case .ownPlace: 88
    case .now: 89
    case .row(let row): 71 + row.rawValue
    }
  }

  static func == (left: Term, right: Term) -> Bool { left.ordinal == right.ordinal }
}
