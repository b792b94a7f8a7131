import NianbaoKit

/// The folder that an office sends: the national document, the workbook, what was put into the form, and what a person
/// must still look at.
struct Resubmission {
  /// A file of the folder.
  struct File {
    /// Its name, without the folder.
    let name: String
    /// Its content.
    let bytes: [UInt8]
    /// What the user is told of it.
    var notes: [Message] = []
  }

  /// The report with the findings that remain once it is written in the form.
  let checked: CheckedReport
  private let original: Report
  private let source: String
  private let converter: Converter

  /// - Parameter source: the source's name; its folder does not concern whoever gets the documents.
  init(_ checked: CheckedReport, source: String, converter: Converter) {
    self.source = source
    self.converter = converter
    var checked = checked
    checked.report.provenance.source = source
    original = checked.report
    checked.report = RemainingFindings(rules: converter.rules, editions: converter.editions)
      .report(checked.report)
    self.checked = checked
  }

  private static let normalizationName = "规范化说明.txt"
  private static let findingsName = "待核实问题.txt"

  /// The name of the documents, without an ending.
  var stem: String { OutputName.document(of: checked.report) ?? Input.stem(of: source) }

  /// The files, each document read again and compared with the report.
  ///
  /// - Parameter exporters: the exporters of the documents, that of the national document first.
  /// - Throws: `ConversionError` if a document cannot be written, or differs when it is read again.
  func files(by exporters: [any ReportExporter]) throws -> [File] {
    var files: [File] = []
    var losses: [Loss] = []
    for exporter in exporters {
      let format = exporter.format
      let exported = try converter.export([checked.report], with: exporter)
      if files.isEmpty { losses = exported.losses }
      let readBack = ReadBack(
        registry: converter.registry, editions: converter.editions, format: format)
      try readBack.check(exported.bytes, says: checked.report)
      let ending = format.extensions.first ?? format.name
      files.append(File(name: stem + "." + ending, bytes: exported.bytes, notes: exported.notes))
    }
    let notes = NormalizationNotes(report: original, source: source, losses: losses)
    files.append(File(name: Self.normalizationName, bytes: Array(notes.text.utf8)))
    files.append(File(name: Self.findingsName, bytes: Array(findings.utf8)))
    return files
  }

  /// Refuses a folder with other documents in it: they would be handed in with these.
  ///
  /// - Parameter endings: the file name endings of documents.
  /// - Throws: `ConversionError` of kind `exists` that names one.
  static func refuseOthers(in folder: String, than files: [File], endings: Set<String>) throws {
    let names = Set(files.map(\.name))
    let others = InputFinder().find([folder]).inputs.map(\.path).filter { path in
      endings.contains(Source(name: path, bytes: []).fileExtension)
        && !names.contains(Input.name(of: path))
    }
    guard let other = others.first else { return }
    throw ConversionError(
      .exists, file: other,
      message: Message(
        "文件夹里有别的文档，会和这次的一起报送", "the folder holds another document, which would be handed in too"),
      remedy: Message("请移走它，或换一个空文件夹", "Move it away, or name an empty folder."))
  }

  /// The findings that remain, as `nianbao check --verbose` prints them; in Chinese, since it is handed in.
  private var findings: String {
    var text = CheckText.plain(in: .chinese, isVerbose: true)
    var tally = CheckTally()
    tally.add(checked)
    let body = text.add(CheckedSource(reports: [checked], text: nil), from: source)
    return String(decoding: body + text.finish(tally), as: UTF8.self)
  }
}
