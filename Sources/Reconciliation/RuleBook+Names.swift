extension RuleBook {
  /// The code or the letter of a family that a user means, in any case of letters; `nil` where there is none.
  public func selector(_ name: String) -> String? {
    let name = name.uppercased()
    return rules.contains { $0.code == name || $0.family == name } ? name : nil
  }

  /// The three codes that a user is most likely to mean by one that does not exist: of the same family, if any.
  public func nearest(to name: String) -> [String] {
    let codes = rules.map(\.code)
    let family = codes.filter { $0.first == name.uppercased().first }
    return Nearest.names(to: name, among: family.isEmpty ? codes : family, limit: 3)
  }
}
