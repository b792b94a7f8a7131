import NianbaoKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A command's surroundings: where its data and its messages go, and the environment.
public struct Console: Sendable {
  /// The environment variables.
  public var environment: [String: String]
  /// Whether data goes to a terminal.
  public var outputIsTerminal: Bool
  /// Whether messages go to a terminal.
  public var errorIsTerminal: Bool
  /// How many columns the terminal has; `nil` if data does not go to one.
  public var columns: Int?
  /// Takes data.
  public var output: @Sendable ([UInt8]) throws -> Void
  /// Takes messages, whole lines.
  public var error: @Sendable (String) -> Void

  /// Makes a console.
  public init(
    environment: [String: String] = [:], outputIsTerminal: Bool = false, errorIsTerminal: Bool = false,
    columns: Int? = nil, output: @escaping @Sendable ([UInt8]) throws -> Void,
    error: @escaping @Sendable (String) -> Void
  ) {
    self.environment = environment
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.columns = columns
    self.output = output
    self.error = error
  }

  /// The program's own streams.
  public static var standard: Console {
    var environment: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "TERM", "NO_COLOR"] {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    return Console(
      environment: environment, outputIsTerminal: StandardStreams.outputIsTerminal,
      errorIsTerminal: StandardStreams.errorIsTerminal, columns: StandardStreams.columns,
      output: StandardStreams.writeOutput, error: StandardStreams.writeError)
  }

  /// Writes a one-line message that names the program.
  func complain(_ text: String) { error("nianbao: " + DisplayText.safe(text) + "\n") }

  /// Writes a one-line message.
  func note(_ text: String) { error(DisplayText.safe(text) + "\n") }
}
