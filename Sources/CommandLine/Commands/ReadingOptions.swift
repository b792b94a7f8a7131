import ArgumentParser
import NianbaoKit

/// The options that say how inputs are read, the same for every command that reads reports.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: .text("输入格式（默认按内容识别）", "The input's format; found by content unless given.", valueName: "format"))
  var from: String?

  @Option(
    help: .text(
      "输入文字编码（默认按内容识别）", "The input's encoding; found by content unless given.", valueName: "encoding"))
  var inputEncoding: TextEncoding?

  @Flag(
    help: .text(
      "旧版 Office 文件（.doc、.xls、.wps、.et）和 .rtf、.odt、.ods 先用 LibreOffice 转换",
      "Convert old Office files (.doc, .xls, .wps, .et), .rtf, .odt and .ods with LibreOffice first."))
  var allowOffice = false

  /// A converter that reads so.
  /// - Throws: `ConversionError` of kind `noSuchFormat`.
  func converter(
    in context: Context, exportOptions: ExportOptions = ExportOptions()
  ) throws -> Converter {
    if let from { _ = try context.registry.reader(named: from) }
    var converter = Converter(
      registry: context.registry,
      readOptions: ReadOptions(
        encoding: inputEncoding, allowsOffice: allowOffice, editions: context.editions),
      exportOptions: exportOptions, inputFormat: from)
    converter.temporaryFiles = context.temporaryFiles
    return converter
  }
}

extension TextEncoding: ExpressibleByArgument {}
