import Diagnostics
import System

/// An office file that no reader takes, but that LibreOffice can turn into one that a reader does.
struct OfficeFile: Sendable, Hashable {
  /// What kind of file it is.
  enum Kind: Sendable, Hashable {
    /// A container of Word, Excel or WPS from before 2007: `.doc`, `.xls`, `.wps`, `.et`.
    case old
    /// Rich text.
    case richText
    /// An OpenDocument file: `.odt`, `.ods`.
    case openDocument
  }

  /// What kind of file it is.
  let kind: Kind
  /// What it becomes, by its ending: `docx` or `xlsx`.
  let target: String
  /// Whether the content is encrypted.
  let isLocked: Bool

  /// Judges a source by its content, and by its name if the content does not distinguish text from tables.
  init?(_ source: Source) {
    let bytes = source.bytes
    var isWorkbook = ["xls", "et", "ods", "xlt", "ett"].contains(source.fileExtension)
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      kind = .old
      let streams = Self.streams(in: bytes)
      if streams.contains("WordDocument") {
        isWorkbook = false
      } else if streams.contains("Workbook") || streams.contains("Book") {
        isWorkbook = true
      }
      isLocked = streams.contains("EncryptedPackage")
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      kind = .richText
      isWorkbook = false
      isLocked = false
    } else if let type = Self.openDocumentType(of: bytes) {
      kind = .openDocument
      isWorkbook = type == "spreadsheet"
      isLocked = false
    } else {
      return nil
    }
    target = isWorkbook ? "xlsx" : "docx"
  }

  /// Why the file is not read as it is, and what to do about it.
  func refusal(_ file: String) -> ConversionError {
    if isLocked { return locked(file) }
    return ConversionError(
      .unknownFormat, file: file, message: title,
      remedy: Message(
        "请在 Word、Excel 或 WPS 中另存为 .docx 或 .xlsx；装有 LibreOffice 时也可加 --allow-office",
        "Save it anew as .docx or .xlsx; where LibreOffice is installed, --allow-office does so."))
  }

  /// The error for a file that only opens with a password.
  func locked(_ file: String) -> ConversionError {
    ConversionError(
      .needsPassword, file: file,
      message: Message("文件设有打开密码", "the file opens with a password only"),
      remedy: Message("请去掉密码后另存", "Save it without the password."))
  }

  /// The error for a file that is named like one of these but is not one.
  static func other(_ file: String) -> ConversionError {
    ConversionError(
      .unknownFormat, file: file,
      message: Message(
        "这不是旧版 Office、RTF 或 OpenDocument 文件", "this is no old Office file, RTF or OpenDocument"),
      remedy: Message("请去掉 --from，由内容识别", "Leave --from out, and the format is found by content."))
  }

  private var title: Message {
    switch kind {
    case .old:
      Message("这是旧版 Office 文件（.doc、.xls、.wps 或 .et）", "this is an old Office file (.doc, .xls, .wps or .et)")
    case .richText: Message("这是 RTF 文件", "this is a file of rich text (.rtf)")
    case .openDocument:
      Message("这是 OpenDocument 文件（.odt 或 .ods）", "this is a file of OpenDocument (.odt or .ods)")
    }
  }

  /// The names of the streams in an old container that matter here: a directory entry has 128 bytes at a
  /// multiple of 128 and begins with the name in UTF-16.
  private static func streams(in bytes: [UInt8]) -> Set<String> {
    let wanted = ["WordDocument", "Workbook", "Book", "EncryptedPackage"].map { name in
      (name, Array((name + "\0").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    }
    var found: Set<String> = []
    for start in stride(from: 512, to: bytes.count - 127, by: 128) {
      for (name, unicode) in wanted where bytes[start] == unicode[0] {
        if bytes[start...].starts(with: unicode) { found.insert(name) }
      }
    }
    return found
  }

  /// What an OpenDocument file says it is: its first entry is `mimetype`, stored uncompressed.
  private static func openDocumentType(of bytes: [UInt8]) -> String? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), bytes.count > 100,
      bytes[30...].starts(with: "mimetypeapplication/vnd.oasis.opendocument.".utf8)
    else { return nil }
    let rest = bytes[(30 + "mimetypeapplication/vnd.oasis.opendocument.".utf8.count)...]
    return ["spreadsheet", "text"].first { rest.starts(with: $0.utf8) }
  }
}
