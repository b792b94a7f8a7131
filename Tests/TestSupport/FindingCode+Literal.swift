import ReportModel

/// Codes in tests as people read them; the sources name them by their members.
extension FindingCode: ExpressibleByStringLiteral {
  /// The code of that name.
  public init(stringLiteral name: String) { self.init(rawValue: name) }
}
