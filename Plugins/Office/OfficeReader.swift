import Conversion
import Diagnostics
import ReportModel
import System

/// Reads files of office programs by way of LibreOffice, where the user allows it.
struct OfficeReader: ReportReader {
  let format = Format.office
  private let readers: [any ReportReader]
  private let office: OfficeConverter

  init(convertingFor readers: [any ReportReader], office: OfficeConverter = OfficeConverter()) {
    self.readers = readers
    self.office = office
  }

  func confidence(in source: Source) -> Confidence { OfficeFile(source) == nil ? .none : .certain }

  /// Reads the reports of what LibreOffice makes of the source.
  ///
  /// - Throws: `ConversionError` of kind `unknownFormat` where LibreOffice is not allowed or the file is of no office
  ///   program, `needsPassword`, `toolMissing`, `toolFailed`, `damaged` for what LibreOffice does not open, `tooLarge`,
  ///   `unwritable` where there is no room for it, and what reading throws.
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

  /// The source as a reader takes it, under its own name.
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

  /// What a report that was read in this way has to say of it.
  private static func finding(_ file: OfficeFile) -> Finding {
    Finding(
      code: .recognizedOtherwise,
      message: Message(
        "原文件先由 LibreOffice 转成 .\(file.target)，再读取；读取位置是转换后文件中的位置",
        "LibreOffice turned the source into .\(file.target) before it was read; places are those in that file"
      ))
  }
}
