import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes to the program's own output and error streams.
public enum StandardStreams {
  /// Writes data to standard output.
  ///
  /// - Throws: `ConversionError` of kind `unwritable`.
  public static func writeOutput(_ bytes: [UInt8]) throws {
    if let failure = AtomicFile.writeAll(bytes, to: STDOUT_FILENO) {
      throw ConversionError(
        .unwritable, message: Message("无法写到标准输出：", "standard output cannot be written to: ") + failure.message
      )
    }
  }

  /// Writes text to standard error; a failure is ignored, as it could not be reported.
  public static func writeError(_ text: String) {
    _ = AtomicFile.writeAll(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Whether standard output goes to a terminal.
  public static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error goes to a terminal.
  public static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The terminal's width in columns; `nil` if standard output is not a terminal.
  public static var columns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The number of processors, at least 1.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

extension Message {
  fileprivate static func + (left: Message, right: Message) -> Message {
    Message(left.chinese + right.chinese, left.english + right.english)
  }
}
