import Conversion

/// Reads PDF files, and writes them by way of an office document.
public struct PDFPlugin: Plugin {
  /// The plugin's name.
  public let name = "pdf"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// The PDF reader.
  public let readers: [any ReportReader] = [PDFReader()]
  /// The PDF exporter, if there is a document to print.
  public let exporters: [any ReportExporter]

  /// Makes the plugin.
  ///
  /// - Parameter document: the exporter of the document that is printed; without one nothing is written.
  public init(printing document: (any ReportExporter)? = nil) {
    exporters = document.map { [PDFExporter(printing: $0)] } ?? []
  }
}
