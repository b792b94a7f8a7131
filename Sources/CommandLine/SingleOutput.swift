import NianbaoKit

/// Converts all inputs into one file, or to standard output.
struct SingleOutput {
  let path: String
  let exporter: any ReportExporter
  let batch: Batch
  let context: Context

  func run(_ inputs: [Input], log: inout ConversionLog) throws -> ExitStatus {
    let format = exporter.format
    guard inputs.count <= 1 || format.holdsMany else { throw severalReports(inputs.count) }
    let isStream = path == "-"
    if isStream, context.console.outputIsTerminal, format.isBinary {
      throw UsageError(
        "不把 \(format.name) 写到终端上；请用 -o 文件，或重定向输出",
        "\(format.name) is not written to a terminal; use -o FILE or redirect the output")
    }
    // Checked first, so that thousands of inputs are not read for nothing.
    if !isStream, let refusal = batch.writer.refusal(of: path) { throw refusal }
    // What went to standard output cannot be taken back: a strict run reads everything first.
    if let exporter = exporter as? any StreamingExporter, !(isStream && batch.isStrict) {
      return try stream(inputs, with: exporter, log: &log)
    }
    var reports: [Report] = []
    batch.read(inputs) { result, read in
      log.add(result)
      reports += read
    }
    guard !reports.isEmpty else { return log.finish() }
    guard reports.count == 1 || format.holdsMany else { throw severalReports(reports.count) }
    do {
      let exported = try batch.converter.export(reports, with: exporter)
      let findings = reports.flatMap(\.allFindings)
      if batch.isStrict, Batch.isUnacceptable(findings: findings, losses: exported.losses) {
        log.refuse(losses: exported.losses, format: format.name)
      } else {
        if isStream {
          try context.console.output(exported.bytes)
        } else {
          try batch.writer.write(exported.bytes, to: path)
        }
        log.wroteOne(losses: exported.losses, notes: exported.notes, format: format.name)
      }
    } catch var error as ConversionError {
      if error.file == nil, !isStream { error.file = path }
      log.failToWrite(error)
    }
    return log.finish()
  }

  /// Writes each report as soon as it is read.
  private func stream(
    _ inputs: [Input], with exporter: any StreamingExporter, log: inout ConversionLog
  ) throws -> ExitStatus {
    var file: StreamedFile?
    var failure: (any Error)?
    var findingsAreAcceptable = true
    batch.read(inputs) { result, reports in
      log.add(result)
      guard failure == nil, !reports.isEmpty else { return }
      if Batch.isUnacceptable(findings: result.findings, losses: []) { findingsAreAcceptable = false }
      do {
        let open = try file ?? begin(with: exporter)
        file = open
        for report in reports { try open.append(report) }
      } catch {
        failure = error
      }
    }
    guard file != nil || failure != nil else { return log.finish() }
    do {
      if let failure { throw failure }
      let losses = try file?.finish() ?? []
      if batch.isStrict, !findingsAreAcceptable || Batch.isUnacceptable(findings: [], losses: losses) {
        log.refuse(losses: losses, format: exporter.format.name)
      } else {
        try file?.publish()
        log.wroteOne(losses: losses, format: exporter.format.name)
      }
    } catch var error as ConversionError {
      if error.file == nil, path != "-" { error.file = path }
      log.failToWrite(error)
    }
    return log.finish()
  }

  private func begin(with exporter: any StreamingExporter) throws -> StreamedFile {
    let stream = try batch.converter.writing.stream(with: exporter)
    if path == "-" { return StreamedFile(stream, write: context.console.output) }
    let draft = try batch.writer.begin(path)
    return StreamedFile(stream, write: draft.append, publish: draft.publish)
  }

  private func severalReports(_ count: Int) -> UsageError {
    let name = exporter.format.name
    return UsageError(
      "一个 \(name) 文件只能放一份报告，这里有 \(count) 份；请用 --output-dir",
      "a \(name) file holds one report and there are \(count); use --output-dir")
  }
}
