import ReportModel

/// Writes reports as bytes of one format.
public protocol ReportExporter: Sendable {
  /// What it writes, and what it carries.
  var format: Format { get }

  /// Writes the reports, in order; one only where the format does not hold many.
  ///
  /// The same reports and options give the same bytes, on any thread, at any time.
  /// - Throws: `ConversionError` when the reports cannot be written in this format at all.
  func export(_ reports: [Report], options: ExportOptions) throws -> Exported
}

extension ReportExporter {
  /// Writes one report with default options.
  public func export(_ report: Report) throws -> Exported { try export([report], options: ExportOptions()) }
}

/// What a user can set for writing.
public struct ExportOptions: Sendable, Hashable {
  /// The text encoding, for formats that leave a choice.
  public var encoding: TextEncoding?
  /// The language of words that are not the form's own, such as the names of sheets of findings.
  public var language: Language

  /// Makes options.
  public init(encoding: TextEncoding? = nil, language: Language = .chinese) {
    self.encoding = encoding
    self.language = language
  }
}

/// What an exporter gives: the file and what it could not carry.
public struct Exported: Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// What was lost.
  public var losses: [Loss]

  /// Makes a result.
  public init(bytes: [UInt8], losses: [Loss] = []) {
    self.bytes = bytes
    self.losses = losses
  }
}
