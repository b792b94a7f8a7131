/// Who makes a finding.
public enum FindingAuthor: String, Sendable, Hashable, CaseIterable {
  /// What reads a source, or brings a report into another form: it alone has seen what the finding is about.
  case reading
  /// The rules, which look at what was read: they make it anew whenever a report is checked.
  case rules
}

extension FindingCode {
  /// Who makes findings of this code; those of an unknown code are kept like a reading's.
  public var author: FindingAuthor {
    isKnown && family != .reading && family != .migration ? .rules : .reading
  }
}
