import NianbaoKit

/// The folder that an office sends: the national document, the workbook, and the papers that say what was put into the
/// form, what a person must still look at, and what was corrected.
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
  /// The name of the file whose figures and words the papers compare with.
  private let printed: String
  private let converter: Converter

  /// - Parameter source: the source's name; its folder does not concern whoever gets the documents.
  init(_ checked: CheckedReport, source: String, converter: Converter) {
    self.source = source
    self.converter = converter
    // A report that was corrected or edited names what it was first read from.
    printed = checked.report.provenance.source.map(Input.name) ?? source
    var checked = checked
    checked.report.provenance.source = source
    original = checked.report
    checked.report = RemainingFindings(rules: converter.rules, editions: converter.editions)
      .report(checked.report)
    self.checked = checked
  }

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
    files += try papers(losses: losses)
    return files
  }

  /// The papers, each as a document, if the registry has an exporter for it, and as a text for programs.
  private func papers(losses: [Loss]) throws -> [File] {
    let normalization = NormalizationPaper(report: original, source: printed, losses: losses).paper
    let remaining = FindingsPaper(
      checked: checked, source: printed, rules: converter.rules, losses: losses)
    var papers = [
      (normalization, PaperText.text(of: normalization)),
      (remaining.paper, [remaining.paper.title, remaining.summary, findings].joined(separator: "\n\n")),
    ]
    let isCorrected = !ReportContents(checked.report).corrections.isEmpty
    if isCorrected, let paper = CorrectionPaper(report: checked.report, source: printed).paper {
      papers.append((paper, PaperText.text(of: paper)))
    }
    return try papers.flatMap { paper, text in
      try document(of: paper) + [File(name: paper.title + ".txt", bytes: Array(text.utf8))]
    }
  }

  private func document(of paper: Paper) throws -> [File] {
    guard let exporter = converter.registry.paperExporter else { return [] }
    let ending = exporter.format.extensions.first ?? exporter.format.name
    return [File(name: paper.title + "." + ending, bytes: try exporter.export(paper))]
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

  /// The findings that remain, as `nianbao check --verbose` prints them, with the codes that programs and `nianbao correct`
  /// go by; in Chinese like the papers.
  private var findings: String {
    var text = CheckText.plain(in: .chinese, isVerbose: true)
    var tally = CheckTally()
    tally.add(checked)
    let body = text.add(CheckedSource(reports: [checked], text: nil), from: source)
    return String(decoding: body + text.finish(tally), as: UTF8.self)
  }
}
