import Diagnostics
import Layout
import Recognition
import ReportModel
import System

/// Turns documents into reports, for all readers of foreign documents.
package enum DocumentReading {
  /// The report in a document.
  ///
  /// - Throws: `ConversionError` of kind `empty`, `tooLarge`, `tooOld` or `notAReport` that names the source.
  package static func report(
    of document: SourceDocument, from source: Source, format: Format, options: ReadOptions
  ) throws(ConversionError) -> Report {
    // With one cell per line, a report has about 1,500 lines.
    guard document.lines.count <= mostLines else {
      throw tooLong("超过\(mostLines)行", "more than \(mostLines) lines", source)
    }
    var document = document
    let radicals = document.replaceRadicalForms()
    do {
      var report = try Recognizer(editions: options.editions).report(in: document, isTraced: options.isTraced)
      report.provenance.source = source.name
      report.provenance.format = format.name
      if radicals > 0 { report.findings.append(radicalFinding(radicals)) }
      return report
    } catch {
      throw conversionError(error, file: source.name, among: options.editions)
    }
  }

  private static let mostLines = 20_000

  /// Refuses a text that is longer than any report, since its lines will take many times its size in memory.
  ///
  /// - Throws: `ConversionError` of kind `tooLarge` above 1/32 of the size limit.
  package static func checkLength(
    ofText count: Int, in source: Source, options: ReadOptions
  ) throws(ConversionError) {
    let limit = options.sizeLimit / 32
    guard count > limit else { return }
    throw tooLong("超过\(limit >> 20) MB", "more than \(limit >> 20) MB", source)
  }

  private static func tooLong(_ chinese: String, _ english: String, _ source: Source) -> ConversionError {
    ConversionError(
      .tooLarge, file: source.name,
      message: Message("文件的文字\(chinese)，不像一份年报", "the file has \(english) of text, which no report has"),
      remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
  }

  private static func radicalFinding(_ count: Int) -> Finding {
    Finding(
      code: .recognizedOtherwise,
      message: Message(
        "有\(count)个字在源文件中是部首字形（PDF 字体所致），按普通汉字读取",
        "\(count) characters stand as radical forms in the source, as PDF fonts give them; read as ordinary ones"
      ))
  }

  private static func conversionError(
    _ error: RecognitionError, file: String, among editions: Editions
  ) -> ConversionError {
    switch error {
    case .empty:
      ConversionError(
        .empty, file: file, message: Message("文件里没有文字", "the file has no text"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    case .tooOld(let year):
      ConversionError(
        .tooOld, file: file,
        message: Message(
          "这是\(year)年的报告，早于六部分格式（\(editions.firstYear)年起）",
          "this is a report for \(year), from before the six-section form (\(editions.firstYear))"),
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
}
