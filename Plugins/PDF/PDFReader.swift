import Conversion
import Layout
import ReportModel
import System

/// Reads reports from PDF files, by the places of the words on their pages.
public struct PDFReader: ReportReader {
  /// What it reads.
  public let format = Format.pdf
  private let tool: Pdftotext

  /// Makes the reader.
  ///
  /// - Parameter timeLimit: the longest that extracting the words of a file may take, in seconds.
  public init(timeLimit: Double = 30) { tool = Pdftotext(timeLimit: timeLimit) }

  /// A PDF has its signature in its first kilobyte.
  public func confidence(in source: Source) -> Confidence {
    Pdftotext.hasSignature(source.bytes) ? .certain : .none
  }

  /// Reads the reports of the file; most have one.
  ///
  /// - Throws: `ConversionError` of kind `toolMissing`, `toolFailed`, `needsPassword`, `damaged`, `noText`,
  ///   `tooLarge`, `tooOld` or `notAReport`.
  public func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    try DocumentReading.reports(of: layout(source), from: source, format: format, options: options)
  }

  /// What is on the pages: paragraphs, and tables with their cells.
  package func layout(_ source: Source) throws -> SourceDocument {
    try Self.layout(ofWords: tool.words(of: source), file: source.name)
  }

  /// What is on the pages whose words the tool printed: the same without a file and a process.
  package static func layout(ofWords output: [UInt8], file: String) throws -> SourceDocument {
    var words = BoundingBoxParser.pages(of: output)
    guard words.pages.contains(where: { !$0.words.isEmpty }) else { throw Pdftotext.noText(file) }
    guard words.pages.reduce(0, { $0 + $1.words.count }) <= BoundingBoxParser.mostWords else {
      throw Pdftotext.tooLong(file)
    }
    PageTurner.turn(&words)
    BaselineAligner.align(&words)
    JoinedNumberSplitter.split(&words)
    return PageLayout.document(of: words)
  }
}
