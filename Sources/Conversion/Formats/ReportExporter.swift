import Characters
import Diagnostics
import Layout
import ReportModel
import System

/// Writes reports as bytes of one format.
public protocol ReportExporter: Sendable {
  /// The format and what it carries.
  var format: Format { get }

  /// Writes reports in order; only one if the format does not hold many.
  ///
  /// The same reports and options give the same bytes, on any thread, at any time.
  ///
  /// - Throws: `ConversionError` if the reports cannot be written in this format.
  func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult
}

extension ReportExporter {
  /// Writes one report with default options.
  public func export(_ report: Report) throws -> ExportResult {
    try export([report], options: ExportOptions())
  }

  /// The only report, for a format that holds one.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for none or several.
  public func single(_ reports: [Report]) throws(ConversionError) -> Report {
    if let report = reports.first, reports.count == 1 { return report }
    throw ConversionError(
      .notRepresentable,
      message: Message(
        "一个 \(format.name) 文件只能放一份报告，这里有 \(reports.count) 份",
        "a \(format.name) file holds one report, and there are \(reports.count)"),
      remedy: Message("请用 --output-dir，每份报告写一个文件", "Use --output-dir, which writes a file for each."))
  }
}

/// The options for writing.
public struct ExportOptions: Sendable, Hashable {
  /// The settings of the options that formats declare.
  public var settings: FormatSettings
  /// The language of words that are not from the form, such as names of findings sheets.
  public var language: Language
  /// Registers temporary files and processes in use, so that an interrupted program can clean up.
  public var temporaryFiles: TemporaryFiles?

  /// Makes options.
  ///
  /// - Parameter encoding: the text encoding, for formats that support several.
  public init(encoding: TextEncoding? = nil, language: Language = .chinese) {
    settings = FormatSettings(encoding, for: .encoding)
    self.language = language
  }

  /// The text encoding set; `nil` if the format decides.
  public var encoding: TextEncoding? { settings.encoding(.encoding) }
}

/// The result of an export: the file, what it could not carry, and what is to be told of it.
public struct ExportResult: Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// The losses.
  public var losses: [Loss]
  /// What the user is told besides, such as how the machine changes the look; nothing of the report is lost by it.
  public var notes: [Message]

  /// Makes a result.
  public init(bytes: [UInt8], losses: [Loss] = [], notes: [Message] = []) {
    self.bytes = bytes
    self.losses = losses
    self.notes = notes
  }
}
