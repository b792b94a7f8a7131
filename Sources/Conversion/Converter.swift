import Characters
import Diagnostics
import Layout
import Reconciliation
import ReportModel
import System

/// Reads reports from files and writes them in other formats, with the readers and exporters of a registry.
public struct Converter: Sendable {
  /// The formats it knows.
  public var registry: Registry
  /// How it reads.
  public var readOptions: ReadOptions
  /// How it writes.
  public var exportOptions: ExportOptions
  /// The name of the format to read, instead of finding it by content.
  public var inputFormat: String?
  /// The rules that reports are checked by when they are read.
  public var rules = RuleBook.standard
  /// The edition that reports of others are brought into (`EditionMigration`); none unless set.
  public var edition: Edition.ID?
  /// Whether blank cells are filled with 0 (`Report.fillBlanks`); they stay blank unless set.
  public var fillsBlanks = false
  /// What counts of the findings in a source of that name; everything unless set.
  public var policy: @Sendable (_ source: String) -> CheckPolicy = { _ in CheckPolicy() }
  /// The reports that those which are read are compared with.
  public var comparison = Comparison()
  /// Whether what the rules cannot judge is to be listed.
  public var listsNotAssessable = false
  /// Where what other programs leave behind is noted while they run, for a program that may be interrupted.
  public var temporaryFiles = TemporaryFiles()

  /// Makes a converter.
  public init(
    registry: Registry, readOptions: ReadOptions = ReadOptions(),
    exportOptions: ExportOptions = ExportOptions(), inputFormat: String? = nil
  ) {
    self.registry = registry
    self.readOptions = readOptions
    self.exportOptions = exportOptions
    self.inputFormat = inputFormat
  }

  /// The editions of the form that it knows: those of `readOptions`.
  public var editions: Editions {
    get { readOptions.editions }
    set { readOptions.editions = newValue }
  }

  /// Reads every report of a file, or of standard input for `-`, and checks it by the rules.
  /// - Throws: `ConversionError` that names the file.
  public func read(_ path: String) throws -> [Report] {
    try check(path).reports.map(\.report)
  }

  /// Reads every report of a source and checks it by the rules; never an empty array.
  /// - Throws: `ConversionError` that names the source.
  public func read(_ source: Source) throws -> [Report] { try check(source).reports.map(\.report) }

  /// Reads every report of a file, or of standard input for `-`, with all that the rules say of it.
  /// - Throws: `ConversionError` that names the file.
  public func check(_ path: String) throws -> CheckedSource {
    try check(InputFile.read(path, limit: readOptions.sizeLimit))
  }

  /// Reads every report of a source, with all that the rules say of it.
  /// - Throws: `ConversionError` that names the source.
  public func check(_ source: Source) throws -> CheckedSource {
    do {
      let office = readOptions.allowsOffice && inputFormat == nil ? OfficeFile(source) : nil
      var readable = source
      if let office {
        readable = try OfficeConverter().converted(
          source, office, sizeLimit: readOptions.sizeLimit, temporaryFiles: temporaryFiles)
      }
      let reader = try reader(for: readable)
      var reports = try reader.read(readable, options: readOptions)
      if let office {
        for index in reports.indices { reports[index].findings.append(OfficeConverter.finding(office)) }
      }
      if let edition {
        let migration = try EditionMigration(to: edition, among: editions)
        reports = try reports.map(migration.migrated)
      }
      if fillsBlanks { for index in reports.indices { reports[index].fillBlanks() } }
      if !reader.format.carries.contains(.prose) {
        for index in reports.indices { reports[index].provenance.carriesProse = false }
      }
      let policy = policy(source.name)
      let checked = reports.map { report in
        let context = comparison.context(for: report, editions: editions)
        let assessment = rules.assess(context, listsNotAssessable: listsNotAssessable)
        return CheckedReport(context, policy.judge(assessment, of: report))
      }
      return CheckedSource(
        reports: checked, text: text(of: readable, checked, readBy: reader.format)
      )
    } catch var error as ConversionError {
      if error.file == nil { error.file = source.name }
      throw error
    }
  }

  private func reader(for source: Source) throws -> any ReportReader {
    try inputFormat.map { try registry.reader(named: $0) } ?? registry.reader(for: source)
  }

  /// The format that a source is read as.
  /// - Throws: `ConversionError` where no reader takes it.
  package func format(of source: Source) throws -> Format { try reader(for: source).format }

  /// The source's lines, where findings are to be shown in them: a format that repeats what another source said
  /// repeats its places too, and they mean nothing here.
  private func text(of source: Source, _ checked: [CheckedReport], readBy format: Format) -> SourceText? {
    let isNeeded = checked.contains { checked in
      let report = checked.report
      guard report.provenance.format == format.name, report.provenance.source == source.name else {
        return false
      }
      return (report.allFindings + checked.accepted.map(\.finding)).contains { finding in
        let places = [finding.place] + finding.cells.map { report[$0].origin?.place }
        return places.contains { if case .line = $0 { true } else { false } }
      }
    }
    return isNeeded ? lines(of: source) : nil
  }

  /// The lines of a source; `nil` where it is no text.
  package func lines(of source: Source) -> SourceText? {
    let text =
      try? readOptions.encoding?.decode(source.bytes, file: source.name)
      ?? TextEncoding.decodingDetected(source.bytes, file: source.name)
    return text.map(SourceText.init)
  }

  /// Writes reports in one format.
  /// - Throws: `ConversionError` of kind `notRepresentable` for several reports in a format that holds one.
  public func export(_ reports: [Report], with exporter: any ReportExporter) throws -> Exported {
    if !exporter.format.holdsMany { _ = try exporter.single(reports) }
    var options = exportOptions
    options.temporaryFiles = options.temporaryFiles ?? temporaryFiles
    return try exporter.export(reports, options: options)
  }
}
