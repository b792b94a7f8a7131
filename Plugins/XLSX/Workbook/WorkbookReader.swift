import Containers
import Diagnostics
import ReportModel
import System

/// Reads any workbook's sheets and cells from its file.
struct WorkbookReader {
  let file: String
  private let package: OfficePackage
  private let taker: (any RowTaker)?

  private static let cellLimit = 200_000
  private static let sheetLimit = 1_000

  /// How many times as much as others a workbook of long lists may unpack to; its rows are not kept.
  private static let listFactor = 8

  /// Reads a workbook without interpreting anything in it.
  ///
  /// - Parameter taker: takes the rows of lists.
  /// - Throws: `ConversionError` of kind `damaged`, `tooLarge`, `unreadable` or `unknownFormat`.
  static func read(_ source: Source, sizeLimit: Int, taker: (any RowTaker)? = nil) throws -> Workbook {
    if source.bytes.count > sizeLimit {
      throw ConversionError(
        .tooLarge, file: source.name,
        message: Message("文件大于\(sizeLimit >> 20) MB", "the file is larger than \(sizeLimit >> 20) MB"),
        remedy: Message("请删去图片和多余的工作表后另存", "Remove pictures and other sheets and save it anew."))
    }
    return try source.bytes.withUnsafeBytes { bytes in
      let limits = ZipArchive.Limits(unpacked: sizeLimit)
      var package = try OfficePackage(bytes, file: source.name, limits: limits)
      // Only a file of some size can be a long list.
      if bytes.count > sizeLimit >> 6, let taker, taker.expectsLists(try properties(of: package)) {
        let limits = ZipArchive.Limits(unpacked: sizeLimit * listFactor)
        package = try OfficePackage(bytes, file: source.name, limits: limits)
      }
      return try WorkbookReader(file: source.name, package: package, taker: taker).workbook()
    }
  }

  /// The pictures among the files of a workbook, by their fingerprints.
  ///
  /// - Throws: `ConversionError` of kind `damaged`, `tooLarge` or `unreadable`.
  static func pictures(in source: Source, sizeLimit: Int) throws -> [String: PictureContent] {
    try source.bytes.withUnsafeBytes { bytes in
      let package = try OfficePackage(
        bytes, file: source.name, limits: ZipArchive.Limits(unpacked: sizeLimit))
      let pictures = try package.contents(under: "xl/media/").compactMap(PictureContent.init)
      return Dictionary(pictures.map { (HeldPicture.fingerprint(of: $0), $0) }) { first, _ in first }
    }
  }

  private func workbook() throws -> Workbook {
    let list = WorkbookHandler()
    try package.scanMainPart(with: list)
    guard !list.sheets.isEmpty, list.sheets.count <= Self.sheetLimit else { throw notAWorkbook() }
    let styles = StylesHandler(from1904: list.from1904)
    try package.scan(partOfType: "styles", with: styles)
    let strings = SharedStringsHandler()
    if let (part, bytes) = try package.bytes(partOfType: "sharedStrings"),
      !strings.readPlain(bytes.bindMemory(to: UInt8.self))
    {
      try package.scan(bytes, of: part, with: strings)
    }
    var workbook = Workbook()
    var left = Self.cellLimit
    let links = package.relationships.byID
    for entry in list.sheets {
      // Chart and macro sheets have no cells.
      guard let link = links[entry.relationship], link.type.hasSuffix("/worksheet") else { continue }
      let sheet = try content(of: link) {
        SheetHandler(
          name: entry.name, strings: strings, formats: styles.formats, limit: left, file: file, taker: taker)
      }
      left -= sheet.cells.count
      workbook.sheets.append(
        Workbook.Sheet(
          name: entry.name, isHidden: entry.isHidden, cells: sheet.sortedCells(), emptyRows: sheet.emptyRows,
          merges: sheet.merges,
          formulas: sheet.formulas, leftOut: sheet.leftOut, hidden: sheet.hidden))
    }
    workbook.awaitsResults = list.awaitsResults
    workbook.properties = try Self.properties(of: package)
    return workbook
  }

  /// Reads a sheet byte by byte if it is plain, and else by events.
  private func content(
    of link: Relationships.Relationship, with handler: () -> SheetHandler
  ) throws -> SheetContent {
    if let (part, bytes) = try package.bytes(of: link) {
      let plain = handler()
      if try plain.readPlain(bytes.bindMemory(to: UInt8.self)) { return plain.sheet }
      let handler = handler()
      try package.scan(bytes, of: part, with: handler)
      return handler.sheet
    }
    let handler = handler()
    try package.scan(link, with: handler)
    return handler.sheet
  }

  private static func properties(of package: OfficePackage) throws -> [String: String] {
    let properties = PropertiesHandler()
    try package.scan(ownPartOfType: "custom-properties", with: properties)
    return properties.properties
  }

  private func notAWorkbook() -> ConversionError {
    ConversionError(
      .unknownFormat, file: file,
      message: Message("这个压缩文件不是 Excel 工作簿（.xlsx）", "this archive is no Excel workbook (.xlsx)"),
      remedy: Message(
        "旧版 .xls 或 .et 请先另存为 .xlsx；压缩包请先解压", "Save .xls or .et as .xlsx; unpack archives first."))
  }
}
