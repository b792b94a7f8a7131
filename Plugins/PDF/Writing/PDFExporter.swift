import Conversion
import Diagnostics
import ReportModel
import System

extension Format {
  static let pdf = Format(
    name: "pdf", title: Message("PDF 文件", "PDF"), extensions: ["pdf"], isBinary: true, options: [.font]
  ).handedIn(as: .print)
}

extension FormatOption {
  /// Families that are drawn in the place of the document's typefaces.
  static let font = FormatOption(
    "font", for: .writing, kind: .pairs,
    words: Message(
      "pdf：换用字体，如 仿宋_GB2312=仿宋，可重复",
      "pdf: a font in another's place, such as 仿宋_GB2312=FangSong; may be repeated."),
    valueName: "name=font")
}

/// Prints a report's office document to PDF with LibreOffice, in a separate process with a private profile.
///
/// The file is one for archives (PDF/A-2b), tagged, with a bookmark a section.
public struct PDFExporter: ReportExporter {
  /// What it writes: what the document carries.
  public let format: Format
  private let document: any ReportExporter
  private let office: OfficeConverter
  private let fonts: @Sendable () -> InstalledFonts?

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

  init(
    printing document: any ReportExporter, office: OfficeConverter,
    fonts: @escaping @Sendable () -> InstalledFonts? = InstalledFonts.ofThisMachine
  ) {
    self.document = document
    self.office = office
    self.fonts = fonts
    var format = Format.pdf
    format.carries = document.format.carries
    format.options += document.format.options.filter { $0.use == .writing && !$0.concernsFileOnly }
    self.format = format
  }

  /// Writes one report.
  ///
  /// - Throws: `ConversionError` of kind `toolMissing` where LibreOffice is not installed, `toolFailed` where it takes
  ///   too long, `wrongOption` for a font that cannot be had, and what the document's exporter throws.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let exported = try document.export(reports, options: options)
    let choice = try FontChoice(options.settings.pairs(.font), installed: fonts())
    let printed = try printed(
      exported.bytes, with: OfficeProfile(language: "zh-CN", fontPairs: choice.pairs),
      noting: options.temporaryFiles)
    var notes = exported.notes + choice.notes
    if printed.firstRange(of: "pdfaid:part".utf8) == nil { notes.append(Self.noArchive) }
    return ExportResult(
      bytes: PDFIdentity.settled(printed, date: reports.first?.date), losses: exported.losses, notes: notes)
  }

  /// Tagged, for archives, with bookmarks, and the title instead of the file's name above the window.
  private static let filter =
    "writer_pdf_Export:{"
    + [
      #""SelectPdfVersion":{"type":"long","value":"2"}"#,
      #""UseTaggedPDF":{"type":"boolean","value":"true"}"#,
      #""ExportBookmarks":{"type":"boolean","value":"true"}"#,
      #""DisplayPDFDocumentTitle":{"type":"boolean","value":"true"}"#,
    ].joined(separator: ",") + "}"

  private static let noArchive = Message(
    "这个 LibreOffice 写的不是 PDF/A；需要 7.4 或更新的版本",
    "this LibreOffice did not write PDF/A; it takes version 7.4 or a newer one")

  private func printed(
    _ bytes: [UInt8], with profile: OfficeProfile, noting temporaryFiles: TemporaryFiles?
  ) throws -> [UInt8] {
    do {
      return try office.converted(
        bytes, to: "pdf", filter: Self.filter, profile: profile, sizeLimit: Self.sizeLimit,
        temporaryFiles: temporaryFiles)
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
