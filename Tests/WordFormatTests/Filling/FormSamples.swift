import Conversion
import NianbaoKit
import TestSupport
import WordFormat

/// Forms and a report to put into them.
enum FormSamples {
  /// A consistent report of 云坪县水务局 for 2024 with prose, signature and date.
  static func report() throws -> Report {
    try converter().read(SharedFolder.projectRoot + "/samples/reports/tab-grid.txt")[0]
  }

  /// The form of the sample office, with its letterhead and a layout of its own.
  static func officeForm() throws -> [UInt8] {
    let path = SharedFolder.projectRoot + "/samples/forms/office-form.docx"
    return try InputFile.read(path, limit: 1 << 20).bytes
  }

  /// The blank national form.
  static func nationalForm(organization: String? = "云坪县水务局", year: Int? = 2024) throws -> [UInt8] {
    let form = try BlankForm(organization: organization, year: year)
    return try WordExporter().template(form, options: ExportOptions()).bytes
  }

  static func converter() throws -> Converter { Converter(registry: try .standard) }

  static func fill(
    _ form: [UInt8], with report: Report, replacesValues: Bool = false, number: Int? = nil
  ) throws -> FilledForm {
    try converter().fill(
      Source(name: "form.docx", bytes: form), with: report, replacesValues: replacesValues, number: number)
  }

  /// What a document says to any reader.
  static func read(_ bytes: [UInt8]) throws -> Report {
    try converter().read(Source(name: "filled.docx", bytes: bytes))[0]
  }

  /// The main part of a document.
  static func main(_ bytes: [UInt8]) throws -> String {
    String(decoding: try OfficeFile.part("word/document.xml", of: bytes), as: UTF8.self)
  }
}
