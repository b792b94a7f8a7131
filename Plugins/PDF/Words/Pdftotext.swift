import Diagnostics
import System

/// Takes the words with their boxes out of a PDF file, with poppler's `pdftotext`.
///
/// `-raw` keeps the order in which the words are drawn: the words of a cell stay together, and poppler does not
/// spend time on finding columns, which is done here with more knowledge of tables.
struct Pdftotext: Sendable {
  private let tool: ExternalTool

  init(timeLimit: Double) {
    tool = ExternalTool(
      program: "pdftotext",
      remedy: Message(
        "请安装 poppler（Debian、Ubuntu：apt install poppler-utils；macOS：brew install poppler）",
        "Install poppler (Debian, Ubuntu: apt install poppler-utils; macOS: brew install poppler)."),
      timeLimit: timeLimit)
  }

  /// Whether the bytes begin as a PDF does; printers' commands may come first.
  static func hasSignature(_ bytes: [UInt8]) -> Bool {
    let signature = Array("%PDF-".utf8)
    let window = bytes.prefix(1024)
    return window.indices.contains { window[$0...].starts(with: signature) }
  }

  /// The words as XHTML.
  func words(of source: Source) throws(ConversionError) -> [UInt8] {
    guard Self.hasSignature(source.bytes) else {
      throw ConversionError(
        .damaged, file: source.name,
        message: Message("这不是 PDF 文件", "this is no PDF file"),
        remedy: Message("请检查文件，或用 --from 指定实际格式", "Check the file, or say what it is with --from."))
    }
    let outcome = try tool.run(
      ["-raw", "-bbox", "-enc", "UTF-8", ExternalTool.inputPath, "-"], input: source.bytes)
    guard outcome.status != 0 else { return outcome.output }
    if outcome.messages.contains("ncorrect password") || outcome.messages.contains("ncrypt") {
      throw ConversionError(
        .needsPassword, file: source.name,
        message: Message("PDF 设有打开密码", "the PDF opens with a password only"),
        remedy: Message("请去掉密码后另存", "Save it without the password."))
    }
    throw ConversionError(
      .damaged, file: source.name,
      message: Message("PDF 文件已损坏或不完整", "the PDF is broken or cut short"),
      remedy: Message("请重新下载或重新导出", "Download or export it anew."))
  }

  static func noText(_ file: String) -> ConversionError {
    ConversionError(
      .noText, file: file,
      message: Message(
        "PDF 里没有文字，可能是扫描件", "there is no text in this PDF, it needs OCR: its pages are pictures"),
      remedy: Message(
        "请先做文字识别（例如 ocrmypdf -l chi_sim），或向发布机关索取电子版",
        "Put it through OCR first (ocrmypdf -l chi_sim, for one), or ask the publisher for the document."))
  }

  static func tooLong(_ file: String) -> ConversionError {
    ConversionError(
      .tooLarge, file: file,
      message: Message(
        "PDF 的文字超过 \(BoundingBoxParser.mostWords) 个词，不像一份年报",
        "the PDF has more than \(BoundingBoxParser.mostWords) words, which no report has"),
      remedy: Message("请确认这是所要的文件", "Check that this is the file you meant."))
  }
}
