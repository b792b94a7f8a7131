import ReportModel

/// An exporter that writes one report at a time, so that large files need not be held in memory.
public protocol StreamingExporter: ReportExporter {
  /// Begins a file.
  ///
  /// - Throws: `ConversionError` if nothing can be written with these options.
  func stream(options: ExportOptions) throws -> any ReportStream
}

/// A file written piece by piece; the concatenated pieces equal the result of `export`.
public protocol ReportStream: AnyObject {
  /// Adds a report and returns the next piece of the file, which may be empty.
  ///
  /// - Throws: `ConversionError` if the report cannot be written in this format.
  func append(_ report: Report) throws -> [UInt8]

  /// Ends the file and returns its last piece with the losses of all reports.
  ///
  /// - Throws: `ConversionError` if the end cannot be written.
  func finish() throws -> ExportResult
}

extension StreamingExporter {
  /// Writes the reports into one file.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let stream = try stream(options: options)
    var bytes: [UInt8] = []
    for report in reports { bytes += try stream.append(report) }
    var exported = try stream.finish()
    // A single report comes in one piece, which need not be copied.
    if !bytes.isEmpty { exported.bytes = bytes + exported.bytes }
    return exported
  }
}
