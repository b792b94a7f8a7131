import Conversion
import Documents
import ReportModel

/// Reads any workbook's sheets and cells from its file.
struct WorkbookReader {
  let file: String
  private let archive: ZipArchive

  private static let cellLimit = 2_000_000
  private static let sheetLimit = 1_000

  /// Reads a workbook; nothing of it is interpreted.
  ///
  /// - Throws: `ConversionError` of kind `damaged`, `tooLarge`, `unreadable` or `unknownFormat`.
  static func read(_ source: Source, sizeLimit: Int) throws -> Workbook {
    if source.bytes.count > sizeLimit {
      throw ConversionError(
        .tooLarge, file: source.name,
        message: Message("文件大于\(sizeLimit >> 20) MB", "the file is larger than \(sizeLimit >> 20) MB"),
        remedy: Message("请删去图片和多余的工作表后另存", "Remove pictures and other sheets and save it anew."))
    }
    return try source.bytes.withUnsafeBytes { bytes in
      let limits = ZipArchive.Limits(unpacked: sizeLimit * 4)
      let archive = try ZipArchive(bytes, file: source.name, limits: limits)
      return try WorkbookReader(file: source.name, archive: archive).workbook()
    }
  }

  private func workbook() throws -> Workbook {
    let root = RelationshipsHandler()
    guard try scan("_rels/.rels", with: root),
      let main = root.target(ofType: "officeDocument").map(Self.absolute),
      archive.contains(main)
    else { throw notAWorkbook() }
    let list = WorkbookHandler()
    try scan(main, with: list)
    let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
    let links = RelationshipsHandler()
    try scan("\(folder)_rels/\(main.dropFirst(folder.count)).rels", with: links)
    guard !list.sheets.isEmpty, list.sheets.count <= Self.sheetLimit else { throw notAWorkbook() }

    let styles = StylesHandler(from1904: list.from1904)
    if let target = links.target(ofType: "styles") {
      try scan(Self.resolve(target, in: folder), with: styles)
    }
    let strings = SharedStringsHandler()
    if let target = links.target(ofType: "sharedStrings") {
      try scan(Self.resolve(target, in: folder), with: strings)
    }
    var workbook = Workbook()
    var left = Self.cellLimit
    for entry in list.sheets {
      guard let link = links.relationships.first(where: { $0.id == entry.relationship }) else { continue }
      // Sheets of charts and macros have no cells.
      guard link.type.hasSuffix("/worksheet") else { continue }
      let handler = SheetHandler(
        name: entry.name, strings: strings.strings, formats: styles.formats, limit: left, file: file)
      let part = Self.resolve(link.target, in: folder)
      guard try scan(part, with: handler) else { throw ZipArchive.damaged(file, entry: part) }
      let sheet = handler.sheet
      left -= sheet.cells.count
      workbook.sheets.append(
        Workbook.Sheet(
          name: entry.name, isHidden: entry.isHidden, cells: sheet.sortedCells(), merges: sheet.merges))
    }
    if let target = root.target(ofType: "custom-properties") {
      let properties = PropertiesHandler()
      try scan(Self.absolute(target), with: properties)
      workbook.properties = properties.properties
    }
    return workbook
  }

  @discardableResult
  private func scan(_ part: String, with handler: XMLHandler) throws -> Bool {
    guard let bytes = try archive.content(of: part) else { return false }
    try XMLScanner.scan(bytes, part: part, file: file, handler: handler)
    return true
  }

  private static func absolute(_ target: String) -> String { resolve(target, in: "") }

  // Targets are relative to the folder of the part that names them, or begin at the root with a slash.
  private static func resolve(_ target: String, in folder: String) -> String {
    var parts: [Substring] = []
    let path = target.hasPrefix("/") ? target : folder + target
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private func notAWorkbook() -> ConversionError {
    ConversionError(
      .unknownFormat, file: file,
      message: Message("这个压缩文件不是 Excel 工作簿（.xlsx）", "this archive is no Excel workbook (.xlsx)"),
      remedy: Message(
        "旧版 .xls 或 .et 请先另存为 .xlsx；压缩包请先解压", "Save .xls or .et as .xlsx; unpack archives first."))
  }
}
