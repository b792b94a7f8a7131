import ReportModel

extension RuleBook {
  /// The rule or the family that a user means by a code or letter, in any case of letters; `nil` where there is none.
  public func selector(_ name: String) -> RuleSelector? {
    let name = name.uppercased()
    let selectors = [
      RuleSelector.code(FindingCode(rawValue: name)), .family(FindingFamily(rawValue: name)),
    ]
    return selectors.first { selector in rules.contains { selector.selects($0.code) } }
  }

  /// The three codes that a user is most likely to mean by one that does not exist: of the same family, if any.
  public func nearest(to name: String) -> [String] {
    let codes = rules.map(\.code)
    let family = codes.filter { $0.family.rawValue == name.uppercased().prefix(1) }
    return Nearest.names(to: name, among: (family.isEmpty ? codes : family).map(\.rawValue), limit: 3)
  }
}
