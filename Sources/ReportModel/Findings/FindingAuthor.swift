/// Who says a finding.
public enum FindingAuthor: String, Sendable, Hashable, CaseIterable {
  /// What reads a source, or brings a report into another form: it alone has seen what it speaks of.
  case reading
  /// The rules that look at what was read: they say it anew whenever a report is checked.
  case rules
}

extension FindingCode {
  /// Who says findings of this code as a rule; those of a code that is not known are kept as a reading's are.
  public var author: FindingAuthor {
    isKnown && family != .reading && family != .migration ? .rules : .reading
  }
}
