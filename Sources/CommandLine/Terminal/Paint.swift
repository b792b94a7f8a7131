import NianbaoKit

/// The emphasis of a piece of text on a terminal.
enum Style: Sendable {
  case plain, strong, faint, failing, doubtful, heading

  /// The emphasis of a finding of that severity.
  init(_ severity: Finding.Severity) {
    self =
      switch severity {
      case .error: .failing
      case .warning: .doubtful
      case .information: .faint
      }
  }
}

/// Colours, if there are any.
struct Paint: Sendable {
  let isColored: Bool

  func callAsFunction(_ text: String, _ style: Style) -> String {
    guard isColored, style != .plain, !text.isEmpty else { return text }
    let code =
      switch style {
      case .plain: "0"
      case .strong: "1"
      case .faint: "2"
      case .failing: "1;31"
      case .doubtful: "1;33"
      case .heading: "1;36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
