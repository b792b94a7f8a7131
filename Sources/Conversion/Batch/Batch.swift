import Diagnostics
import ReportModel
import System

/// Converts many inputs on several threads; each is converted as a whole or not at all.
public struct Batch: Sendable {
  /// How inputs are read and reports written.
  public var converter: Converter
  /// How files are written.
  public var writer: AtomicFile
  /// The number of threads, 1 or more.
  public var jobs: Int
  /// Whether inputs with a loss, a warning or an error are not written.
  public var isStrict: Bool

  /// Makes a batch.
  public init(
    converter: Converter, writer: AtomicFile = AtomicFile(), jobs: Int = 1, isStrict: Bool = false
  ) {
    self.converter = converter
    self.writer = writer
    self.jobs = jobs
    self.isStrict = isStrict
  }

  /// Converts each input of a plan; a failing one does not stop the others.
  ///
  /// - Parameter report: called once per input, in order, on the calling thread.
  public func run(_ plan: BatchPlan, report: (BatchResult) -> Void) {
    OrderedWork.run(count: plan.items.count, threads: jobs) { index in
      convert(plan.items[index], plan)
    } deliver: { _, result in
      report(result)
    }
  }

  /// Reads all inputs, to be written to one file; a failing one does not stop the others.
  ///
  /// - Parameter report: called once per input with its reports, in order, on the calling thread.
  public func read(_ inputs: [Input], report: (BatchResult, [Report]) -> Void) {
    OrderedWork.run(count: inputs.count, threads: jobs) { index in
      read(inputs[index])
    } deliver: { _, result in
      report(result.0, result.1)
    }
  }

  /// Reads and checks all inputs; a failing one does not stop the others.
  ///
  /// - Parameter report: called once per input, in order, on the calling thread; without a source if reading
  ///   failed.
  public func check(_ inputs: [Input], report: (BatchResult, CheckedSource?) -> Void) {
    OrderedWork.run(count: inputs.count, threads: jobs) { index in
      check(inputs[index], quoting: true)
    } deliver: { _, result in
      report(result.0, result.1)
    }
  }

  /// - Parameter quoting: whether the lines of the source will be quoted.
  private func check(_ input: Input, quoting: Bool) -> (BatchResult, CheckedSource?) {
    var result = BatchResult(input)
    do {
      let source = try converter.check(converter.reading.source(at: input.path), quoting: quoting)
      result.reportCount = source.reports.count
      result.findings = source.reports.flatMap(\.report.allFindings)
      result.accepted = source.reports.flatMap(\.accepted)
      result.filledBlanks = source.reports.reduce(0) { $0 + $1.report.filledBlanks.count }
      return (result, source)
    } catch {
      result.add(error)
      return (result, nil)
    }
  }

  private func read(_ input: Input) -> (BatchResult, [Report]) {
    let (result, source) = check(input, quoting: false)
    return (result, source?.reports.map(\.report) ?? [])
  }

  private func convert(_ item: BatchPlan.Item, _ plan: BatchPlan) -> BatchResult {
    var (result, reports) = read(item.input)
    guard !reports.isEmpty else { return result }
    if let conflict = item.conflict {
      result.errors.append(conflict)
      return result
    }
    var files: [(output: BatchPlan.Output, exported: ExportResult)] = []
    for output in item.outputs {
      do {
        files += try export(reports, to: output, of: item, plan)
      } catch var error as ConversionError {
        if error.file == nil { error.file = output.path }
        result.errors.append(error)
      } catch {
        result.fault = String(describing: error)
      }
    }
    let written = files.map {
      BatchResult.Written(
        format: $0.output.format, path: $0.output.path, losses: $0.exported.losses, notes: $0.exported.notes)
    }
    if isStrict, Self.isUnacceptable(findings: result.findings, losses: written.flatMap(\.losses)) {
      result.isRefused = true
      result.written = written
      return result
    }
    for (file, output) in zip(files, written) {
      do {
        // Created only now, so that inputs without results leave no folders behind.
        try writer.write(file.exported.bytes, makingFolderOf: file.output.path)
        result.written.append(output)
      } catch {
        result.add(error)
      }
    }
    return result
  }

  /// Whether findings or losses keep a strict conversion from writing: findings that need a person, and losses of what the
  /// report says. Where it was read belongs to no document.
  public static func isUnacceptable(findings: [Finding], losses: [Loss]) -> Bool {
    losses.contains { $0.aspect.isContent } || findings.contains { $0.severity >= .warning }
  }

  private func export(
    _ reports: [Report], to output: BatchPlan.Output, of item: BatchPlan.Item, _ plan: BatchPlan
  ) throws -> [(output: BatchPlan.Output, exported: ExportResult)] {
    guard let exporter = plan.exporters[output.format] else { return [] }
    guard reports.count > 1, !exporter.format.holdsManyWhole else {
      // Checked before the work of exporting: an existing file may not be replaced.
      if let refusal = writer.refusal(of: output.path) { throw refusal }
      return [(output, try converter.export(reports, with: exporter))]
    }
    return try OutputName.paths(for: reports, at: output.path).enumerated().map { index, path in
      // Names planned for inputs take precedence over names that depend on their content.
      guard !plan.reserved.contains(BatchPlan.key(path)) else {
        throw ConversionError(
          .sameOutput, file: item.input.path,
          message: Message(
            "其中一份报告要写成另一个输入的文件 \(path)", "one of its reports would take another input's file \(path)"),
          remedy: Message("请单独转换这个文件", "Convert this file on its own."))
      }
      if let refusal = writer.refusal(of: path) { throw refusal }
      let exported = try converter.export([reports[index]], with: exporter)
      return (BatchPlan.Output(format: output.format, path: path), exported)
    }
  }
}
