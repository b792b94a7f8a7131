import Characters
import Conversion
import Diagnostics
import ReportModel
import System

/// Reads workbooks: those that `XLSXExporter` writes, as written or after people edited them in Excel, WPS or
/// LibreOffice, those of `FillInWorkbook`, and any others in which the form was filled in by hand.
public struct XLSXReader: ReportReader {
  /// What it reads.
  public let format = WorkbookLayout.format

  /// Makes the reader.
  public init() {}

  /// Certain if the content has our mark, likely for other workbooks, possible for damaged ones.
  public func confidence(in source: Source) -> Confidence {
    guard source.bytes.starts(with: [0x50, 0x4B]) else { return .none }
    // Names of entries are uncompressed in the directory at the end, and before each entry.
    if source.bytes.contains("xl/workbook.xml") || source.bytes.contains("xl/worksheets/") { return .likely }
    // A truncated workbook may have lost these.
    let isArchive = source.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    return isArchive && format.extensions.contains(source.fileExtension) ? .possible : .none
  }

  /// Reads the report of a workbook, or the reports if several sheets hold one each or lists hold many.
  ///
  /// - Throws: `ConversionError` of kind `notAReport` for a workbook without a report, `damaged`, `tooLarge`,
  ///   `unreadable` or `unknownFormat` for what is not a workbook at all.
  public func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    let lists = CollectionReading(
      file: source.name, size: source.bytes.count, editions: options.editions)
    let workbook = try WorkbookReader.read(source, sizeLimit: options.sizeLimit, taker: lists)
    if let marker = workbook.properties[WorkbookLayout.propertyName],
      marker.hasPrefix(CollectionLayout.markerStem), marker != CollectionLayout.marker
    {
      throw newer(marker, file: source.name)
    }
    if let reports = try lists.finish() { return reports }
    let template = TemplateLayout.marker(in: workbook)
    if let template, template != TemplateLayout.marker { throw newer(template, file: source.name) }
    let isTemplate = template != nil
    var data: DataSheet?
    var prose: ProseSheet?
    var findings: [(finding: Finding, author: FindingAuthor)] = []
    var tables: [GridMatch] = []
    for sheet in workbook.sheets {
      if data == nil, let reader = RecordReader(sheet, layout: WorkbookLayout.data) {
        if let marker = reader.marker, marker != WorkbookLayout.marker {
          throw newer(marker, file: source.name)
        }
        data = DataSheet(reader, editions: options.editions)
      } else if prose == nil, let reader = RecordReader(sheet, layout: WorkbookLayout.prose) {
        prose = ProseSheet(reader, isTemplate: isTemplate, editions: options.editions)
      } else if let reader = RecordReader(sheet, layout: WorkbookLayout.findings) {
        findings += FindingsSheet.findings(reader)
      } else if let match = GridMatch.best(in: sheet, editions: options.editions) {
        tables.append(match)
      }
    }
    if data != nil {
      let isShown = data?.showsPictures ?? false
      data?.fillPictures(
        from: isShown ? try WorkbookReader.pictures(in: source, sizeLimit: options.sizeLimit) : [:])
    }
    if data == nil {
      guard isTemplate || workbook.properties[WorkbookLayout.propertyName] != nil else {
        return try ForeignWorkbook(workbook, source: source, format: format, options: options).reports()
      }
      guard !tables.isEmpty else { throw emptied(file: source.name) }
    }
    var assembly = WorkbookAssembly(
      data: data, isTemplate: isTemplate, prose: prose, storedFindings: findings, tables: tables,
      editions: options.editions)
    var report = assembly.assembled()
    if isTemplate, data == nil {
      report.provenance.source = source.name
      report.provenance.format = format.name
    }
    report.findings += LeftOutText.findings(
      about: workbook.sheets.flatMap { sheet in
        sheet.leftOut.sorted { $0.key < $1.key }.map {
          LeftOutText($0.value, at: .sheet(sheet.name, cell: $0.key.name))
        }
      }, in: report)
    return [report]
  }

  private func newer(_ marker: String, file: String) -> ConversionError {
    ConversionError(
      .notAReport, file: file,
      message: Message(
        "这个工作簿的版本（\(marker)）还不能读取", "workbooks of this version (\(marker)) cannot be read yet"),
      remedy: Message("请升级本工具", "Use a newer version of this program."))
  }

  private func emptied(file: String) -> ConversionError {
    ConversionError(
      .notAReport, file: file,
      message: Message(
        "这是本工具生成的工作簿，但其中的表格和数据都已删去",
        "this workbook was written by this program, but its tables and its data were removed"),
      remedy: Message("请改用删改之前的文件", "Use the file as it was before."))
  }
}
