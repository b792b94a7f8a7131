import Conversion
import Diagnostics
import ReportModel
import System

extension Format {
  static let pdf = Format(
    name: "pdf", title: Message("PDF 文件", "PDF"), extensions: ["pdf"], isBinary: true
  ).handedIn(as: .print)
}

/// Prints a report's office document to PDF with LibreOffice, in a separate process with a private profile.
public struct PDFExporter: ReportExporter {
  /// What it writes: what the document carries.
  public let format: Format
  private let document: any ReportExporter
  private let office: OfficeConverter

  // A report takes some hundred kilobytes.
  private static let sizeLimit = 256 << 20

  /// Makes the exporter.
  ///
  /// - Parameters:
  ///   - document: the exporter of the document that is printed, such as that of Word documents.
  ///   - timeLimit: the longest that printing may take, in seconds.
  public init(printing document: any ReportExporter, timeLimit: Double = 60) {
    self.init(printing: document, office: OfficeConverter(timeLimit: timeLimit))
  }

  init(printing document: any ReportExporter, office: OfficeConverter) {
    self.document = document
    self.office = office
    var format = Format.pdf
    format.carries = document.format.carries
    self.format = format
  }

  /// Writes one report.
  ///
  /// - Throws: `ConversionError` of kind `toolMissing` where LibreOffice is not installed, `toolFailed` where it takes
  ///   too long, and what the document's exporter throws.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let exported = try document.export(reports, options: options)
    var bytes = try printed(exported.bytes, noting: options.temporaryFiles)
    PDFIdentity.settle(&bytes)
    return ExportResult(bytes: bytes, losses: exported.losses)
  }

  private func printed(_ bytes: [UInt8], noting temporaryFiles: TemporaryFiles?) throws -> [UInt8] {
    do {
      return try office.converted(
        bytes, to: "pdf", sizeLimit: Self.sizeLimit, temporaryFiles: temporaryFiles)
    } catch let error as ConversionError where error.kind == .damaged {
      // It was given our own document, which is not damaged.
      throw ConversionError(
        .toolFailed, message: Message("LibreOffice 没有写出 PDF", "LibreOffice wrote no PDF"),
        remedy: Message(
          "请检查磁盘空间和 LibreOffice 的安装，或写成 docx 后自行转换",
          "Check the room on the disk and LibreOffice's installation, or write docx and print that."))
    }
  }
}
