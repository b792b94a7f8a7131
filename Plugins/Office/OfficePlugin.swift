import Conversion
import Diagnostics

/// Office files that no other reader takes: LibreOffice turns them into ones that a reader does.
public struct OfficePlugin: Plugin {
  /// The plugin's name.
  public let name = "office"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// The reader.
  public let readers: [any ReportReader]

  /// Makes the plugin.
  ///
  /// - Parameter readers: the readers of what LibreOffice writes, such as those of Word documents and of workbooks.
  public init(convertingFor readers: [any ReportReader]) {
    self.readers = [OfficeReader(convertingFor: readers)]
  }
}

extension Format {
  /// Files that are read through another format.
  static let office = Format(
    name: "office", title: Message("旧版 Office 文件、RTF、OpenDocument", "old Office files, RTF, OpenDocument"),
    extensions: ["doc", "xls", "wps", "et", "rtf", "odt", "ods"], isBinary: true, options: [.allowOffice])
}

extension FormatOption {
  /// Whether LibreOffice may be run.
  static let allowOffice = FormatOption(
    "allow-office", for: .reading, kind: .flag,
    words: Message(
      "旧版 Office 文件（.doc、.xls、.wps、.et）和 .rtf、.odt、.ods 先用 LibreOffice 转换",
      "Convert old Office files (.doc, .xls, .wps, .et), .rtf, .odt and .ods with LibreOffice first."))
}
