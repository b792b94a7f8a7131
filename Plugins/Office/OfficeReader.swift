import Conversion
import Diagnostics
import ReportModel
import System

/// Reads office files through LibreOffice, if the user allows it.
struct OfficeReader: ReportReader {
  let format = Format.office
  private let readers: [any ReportReader]
  private let office: OfficeConverter

  init(convertingFor readers: [any ReportReader], office: OfficeConverter = OfficeConverter()) {
    self.readers = readers
    self.office = office
  }

  func confidence(in source: Source) -> Confidence { OfficeFile(source) == nil ? .none : .certain }

  /// Reads the reports in what LibreOffice makes of the source.
  ///
  /// - Throws: `ConversionError` of kind `unknownFormat` if LibreOffice is not allowed or the file is not an office
  ///   file, `needsPassword`, `toolMissing`, `toolFailed`, `damaged` for what LibreOffice does not open, `tooLarge`,
  ///   `unwritable` if there is no room for it, and what reading throws.
  func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    guard let file = OfficeFile(source) else { throw OfficeFile.other(source.name) }
    guard options.settings.isOn(.allowOffice) else { throw file.refusal(source.name) }
    if file.isLocked { throw file.locked(source.name) }
    guard let reader = readers.first(where: { $0.format.extensions.contains(file.target) }) else {
      throw file.refusal(source.name)
    }
    var reports = try reader.read(converted(source, file, options), options: options)
    for index in reports.indices { reports[index].findings.append(Self.finding(file)) }
    return reports
  }

  /// The source in a form that a reader takes, under its own name.
  private func converted(_ source: Source, _ file: OfficeFile, _ options: ReadOptions) throws -> Source {
    do {
      let bytes = try office.converted(
        source.bytes, to: file.target, sizeLimit: options.sizeLimit, temporaryFiles: options.temporaryFiles)
      return Source(name: source.name, bytes: bytes)
    } catch var error as ConversionError {
      error.file = source.name
      throw error
    }
  }

  /// The finding that a report was read this way.
  private static func finding(_ file: OfficeFile) -> Finding {
    Finding(
      code: .recognizedOtherwise,
      message: Message(
        "原文件先由 LibreOffice 转成 .\(file.target)，再读取；读取位置是转换后文件中的位置",
        "LibreOffice turned the source into .\(file.target) before it was read; places are those in that file"
      ))
  }
}
