import Containers
import Conversion
import Diagnostics
import Layout
import ReportModel
import System

/// A form as somebody sent it: how it is read, and which of its elements were read as what.
struct WordForm {
  /// What the form states; most cells are blank.
  let report: Report
  /// The place of the form among those in the file, from 0.
  let index: Int
  /// The forms in the file, this one among them.
  let all: [Report]
  /// The main part.
  let main: XMLOutline
  /// The path of the main part.
  let mainPart: String
  /// Which element of the main part each place is.
  let elements: ElementPlaces

  /// Reads the form of a file that a report is to be put into.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` if there are several and none is the report's, or what
  ///   reading a document throws.
  init(_ source: Source, for report: Report, options: FillOptions) throws {
    let limits = ZipArchive.Limits(unpacked: options.reading.sizeLimit)
    var bytes: [UInt8] = []
    var path = ""
    let content = try source.bytes.withUnsafeBytes { file in
      let package = try OfficePackage(file, file: source.name, limits: limits)
      path = package.mainPart
      bytes = Array(try package.contentOfMainPart())
      return try WordReader.content(of: package, file: source.name, keepsPlaces: true)
    }
    // Elements are counted in the same way, so that one more or less would shift all places.
    guard let outline = XMLOutline(bytes), outline.elements.count == content.elements.count else {
      throw ConversionError(
        .notRepresentable, file: source.name,
        message: Message("文档的正文不是 UTF-8 编码，不能原样填写", "the document's main part is not in UTF-8 and cannot be filled in place"),
        remedy: Message("请用 Word、WPS 或 LibreOffice 另存为 docx 后再填", "Save it anew as docx with Word, WPS or LibreOffice."))
    }
    main = outline
    mainPart = path
    elements = content.elements
    all = try WordReader.reports(in: content, of: source, options: options.reading)
    index = try Self.chosen(of: all, for: report, number: options.number, file: source.name)
    self.report = all[index]
  }

  private static func chosen(
    of forms: [Report], for report: Report, number: Int?, file: String
  ) throws(ConversionError) -> Int {
    if let number {
      if forms.indices.contains(number - 1) { return number - 1 }
      throw several(
        Message("里面没有第 \(number) 份表格", "it has no form \(number)"), forms, file)
    }
    if forms.count == 1 { return 0 }
    let own = forms.indices.filter {
      forms[$0].organization == report.organization && report.organization != nil
        && (forms[$0].year ?? report.year) == report.year
    }
    if own.count == 1 { return own[0] }
    throw several(
      Message("里面有 \(forms.count) 份表格，看不出填哪一份", "it has \(forms.count) forms, and which one is meant is not clear"),
      forms, file)
  }

  private static func several(_ message: Message, _ forms: [Report], _ file: String) -> ConversionError {
    ConversionError(
      .notRepresentable, file: file, message: message,
      remedy: Message(
        "请用 --form 1 到 --form \(forms.count) 指定", "Choose with --form 1 to --form \(forms.count)."))
  }
}
