/// An exporter that also writes the papers that go with a report, in the look of its documents.
package protocol PaperExporter: ReportExporter {
  /// Writes a paper; the same paper gives the same bytes.
  ///
  /// - Throws: `ConversionError` if the paper cannot be written.
  func export(_ paper: Paper) throws -> [UInt8]
}

extension Registry {
  /// The exporter of papers: that of the documents that are handed in, if it can.
  package var paperExporter: (any PaperExporter)? {
    submissionExporters(printed: false).lazy.compactMap { $0 as? any PaperExporter }.first
  }
}
