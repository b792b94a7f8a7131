import NianbaoKit

/// Checks inputs and writes what is found as they are read.
struct CheckRun {
  let batch: Batch
  let plan: PolicyPlan
  let output: any CheckOutput
  let sink: CheckSink
  let context: Context

  /// Checks all inputs; one that cannot be read does not stop the others.
  /// - Throws: `ConversionError` when the output cannot be written.
  func status(of found: InputFinder.Found, isStrict: Bool) throws -> ExitStatus {
    var output = output
    var plan = plan
    var tally = CheckTally()
    try sink.write(output.begin())
    for error in found.errors {
      tally.addUnreadable()
      context.console.complain(error.text(in: context.language))
      try sink.write(output.add(error))
    }
    var failure: (any Error)?
    batch.check(found.inputs) { result, source in
      tally.add(result)
      plan.note(result)
      guard failure == nil else { return }
      do {
        if let source { try sink.write(output.add(source, from: result.input.path)) }
        guard !result.isSkipped else { return }
        for error in result.errors {
          context.console.complain(error.text(in: context.language))
          try sink.write(output.add(error))
        }
        if let fault = result.fault {
          context.console.complain(
            result.input.path + ": " + context.text("程序内部错误：\(fault)", "internal error: \(fault)"))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    tally.staleWaivers = plan.staleWaivers
    tally.configurations = plan.configurations
    try sink.write(output.finish(tally))
    try sink.finish()
    if tally.reports == 0, tally.unreadable == 0, tally.faults == 0 {
      context.console.complain(context.text("没有可核对的年度报告", "there is no report to check"))
    }
    return tally.status(isStrict: isStrict)
  }
}

/// Where checks are written to: standard output, or a file that appears whole or not at all.
struct CheckSink {
  private let draft: AtomicFile.Draft?
  private let console: Console

  /// - Throws: `ConversionError` when the file cannot be begun.
  init(path: String?, writer: AtomicFile, console: Console) throws {
    draft = if let path, path != "-" { try writer.begin(path) } else { nil }
    self.console = console
  }

  func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    if let draft { try draft.append(bytes) } else { try console.output(bytes) }
  }

  /// Renames the file to its final name.
  func finish() throws { try draft?.publish() }
}
