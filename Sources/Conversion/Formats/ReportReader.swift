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
  /// The text encoding to assume instead of finding it by content.
  public var encoding: TextEncoding?
  /// The largest input in bytes that is read; 64 MiB unless set.
  public var sizeLimit: Int
  /// Whether old Office files, rich text and OpenDocument may be turned into what is read through LibreOffice.
  public var allowsOffice: Bool
  /// The editions of the form that reports may follow.
  public var editions: Editions
  /// Whether readers of foreign documents tell how they came to each cell (`Provenance.trace`), which takes longer.
  public var isTraced = false

  /// Makes options.
  public init(
    encoding: TextEncoding? = nil, sizeLimit: Int = 64 << 20, allowsOffice: Bool = false,
    editions: Editions = .standard
  ) {
    self.editions = editions
    self.encoding = encoding
    self.sizeLimit = sizeLimit
    self.allowsOffice = allowsOffice
  }
}
