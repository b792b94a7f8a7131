import NianbaoKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The exit codes of the command line.
public enum ExitStatus: Int32, Sendable {
  /// Everything was done.
  case done = 0
  /// There are findings of severity error; with `--strict` also a warning or a loss.
  case findings = 1
  /// The command was called wrongly.
  case usage = 2
  /// An input could not be read or is not a report.
  case unreadable = 3
  /// An output could not be written.
  case unwritable = 4
  /// Some inputs of several failed; the others are done.
  case partial = 5
  /// A fault of the program or a plugin.
  case fault = 70

  /// The code for an error that ends the command.
  init(of error: ConversionError) {
    self =
      switch error.kind {
      case .noSuchFormat, .noSuchEdition, .duplicateFormat, .wrongInterface, .wrongOption, .sameOutput,
        .configuration:
        .usage
      case .notRepresentable, .unwritable, .exists: .unwritable
      case .empty, .tooLarge, .unknownFormat, .invalidEncoding, .damaged, .notAReport, .paper, .tooOld,
        .unreadable, .needsPassword, .noText, .toolMissing, .toolFailed:
        .unreadable
      }
  }
}

/// Ends the program.
func exit(with status: ExitStatus) -> Never { exit(status.rawValue) }
