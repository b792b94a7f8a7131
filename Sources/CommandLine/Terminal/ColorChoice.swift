import ArgumentParser

/// Whether to use colour.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether output to the console is coloured.
  func isColored(_ console: Console) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      // no-color.org: set and not empty.
      console.outputIsTerminal && console.environment["NO_COLOR", default: ""].isEmpty
        && console.environment["TERM"] != "dumb"
    }
  }
}
