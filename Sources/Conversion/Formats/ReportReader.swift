import Characters
import Layout
import ReportModel
import System

/// Reads reports from bytes of one format.
public protocol ReportReader: Sendable {
  /// What it reads.
  var format: Format { get }

  /// How likely these bytes are of this format, judged by content; the name is weighed by the registry.
  func confidence(in source: Source) -> Confidence

  /// Reads every report of the source, in order; never an empty array.
  ///
  /// - Throws: `ConversionError` when the source is damaged or holds no report.
  func read(_ source: Source, options: ReadOptions) throws -> [Report]
}

extension ReportReader {
  /// Reads with default options.
  public func read(_ source: Source) throws -> [Report] { try read(source, options: ReadOptions()) }
}

/// How likely bytes are of a format, from least to most.
public enum Confidence: Int, Sendable, Comparable {
  /// They cannot be.
  case none
  /// Nothing speaks against it.
  case possible
  /// They look like it.
  case likely
  /// They carry the format's own mark.
  case certain

  /// Compares by likelihood.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
}

/// What a user can set for reading.
public struct ReadOptions: Sendable, Hashable {
  /// What is set of the options that formats declare.
  public var settings: FormatSettings
  /// The largest input in bytes that is read; 64 MiB unless set.
  public var sizeLimit: Int
  /// The editions of the form that reports may follow.
  public var editions: Editions
  /// Whether readers of foreign documents tell how they came to each cell (`Provenance.trace`), which takes longer.
  public var isTraced = false
  /// Where what libraries and other programs leave behind is noted while they work, for a program that may be interrupted.
  package var temporaryFiles: TemporaryFiles?

  /// Makes options.
  ///
  /// - Parameter encoding: the text encoding to assume instead of finding it by content.
  public init(encoding: TextEncoding? = nil, sizeLimit: Int = 64 << 20, editions: Editions = .standard) {
    settings = FormatSettings(encoding, for: .inputEncoding)
    self.editions = editions
    self.sizeLimit = sizeLimit
  }

  /// The text encoding to assume; `nil` where it is found by content.
  public var encoding: TextEncoding? { settings.encoding(.inputEncoding) }
}
