import Containers
import Conversion
import Diagnostics
import Layout
import ReportModel
import System

extension WordExporter: FormFiller {
  /// Puts a report into a document that an office sent: only words in its main part change.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` if the form states something else and may not be changed, or
  ///   holds several forms of which none is the report's; what reading a document throws.
  public func fill(_ form: Source, with report: Report, options: FillOptions) throws -> FilledForm {
    let read = try WordForm(form, for: report, options: options)
    let filling = FormFilling(read, with: report, replaces: options.replacesValues)
    if !options.replacesValues, !filling.differences.isEmpty {
      throw Self.taken(by: filling.differences, file: form.name)
    }
    let bytes =
      filling.editor.isEmpty
      ? form.bytes
      : try ZipWriter.replacing(read.mainPart, with: filling.editor.bytes, in: form.bytes, file: form.name)
    let replaced = filling.differences.map { Message("换掉 \($0.chinese)", "replaced \($0.english)") }
    return FilledForm(
      bytes: bytes, index: read.index, cells: filling.cells, parts: filling.parts, ownLines: filling.ownLines,
      losses: filling.losses, notes: replaced + filling.keptProse)
  }

  private static func taken(by differences: [Message], file: String) -> ConversionError {
    let few = Message.few(differences, areSentences: true)
    return ConversionError(
      .notRepresentable, file: file,
      message: Message(
        "里面已有 \(differences.count) 处与报告不同，没有填：\(few.chinese)",
        "\(differences.count) things in it differ from the report, and nothing was filled in: "
          + few.english),
      remedy: Message(
        "请核对是不是这份表格；要用报告的内容换掉，请加 --replace-values",
        "Check that it is the form you meant; --replace-values puts the report's in their place."))
  }
}
