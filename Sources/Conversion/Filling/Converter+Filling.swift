import Diagnostics
import ReportModel
import System

extension Converter {
  /// Puts a report into a form that somebody else made; all else in the file stays as it is.
  ///
  /// What was filled in is read again and compared with the report.
  ///
  /// - Parameters:
  ///   - replacesValues: whether values that the form has already give way to other ones of the report.
  ///   - number: which form of a file with several is filled, from 1; `nil` for the one of the report's organ.
  /// - Throws: `ConversionError` if the file is no form that can be filled, states something else than the report, or
  ///   says something else once it is filled.
  public func fill(
    _ form: Source, with report: Report, replacesValues: Bool = false, number: Int? = nil
  ) throws -> FilledForm {
    do {
      let filler = try registry.filler(for: form)
      var options = FillOptions(reading: readOptions, replacesValues: replacesValues, number: number)
      options.reading.settings = readOptions.settings.scoped(to: filler.format)
      let filled = try filler.fill(form, with: report, options: options)
      // Read as anybody's file is: what the program that wrote it knows of it is no proof.
      let copy = Source(name: form.name, bytes: filled.bytes)
      let reports = try registry.reader(named: filler.format.name).read(copy, options: options.reading)
      try FilledFormCheck(form: filled, report: report, file: form.name).check(reports)
      return filled
    } catch var error as ConversionError {
      if error.file == nil { error.file = form.name }
      throw error
    }
  }

  /// Puts a report into the form in a file.
  ///
  /// - Throws: `ConversionError` that names the file.
  public func fill(
    _ path: String, with report: Report, replacesValues: Bool = false, number: Int? = nil
  ) throws -> FilledForm {
    try fill(reading.source(at: path), with: report, replacesValues: replacesValues, number: number)
  }
}

extension Registry {
  /// What fills forms of the format that a source has.
  ///
  /// - Throws: `ConversionError` of kind `unknownFormat` if nothing does.
  func filler(for form: Source) throws -> any FormFiller {
    let format = try reader(for: form).format
    let fillers = exporters.compactMap { $0.provider as? any FormFiller }
    if let filler = fillers.first(where: { $0.format.name == format.name }) { return filler }
    let known = fillers.flatMap(\.format.extensions).map { "." + $0 }.joined(separator: ", ")
    throw ConversionError(
      .unknownFormat, file: form.name,
      message: Message(
        "不能填写 \(format.title.chinese)", "a form of this kind cannot be filled: \(format.title.english)"),
      remedy: Message("能填写的：\(known)", "Forms that can be: \(known)."))
  }
}
