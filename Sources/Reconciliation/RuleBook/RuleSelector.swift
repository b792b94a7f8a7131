import ReportModel

/// What a user means by a code or by the letter of a family.
public enum RuleSelector: Sendable, Hashable {
  /// The rule of one code.
  case code(FindingCode)
  /// All rules of a family.
  case family(FindingFamily)

  /// Whether findings of that code are meant.
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
