import Containers
import Conversion
import Diagnostics
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
    let document = try FormDocument(source, options: options.reading)
    all = document.reports
    index = try Self.chosen(of: all, for: report, number: options.number, file: source.name)
    var form = all[index]
    try document.findBlankTables(of: &form, at: index, options: options.reading)
    self.report = form
    main = document.main
    mainPart = document.mainPart
    elements = document.elements
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
      Message(
        "里面有 \(forms.count) 份表格，看不出填哪一份", "it has \(forms.count) forms, and which one is meant is not clear"),
      forms, file)
  }

  private static func several(_ message: Message, _ forms: [Report], _ file: String) -> ConversionError {
    ConversionError(
      .notRepresentable, file: file, message: message,
      remedy: Message(
        "请用 --form 1 到 --form \(forms.count) 指定", "Choose with --form 1 to --form \(forms.count)."))
  }
}
