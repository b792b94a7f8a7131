import Diagnostics
import ReportModel
import System

extension OfficeConverter {
  /// The source as a reader takes it, under its own name.
  ///
  /// - Parameter temporaryFiles: what ends the conversion when the program is interrupted.
  /// - Throws: `ConversionError` of kind `needsPassword`, `toolMissing`, `toolFailed`, `damaged` for what LibreOffice
  ///   does not open, `tooLarge` beyond `sizeLimit` bytes, `unwritable` where there is no room for it.
  func converted(
    _ source: Source, _ file: OfficeFile, sizeLimit: Int, temporaryFiles: TemporaryFiles? = nil
  ) throws -> Source {
    if file.isLocked { throw file.locked(source.name) }
    do {
      let bytes = try converted(
        source.bytes, to: file.target, sizeLimit: sizeLimit, temporaryFiles: temporaryFiles)
      return Source(name: source.name, bytes: bytes)
    } catch var error as ConversionError {
      error.file = source.name
      throw error
    }
  }

  /// What a report that was read in this way has to say of it.
  static func finding(_ file: OfficeFile) -> Finding {
    Finding(
      code: .recognizedOtherwise,
      message: Message(
        "原文件先由 LibreOffice 转成 .\(file.target)，再读取；读取位置是转换后文件中的位置",
        "LibreOffice turned the source into .\(file.target) before it was read; places are those in that file"
      ))
  }
}
