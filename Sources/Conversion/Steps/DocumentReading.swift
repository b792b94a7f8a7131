import Diagnostics
import Layout
import Recognition
import ReportModel
import System

/// Turns documents into reports, for all readers of foreign documents.
package enum DocumentReading {
  /// The reports in a document, never none.
  ///
  /// - Throws: `ConversionError` of kind `empty`, `tooLarge`, `tooOld` or `notAReport` that names the source.
  package static func reports(
    of document: SourceDocument, from source: Source, format: Format, options: ReadOptions
  ) throws(ConversionError) -> [Report] {
    // With one cell per line, a report has about 1,500 lines.
    guard document.lines.count <= mostLines else {
      throw tooLong("超过\(mostLines)行", "more than \(mostLines) lines", source)
    }
    var document = document
    let radicals = document.replaceRadicalForms()
    let readings = document.removeReadings()
    do {
      var reports = try Recognizer(editions: options.editions).reports(
        in: document, isTraced: options.isTraced)
      for index in reports.indices {
        reports[index].provenance.source = source.name
        reports[index].provenance.format = format.name
        if radicals > 0 { reports[index].findings.append(radicalFinding(radicals)) }
        if readings > 0 { reports[index].findings.append(readingsFinding(readings)) }
      }
      return reports
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

  private static func readingsFinding(_ count: Int) -> Finding {
    Finding(
      code: .recognizedOtherwise,
      message: Message(
        "有\(count)个字后面括注了拼音，没有读入",
        "\(count) characters have their reading in brackets behind them, which was left out"))
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
    case .notAReport(let found):
      ConversionError(.notAReport, file: file, message: message(found), remedy: remedy(found))
    }
  }

  private static func message(_ found: PartsFound) -> Message {
    guard !found.isNothing else {
      return Message(
        "里面没有政府信息公开工作年度报告的标题、章节或表格",
        "it has no heading, section or table of an annual report on government information disclosure")
    }
    let chinese = [
      found.title.map { "标题“\($0)”" },
      found.headings.isEmpty ? nil : "章节标题" + found.headings.map { "“\($0)”" }.joined(separator: "、"),
    ].compactMap(\.self).joined(separator: "和")
    let english = [
      found.title.map { "the title \"\($0)\"" },
      found.headings.isEmpty
        ? nil : "the headings " + found.headings.map { "\"\($0)\"" }.joined(separator: ", "),
    ].compactMap(\.self).joined(separator: " and ")
    if found.title == nil, found.headings.isEmpty {
      return Message(
        "里面只有表格里的\(found.numbers)个数，没有标题和章节",
        "it has \(found.numbers) numbers of a table, but no title and no section")
    }
    return Message("里面有\(chinese)，但没有规定的表格", "it has \(english), but none of the form's tables")
  }

  private static func remedy(_ found: PartsFound) -> Message {
    if found.isNothing {
      return Message(
        "请检查是否选错了文件；表格如果是图片，请先做文字识别",
        "Check that this is the file you meant; if its tables are pictures, they need OCR first.")
    }
    if found.pictures > 0 {
      return Message(
        "文件里有\(found.pictures)张图片，表格可能是图片：请先做文字识别（OCR），再转换得到的文字",
        "It has \(found.pictures) pictures, which may be the tables: run OCR and convert the text.")
    }
    if found.breaksOff {
      return Message(
        "文字在中途断了，文件可能不完整，请重新取得", "The text breaks off, and the file may be cut: get it once more.")
    }
    return Message(
      "只有文字叙述的报告没有可转换的数；表格如果另在附件里，请转换附件",
      "A report in prose alone has no figures to convert; if its tables are in an attachment, convert that.")
  }
}
