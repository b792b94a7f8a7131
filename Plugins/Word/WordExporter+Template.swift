import Conversion
import NationalForm
import ReportModel

extension WordExporter: TemplateExporter {
  /// A form on paper is for whoever it is sent to.
  public var templatesAreForOneReport: Bool { false }

  /// Writes the blank national form, with room for prose, signature and date.
  ///
  /// - Throws: `ConversionError` of kind `unwritable` if there is no memory to pack the document, and what reading the
  ///   reference document throws.
  public func template(_ form: BlankForm, options: ExportOptions) throws -> ExportResult {
    var blank = Report(edition: form.edition)
    blank.organization = form.organization
    blank.year = form.year
    blank.title =
      (form.organization ?? Self.openOrgan) + (form.year.map { String($0) } ?? Self.openYear) + "年"
      + form.edition.titleWords
    blank.signature = form.organization ?? ""
    for cell in form.edition.cells { blank[cell].statement = .blank }
    let document = NationalDocument(blank, leavesRoom: true)
    var written = try written(document, of: blank, like: referenceDocument(options))
    written.losses = []
    return written
  }

  /// What stands in a title whose organ or year are not known.
  private static let openOrgan = "XX单位"
  private static let openYear = "XXXX"
}
