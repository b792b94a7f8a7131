import ReportModel

/// A rule or family as named by the user.
public enum RuleSelector: Sendable, Hashable {
  /// The rule of one code.
  case code(FindingCode)
  /// All rules of a family.
  case family(FindingFamily)

  /// Whether findings with this code are selected.
  public func selects(_ code: FindingCode) -> Bool {
    switch self {
    case .code(let own): own == code
    case .family(let family): family == code.family
    }
  }
}

extension RuleSelector: CustomStringConvertible {
  /// The code or the letter.
  public var description: String {
    switch self {
    case .code(let code): code.rawValue
    case .family(let family): family.rawValue
    }
  }
}
