import Conversion
import Recognition
import ReportModel

/// Reads reports from text in any of the layouts that offices, web pages and converters give (FORMAT §7).
public struct TextReader: ReportReader {
  /// What it reads.
  public let format = Format(
    name: "text", title: Message("文本（各种版式）", "text in any layout"), extensions: ["txt", "md", "text"])

  /// Makes the reader.
  public init() {}

  /// Text is what has no signature of another format: no zero bytes outside UTF-16, valid in some encoding.
  public func confidence(in source: Source) -> Confidence {
    guard !Self.isBinary(source.bytes) else { return .none }
    return format.extensions.contains(source.fileExtension) ? .likely : .possible
  }

  /// Reads the one report of the text.
  ///
  /// - Throws: `ConversionError` of kind `invalidEncoding`, `empty`, `tooOld` or `notAReport`.
  public func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    let text =
      try options.encoding?.decode(source.bytes, file: source.name)
      ?? TextEncoding.decodingDetected(source.bytes, file: source.name)
    var document = TextLayout.document(of: text)
    let radicals = document.replaceRadicalForms()
    do {
      var report = try Recognizer().report(in: document)
      report.provenance.source = source.name
      report.provenance.format = format.name
      if radicals > 0 { report.findings.append(Self.radicalFinding(radicals)) }
      return [report]
    } catch {
      throw Self.conversionError(error, file: source.name)
    }
  }

  static func radicalFinding(_ count: Int) -> Finding {
    Finding(
      code: "R5", severity: .information,
      message: Message(
        "有\(count)个字在源文件中是部首字形（PDF 字体所致），按普通汉字读取",
        "\(count) characters stand as radical forms in the source, as PDF fonts give them; read as ordinary ones"
      ))
  }

  static func conversionError(_ error: RecognitionError, file: String) -> ConversionError {
    switch error {
    case .empty:
      ConversionError(
        .empty, file: file, message: Message("文件里没有文字", "the file has no text"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    case .tooOld(let year):
      ConversionError(
        .tooOld, file: file,
        message: Message(
          "这是\(year)年的报告，早于六部分格式（2019年起）",
          "this is a report for \(year), from before the six-section form (2019)"),
        remedy: Message(
          "没有统一的表格可供转换，请手工整理", "It has no table of the national form; it must be transcribed by hand."))
    case .notAReport:
      ConversionError(
        .notAReport, file: file,
        message: Message(
          "里面没有政府信息公开工作年度报告的标题、章节或表格",
          "it has no heading, section or table of an annual report on government information disclosure"),
        remedy: Message(
          "请检查是否选错了文件；表格如果是图片，请先做文字识别",
          "Check that this is the file you meant; if its tables are pictures, they need OCR first."))
    }
  }

  private static let signatures: [[UInt8]] = [
    Array("%PDF-".utf8), [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0],
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x1F, 0x8B],
  ]

  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let window = bytes.prefix(4096)
    if window.starts(with: [0xFF, 0xFE]) || window.starts(with: [0xFE, 0xFF]) { return false }
    if signatures.contains(where: { window.starts(with: $0) }) { return true }
    let hasControls = window.withUnsafeBufferPointer { window in
      window.contains { $0 < 0x1B && ($0 < 0x09 || $0 > 0x0D && $0 != 0x1A) }
    }
    guard hasControls else { return false }
    // The zero bytes of UTF-16 are controls too.
    let encoding = TextEncoding.detect(bytes.count > 1 << 16 ? Array(bytes.prefix(1 << 16)) : bytes)
    return encoding != .utf16LittleEndian && encoding != .utf16BigEndian
  }
}
