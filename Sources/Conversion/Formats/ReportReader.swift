import Characters
import Layout
import ReportModel
import System

/// Reads reports from bytes of one format.
public protocol ReportReader: Sendable {
  /// The format.
  var format: Format { get }

  /// The confidence that the bytes are of this format, judged by content; the registry considers the name.
  func confidence(in source: Source) -> Confidence

  /// Reads all reports of a source, in order; never an empty array.
  ///
  /// - Throws: `ConversionError` if the source is damaged or has no report.
  func read(_ source: Source, options: ReadOptions) throws -> [Report]
}

extension ReportReader {
  /// Reads with default options.
  public func read(_ source: Source) throws -> [Report] { try read(source, options: ReadOptions()) }
}

/// How likely bytes are of a format, in ascending order.
public enum Confidence: Int, Sendable, Comparable {
  /// Impossible.
  case none
  /// Not excluded.
  case possible
  /// They look like it.
  case likely
  /// They have the format's own signature.
  case certain

  /// Compares by likelihood.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
}

/// The options for reading.
public struct ReadOptions: Sendable, Hashable {
  /// The settings of the options that formats declare.
  public var settings: FormatSettings
  /// The largest input to read, in bytes; 64 MiB by default.
  public var sizeLimit: Int
  /// The editions of the form that reports may follow.
  public var editions: Editions
  /// Whether readers of foreign documents record how they read each cell (`Provenance.trace`), which takes
  /// longer.
  public var isTraced = false
  /// Registers temporary files and processes in use, so that an interrupted program can clean up.
  package var temporaryFiles: TemporaryFiles?

  /// Makes options.
  ///
  /// - Parameter encoding: the text encoding to assume; `nil` to detect it from the content.
  public init(encoding: TextEncoding? = nil, sizeLimit: Int = 64 << 20, editions: Editions = .standard) {
    settings = FormatSettings(encoding, for: .inputEncoding)
    self.editions = editions
    self.sizeLimit = sizeLimit
  }

  /// The text encoding to assume; `nil` if it is detected.
  public var encoding: TextEncoding? { settings.encoding(.inputEncoding) }
}
