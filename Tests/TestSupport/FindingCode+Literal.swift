import ReportModel

/// Lets tests write codes as people read them; the sources use the named members.
extension FindingCode: ExpressibleByStringLiteral {
  /// The code with this name.
  public init(stringLiteral name: String) { self.init(rawValue: name) }
}
