import ReportModel

/// An exporter that writes one report after the other, so that a file of many never lies in memory as a whole.
public protocol StreamingExporter: ReportExporter {
  /// Begins a file.
  ///
  /// - Throws: `ConversionError` when nothing can be written with these options.
  func stream(options: ExportOptions) throws -> any ReportStream
}

/// A file in the making, piece by piece; the pieces one after the other are what `export` gives.
public protocol ReportStream: AnyObject {
  /// Adds a report and gives the next piece of the file, which may be empty.
  ///
  /// - Throws: `ConversionError` when the report cannot be written in this format.
  func append(_ report: Report) throws -> [UInt8]

  /// Ends the file: its last piece, and what was lost of all reports together.
  ///
  /// - Throws: `ConversionError` when the end cannot be written.
  func finish() throws -> ExportResult
}

extension StreamingExporter {
  /// Writes the reports into one file.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let stream = try stream(options: options)
    var bytes: [UInt8] = []
    for report in reports { bytes += try stream.append(report) }
    var exported = try stream.finish()
    exported.bytes = bytes + exported.bytes
    return exported
  }
}
