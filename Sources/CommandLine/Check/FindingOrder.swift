import NianbaoKit

/// The order in which people read findings.
enum FindingOrder {
  /// The gravest first, then by code; among equals, what was found first comes first.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      if left.element.severity != right.element.severity {
        return left.element.severity > right.element.severity
      }
      if left.element.code != right.element.code { return left.element.code < right.element.code }
      return left.offset < right.offset
    }.map(\.element)
  }
}
