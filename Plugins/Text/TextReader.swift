import Characters
import Conversion
import Diagnostics
import Layout
import ReportModel
import System

/// Reads reports from text in any of the layouts that offices, web pages and converters produce.
public struct TextReader: ReportReader {
  /// What it reads.
  public let format = Format(
    name: "text", title: Message("文本（各种版式）", "text in any layout"), extensions: ["txt", "md", "text"],
    options: [.inputEncoding])

  /// Makes the reader.
  public init() {}

  /// Text is anything without another format's signature: no zero bytes outside UTF-16, valid in some encoding.
  public func confidence(in source: Source) -> Confidence {
    guard !Self.isBinary(source.bytes) else { return .none }
    return format.extensions.contains(source.fileExtension) ? .likely : .possible
  }

  /// Reads the reports of the text; most have one.
  ///
  /// - Throws: `ConversionError` of kind `invalidEncoding`, `empty`, `tooLarge`, `tooOld` or `notAReport`, and
  ///   `paper` for a paper that goes with a report.
  public func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    let text =
      try options.encoding?.decode(source.bytes, file: source.name)
      ?? TextEncoding.decodingDetected(source.bytes, file: source.name)
    if PaperFile.isText(text) { throw PaperFile.refusal(of: source) }
    try DocumentReading.checkLength(ofText: text.count, in: source, options: options)
    return try DocumentReading.reports(
      of: TextLayout.document(of: text), from: source, format: format, options: options)
  }

  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0],
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x1F, 0x8B],
  ]

  /// Texts have at most one control character in so many bytes.
  private static let bytesForControl = 256

  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let window = bytes.prefix(4096)
    if window.starts(with: [0xFF, 0xFE]) || window.starts(with: [0xFE, 0xFF]) { return false }
    if signatures.contains(where: { window.starts(with: $0) }) { return true }
    let controls = window.withUnsafeBufferPointer { window in
      window.count { $0 < 0x1B && ($0 < 0x09 || $0 > 0x0D && $0 != 0x1A) }
    }
    // Programs leave a few of them in texts: the end of a cell, a field's mark.
    guard controls > window.count / bytesForControl || window.contains(0) else { return false }
    // The zero bytes of UTF-16 are controls too.
    let encoding = TextEncoding.detect(bytes.count > 1 << 16 ? Array(bytes.prefix(1 << 16)) : bytes)
    return encoding != .utf16LittleEndian && encoding != .utf16BigEndian
  }
}
