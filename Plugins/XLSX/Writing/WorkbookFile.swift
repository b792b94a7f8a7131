import CXLSXWriter
import Containers
import Conversion
import Diagnostics
import System

/// A workbook that is being written: the library's calls, with every limit checked before each.
final class WorkbookFile: WorkbookOutput {
  private let folder: PrivateFolder
  private let temporaryFiles: TemporaryFiles
  private let file: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let formats: FormatTable
  /// Whether it was given its date.
  private var isDated = false

  /// The bytes of a workbook that `body` fills, put together in the first folder that has room.
  ///
  /// `body` may be called more than once.
  /// - Parameter temporaryFiles: removes the folder when the program is interrupted.
  /// - Throws: `ConversionError` of kind `unwritable`, and what `body` throws.
  static func bytes(
    noting temporaryFiles: TemporaryFiles?, _ body: (WorkbookFile) throws -> Void
  ) throws -> [UInt8] {
    let temporaryFiles = temporaryFiles ?? TemporaryFiles()
    var failure: ConversionError?
    for parent in PrivateFolder.parents {
      do {
        // Of more than one attempt the library's date is right in all likelihood.
        for _ in 0..<mostAttempts {
          let file = try WorkbookFile(in: parent, noting: temporaryFiles)
          try body(file)
          let bytes = try file.finish()
          if try !file.isDated || hasOwnDate(bytes) { return bytes }
        }
      } catch let error as ConversionError where error.kind == .unwritable {
        failure = error
      }
    }
    throw failure ?? refused(WorkbookLayout.format.name)
  }

  private static let mostAttempts = 8
  /// The date that is written into every workbook.
  private static let date = "1980-01-01T00:00:00Z"

  /// Whether a workbook has the date that it was given: the library forms it in memory that all threads share.
  private static func hasOwnDate(_ workbook: [UInt8]) throws -> Bool {
    try workbook.withUnsafeBytes { bytes in
      let archive = try ZipArchive(
        bytes, file: WorkbookLayout.format.name, limits: ZipArchive.Limits(unpacked: 1 << 20))
      guard let core = try archive.content(of: "docProps/core.xml") else { return false }
      // Created and modified.
      return String(decoding: core, as: UTF8.self).split(separator: date).count == 3
    }
  }

  /// Begins a workbook whose rows are written in order and not kept in memory.
  ///
  /// - Throws: `ConversionError` of kind `unwritable`.
  static func ofMany(noting temporaryFiles: TemporaryFiles?) throws -> WorkbookFile {
    try WorkbookFile(in: PrivateFolder.onDisk, noting: temporaryFiles ?? TemporaryFiles(), keepsRows: false)
  }

  /// Begins a workbook in a private folder under `parent`.
  /// - Throws: `ConversionError` of kind `unwritable`.
  private init(in parent: String, noting temporaryFiles: TemporaryFiles, keepsRows: Bool = true) throws {
    guard let folder = PrivateFolder(in: parent) else { throw Self.unwritable(parent) }
    guard temporaryFiles.open(folder) else {
      folder.remove()
      throw Self.unwritable(folder.path)
    }
    self.folder = folder
    self.temporaryFiles = temporaryFiles
    file = folder.path + "/book"
    var folderName = Array(folder.path.utf8CString)
    let workbook = folderName.withUnsafeMutableBufferPointer { [file] name in
      var options = lxw_workbook_options()
      options.tmpdir = name.baseAddress
      options.constant_memory = keepsRows ? 0 : 1
      return workbook_new_opt(file, &options)
    }
    guard let workbook else {
      folder.remove()
      temporaryFiles.close(folder)
      throw Self.unwritable(folder.path)
    }
    self.workbook = workbook
    formats = FormatTable(workbook)
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
    folder.remove()
    temporaryFiles.close(folder)
  }

  func addSheet(named name: String) throws -> WorkbookSheet {
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw Self.refused(name) }
    return WorkbookSheet(name: name, output: LibrarySheet(sheet, formats: formats))
  }

  func define(_ name: String, as range: CellRange, in sheet: WorkbookSheet) throws {
    let reference = "='\(sheet.name)'!\(range.absoluteName)"
    guard workbook_define_name(workbook, name, reference) == LXW_NO_ERROR else { throw Self.refused(name) }
  }

  func setProperties(title: String, company: String, marker: String) {
    Self.attribute(title).withUnsafeMutableBytePointer { title in
      Self.attribute(company).withUnsafeMutableBytePointer { company in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.company = company
        isDated = true
        properties.created = 315_532_800  // 1980-01-01, the first date that zip files know
        workbook_set_properties(workbook, &properties)
      }
    }
    workbook_set_custom_property_string(workbook, WorkbookLayout.propertyName, marker)
  }

  /// Ends the workbook and returns its bytes.
  /// - Throws: `ConversionError` of kind `unwritable`.
  func finish() throws -> [UInt8] {
    let status = workbook_close(workbook)
    workbook = nil
    guard status == LXW_NO_ERROR, let bytes = try? InputFile.read(file, limit: .max).bytes else {
      throw Self.unwritable(folder.path)
    }
    return bytes
  }

  /// A text without what the library, which escapes only cells, cannot write elsewhere.
  static func attribute(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(255)
    where scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static func unwritable(_ folder: String) -> ConversionError {
    ConversionError(
      .unwritable, file: folder,
      message: Message("无法在临时文件夹中生成工作簿", "the workbook cannot be put together in the temporary folder"),
      remedy: Message(
        "请检查磁盘空间和权限，或用 TMPDIR 指定另一个文件夹", "Check free space and permissions, or name another folder in TMPDIR."
      ))
  }

  static func refused(_ what: String) -> ConversionError {
    ConversionError(
      .notRepresentable, message: Message("工作簿容纳不下：\(what)", "a workbook cannot hold this: \(what)"))
  }
}

extension String {
  fileprivate func withUnsafeMutableBytePointer(_ body: (UnsafeMutablePointer<CChar>?) -> Void) {
    var bytes = Array(utf8CString)
    bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
