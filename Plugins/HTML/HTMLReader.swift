import Characters
import Conversion
import Diagnostics
import Layout
import NationalForm
import ReportModel
import System

/// Reads reports from web pages as governments publish them, whatever their encoding, markup and navigation, and from
/// those that `HTMLExporter` writes, as written or after people edited them.
public struct HTMLReader: ReportReader {
  /// What it reads.
  public let format = Format.html

  /// Makes the reader.
  public init() {}

  /// A page is recognised by its first tag; a fragment by its name and any tag.
  public func confidence(in source: Source) -> Confidence {
    // UTF-16 has a zero byte beside each ASCII byte.
    let head = source.bytes.prefix(2048).filter { $0 != 0 }
    guard let first = head.first(where: { $0 > 0x20 && $0 < 0x80 }), first == UInt8(ascii: "<") else {
      return .none
    }
    if Self.marks.contains(where: { Self.contains($0, head) }) { return .certain }
    return format.extensions.contains(source.fileExtension) ? .likely : .none
  }

  /// Reads the reports of the page; most have one.
  ///
  /// - Throws: `ConversionError` of kind `invalidEncoding`, `empty`, `tooLarge`, `tooOld` or `notAReport`; the last
  ///   names the frame or the attachments where the page shows the report only there.
  public func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    // The charset a page declares is wrong too often; the bytes decide.
    let text =
      try options.encoding?.decode(source.bytes, file: source.name)
      ?? TextEncoding.decodingDetected(source.bytes, file: source.name)
    let page = try PageParser.parse(text, file: source.name)
    switch EmbeddedForm.find(in: text, scripts: page.dataScripts, editions: options.editions) {
    case .nothing: return try reports(shownBy: page, orHiddenIn: text, source, options)
    case .report(let stored):
      let written = PageWriter.page(withMachineFormOf: stored)
      if written == text { return [stored] }
      let asWritten = try PageParser.parse(written, file: source.name)
      // Another report that someone put behind the one we wrote is a report of its own.
      let shown = try reports(shownBy: page, source, options)
      return [
        EditedDocument.report(
          stored: stored, written: try reports(shownBy: asWritten, source, options)[0], shown: shown[0],
          carrier: Self.carrier, store: Self.store)
      ] + shown.dropFirst()
    case .unreadable(let why):
      var reports = try reports(shownBy: page, source, options)
      reports[0].findings.append(Self.unreadable(why))
      return reports
    }
  }

  /// What a person who reads the page sees.
  private func reports(
    shownBy page: PageBuilder, _ source: Source, _ options: ReadOptions
  ) throws(ConversionError) -> [Report] {
    try DocumentReading.checkLength(ofText: page.content.bytes.count, in: source, options: options)
    do {
      var reports = try DocumentReading.reports(
        of: page.content.document, from: source, format: format, options: options)
      reports[0].provenance.residue += page.around.lines
      LeftOutText.tell(page.leftOutTexts, in: &reports)
      return reports
    } catch {
      throw page.links.explaining(error)
    }
  }

  /// What a person sees who reads the page where its programs run: they show what its styles hide at first.
  private func reports(
    shownBy page: PageBuilder, orHiddenIn text: [UInt8], _ source: Source, _ options: ReadOptions
  ) throws(ConversionError) -> [Report] {
    do {
      return try reports(shownBy: page, source, options)
    } catch {
      guard page.hasStyles, error.kind == .notAReport || error.kind == .empty else { throw error }
      let whole = try PageParser.parse(text, file: source.name, ignoresStyles: true)
      guard var reports = try? reports(shownBy: whole, source, options) else { throw error }
      for index in reports.indices { reports[index].findings.append(Self.hidden) }
      return reports
    }
  }

  private static let hidden = Finding(
    code: .doubtfulReading, severity: .information,
    message: Message(
      "网页的样式把报告隐藏着，要靠程序显示；按没有这些样式读取",
      "the page's styles hide the report until a program shows it; it was read as without them"))

  private static let carrier = Message("网页", "page")
  private static let store = Message("网页内的数据", "the data within the page")

  private static func unreadable(_ why: Message) -> Finding {
    Finding(
      code: .doubtfulReading,
      message: Message(
        "网页内的数据读不出来（\(why.chinese)），只按看得见的内容读取",
        "the data within the page cannot be read (\(why.english)); it was read from what the page shows"))
  }

  private static let marks: [[UInt8]] = ["<!doctype html", "<html", "<head", "<body"].map { Array($0.utf8) }

  private static func contains(_ mark: [UInt8], _ head: [UInt8]) -> Bool {
    guard head.count >= mark.count else { return false }
    return (0...head.count - mark.count).contains { start in
      mark.indices.allSatisfy {
        let byte = head[start + $0]
        return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == mark[$0]
      }
    }
  }
}
