import ReportModel

extension RuleBook {
  /// The rule or family with this code or letter, in upper or lower case; `nil` if there is none.
  public func selector(_ name: String) -> RuleSelector? {
    let name = name.uppercased()
    let selectors = [
      RuleSelector.code(FindingCode(rawValue: name)), .family(FindingFamily(rawValue: name)),
    ]
    return selectors.first { selector in rules.contains { selector.selects($0.code) } }
  }

  /// The three existing codes closest to a name, from the same family if there is one.
  public func nearest(to name: String) -> [String] {
    let codes = rules.map(\.code)
    let family = codes.filter { $0.family.rawValue == name.uppercased().prefix(1) }
    return Nearest.names(to: name, among: (family.isEmpty ? codes : family).map(\.rawValue), limit: 3)
  }
}
