import Characters
import Layout

/// The lines of a source, for quoting them in messages.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]

  /// Splits decoded text into lines.
  public init(_ utf8: [UInt8]) {
    bytes = utf8
    lines = LineSplitter.lines(of: utf8)
  }

  /// A line by its number, from 1; `nil` beyond the end.
  public func line(_ number: Int) -> String? {
    guard number > 0, number <= lines.count else { return nil }
    return String(decoding: bytes[lines[number - 1]], as: UTF8.self)
  }
}
