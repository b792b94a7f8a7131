import Conversion
import ReportModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the workbooks that `XLSXExporter` writes, as written or after people edited them in Excel, WPS or
/// LibreOffice.
public struct XLSXReader: ReportReader {
  /// What it reads.
  public let format = WorkbookLayout.format

  /// Makes the reader.
  public init() {}

  /// Certain where the content names our mark, likely for other workbooks, possible for damaged ones.
  public func confidence(in source: Source) -> Confidence {
    guard source.bytes.starts(with: [0x50, 0x4B]) else { return .none }
    // Names of entries stand uncompressed in the directory at the end, and before each entry.
    return source.bytes.contains("xl/workbook.xml") || source.bytes.contains("xl/worksheets/")
      ? .likely : .none
  }

  /// Reads the one report of a workbook.
  ///
  /// - Throws: `ConversionError` of kind `notAReport` for a workbook that is not of our making, `damaged`,
  ///   `tooLarge`, `unreadable` or `unknownFormat` for what is no workbook at all.
  public func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    let workbook = try WorkbookReader.read(source, sizeLimit: options.sizeLimit)
    var data: DataSheet?
    var prose: ProseSheet?
    var findings: [Finding] = []
    var tables: [GridMatch] = []
    for sheet in workbook.sheets {
      if data == nil, let reader = RecordReader(sheet, layout: WorkbookLayout.data) {
        if let marker = reader.marker, marker != WorkbookLayout.marker {
          throw newer(marker, file: source.name)
        }
        data = DataSheet(reader)
      } else if prose == nil, let reader = RecordReader(sheet, layout: WorkbookLayout.prose) {
        prose = ProseSheet(reader)
      } else if let reader = RecordReader(sheet, layout: WorkbookLayout.findings) {
        findings += FindingsSheet.findings(reader)
      } else if let match = GridMatch.best(in: sheet) {
        tables.append(match)
      }
    }
    guard data != nil || !tables.isEmpty else { throw foreign(workbook, file: source.name) }
    var assembly = ReportAssembly(data: data, prose: prose, storedFindings: findings, tables: tables)
    return [assembly.assembled()]
  }

  private func newer(_ marker: String, file: String) -> ConversionError {
    ConversionError(
      .notAReport, file: file,
      message: Message(
        "这个工作簿的版本（\(marker)）还不能读取", "workbooks of this version (\(marker)) cannot be read yet"),
      remedy: Message("请升级本工具", "Use a newer version of this program."))
  }

  private func foreign(_ workbook: Workbook, file: String) -> ConversionError {
    if workbook.properties[WorkbookLayout.propertyName] != nil {
      return ConversionError(
        .notAReport, file: file,
        message: Message(
          "这是本工具生成的工作簿，但其中的表格和数据都已删去",
          "this workbook was written by this program, but its tables and its data were removed"),
        remedy: Message("请改用删改之前的文件", "Use the file as it was before."))
    }
    return ConversionError(
      .notAReport, file: file,
      message: Message(
        "这不是本工具生成的工作簿，里面也没有国家格式的完整表格；其他工作簿目前还不能读取",
        "this workbook was not written by this program and has no table in the grid of the national form; other "
          + "workbooks cannot be read yet"),
      remedy: Message(
        "请把表格内容复制为文本后再转换", "Copy the content of the sheets into a text file and convert that."))
  }
}

extension [UInt8] {
  /// Whether the bytes of the text stand anywhere in these.
  fileprivate func contains(_ text: StaticString) -> Bool {
    withUnsafeBytes { bytes in
      guard var place = bytes.baseAddress else { return false }
      let end = place + bytes.count
      while end - place >= text.utf8CodeUnitCount,
        let found = memchr(place, Int32(text.utf8Start.pointee), end - place),
        end - UnsafeRawPointer(found) >= text.utf8CodeUnitCount
      {
        if memcmp(found, text.utf8Start, text.utf8CodeUnitCount) == 0 { return true }
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}
