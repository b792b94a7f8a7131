import NianbaoKit

/// Tells the user what happened to the inputs, and sums it up in an exit code.
struct ConversionLog {
  private let context: Context
  private let isQuiet: Bool
  private let total: Int
  private let showsProgress: Bool
  private var seen = 0
  private var converted = 0
  private var reports = 0
  private let destination: String
  private var fileCount = 0
  private var skipped: [String] = []
  private var unread = 0
  private var unwritten = 0
  private var refused = 0
  private var hasFault = false
  private var hasErrorFinding = false
  private var counts: [Finding.Severity: Int] = [:]
  private var accepted = 0
  private var filledBlanks = 0
  private var losses: [String: [Aspect: Int]] = [:]
  /// Which tables and pictures were lost, by format.
  private var lostThings: [String: [Message]] = [:]
  private var notes: [String: [Message]] = [:]
  /// Whether all findings of bringing a report into another edition (M1 to M3) are listed, however many there are.
  var tellsMigration = false

  // Enough to show what is wrong with one input without hiding the others.
  private static let findingLimit = 5
  private static let nameLimit = 5

  /// - Parameter destination: the file or folder that is written to; `-` for standard output.
  init(context: Context, isQuiet: Bool, total: Int, destination: String) {
    self.context = context
    self.destination = destination
    self.isQuiet = isQuiet
    self.total = total
    showsProgress = !isQuiet && total > 1 && context.console.errorIsTerminal
  }

  /// An input that could not be found or walked.
  mutating func add(_ error: ConversionError) {
    unread += 1
    complain(error)
  }

  /// What happened to an input.
  mutating func add(_ result: BatchResult) {
    seen += 1
    if result.isSkipped {
      skipped.append(result.input.path)
    } else {
      for error in result.errors { complain(error) }
      if let fault = result.fault {
        hasFault = true
        clearProgress()
        context.console.complain(
          result.input.path + ": " + context.text("程序内部错误：\(fault)", "internal error: \(fault)"))
      }
      count(result)
      tell(result)
    }
    progress()
  }

  private mutating func count(_ result: BatchResult) {
    if result.errors.isEmpty, result.fault == nil {
      converted += result.isRefused ? 0 : 1
      refused += result.isRefused ? 1 : 0
    } else if result.reportCount == 0 {
      unread += 1
    } else {
      unwritten += 1
    }
    reports += result.reportCount
    for written in result.written {
      note(written.losses, written.notes, format: written.format)
      if !result.isRefused { fileCount += 1 }
    }
    accepted += result.accepted.count
    filledBlanks += result.filledBlanks
    for finding in result.findings { counts[finding.severity, default: 0] += 1 }
    if result.findings.contains(where: { $0.severity == .error }) { hasErrorFinding = true }
  }

  private func tell(_ result: BatchResult) {
    guard !isQuiet else { return }
    if result.isRefused {
      clearProgress()
      context.console.note(
        result.input.path + ": "
          + context.text("没有写（--strict：有丢失、警告或错误）", "not written (--strict: a loss, a warning or an error)"))
    }
    let grave = result.findings.filter { $0.severity >= .warning }
    guard !grave.isEmpty else { return }
    let migration = tellsMigration ? grave.filter { $0.code.family == .migration } : []
    let others = migration.isEmpty ? grave : grave.filter { $0.code.family != .migration }
    clearProgress()
    for finding in others.prefix(Self.findingLimit) + migration {
      let text = FindingText.line(finding, in: context.language)
      context.console.note("\(result.input.path): \(finding.severity.letter) \(finding.code) \(text)")
    }
    let rest = others.count - Self.findingLimit
    if rest > 0 {
      context.console.note(result.input.path + ": " + context.text("……还有 \(rest) 条", "… and \(rest) more"))
    }
  }

  /// The one file that all inputs go to was written.
  mutating func wroteOne(losses: [Loss], notes: [Message] = [], format: String) {
    note(losses, notes, format: format)
    fileCount = 1
  }

  /// The one file was not written because of `--strict`.
  mutating func refuse(losses: [Loss], format: String) {
    note(losses, [], format: format)
    refused += converted
    converted = 0
    guard !isQuiet else { return }
    context.console.note(
      context.text("没有写（--strict：有丢失、警告或错误）", "nothing written (--strict: a loss, a warning or an error)"))
  }

  /// The one file could not be written, so none of the inputs is done.
  mutating func failToWrite(_ error: ConversionError) {
    unwritten += max(1, converted)
    converted = 0
    complain(error)
  }

  /// Prints the summary and gives the exit code.
  func finish() -> ExitStatus {
    clearProgress()
    if !isQuiet { summarize() }
    let failed = unread + unwritten
    if hasFault { return .fault }
    if failed > 0 {
      if converted + refused > 0 { return .partial }
      return unread > 0 ? .unreadable : .unwritable
    }
    if converted + refused == 0 {
      context.console.complain(context.text("没有可转换的年度报告", "there is no report to convert"))
      return .unreadable
    }
    return refused > 0 || hasErrorFinding ? .findings : .done
  }

  private func summarize() {
    if !skipped.isEmpty {
      let names =
        skipped.prefix(Self.nameLimit).joined(separator: ", ") + (skipped.count > Self.nameLimit ? " …" : "")
      context.console.note(
        context.text("跳过 \(skipped.count) 个不是年度报告的文件：", "skipped, not a report (\(skipped.count)): ") + names)
    }
    for format in losses.keys.sorted() {
      guard let lost = losses[format] else { continue }
      let names = Aspect.allCases.compactMap { aspect in
        lost[aspect].map { aspect.title[context.language] + context.text("（\($0)）", " (\($0))") }
      }
      context.console.note(
        context.text("\(format) 不保留：", "not carried by \(format): ")
          + names.joined(separator: context.text("、", ", ")))
      // Of many reports the counts are enough.
      guard reports == 1 else { continue }
      for things in lostThings[format] ?? [] { context.console.note("  " + things[context.language]) }
    }
    for format in notes.keys.sorted() {
      for note in notes[format] ?? [] { context.console.note(format + ": " + note[context.language]) }
    }
    var parts = [context.text("\(reports) 份报告", "\(reports) \(reports == 1 ? "report" : "reports")")]
    if !counts.isEmpty { parts.append(FindingText.counts(counts, in: context.language)) }
    if filledBlanks > 0 {
      parts.append(context.text("\(filledBlanks) 个空白格填成 0", "\(filledBlanks) blanks filled with 0"))
    }
    if accepted > 0 { parts.append(context.text("\(accepted) 条已认可", "\(accepted) accepted")) }
    if unread > 0 { parts.append(context.text("\(unread) 个读不了", "\(unread) could not be read")) }
    if unwritten > 0 { parts.append(context.text("\(unwritten) 个写不了", "\(unwritten) could not be written")) }
    if refused > 0 { parts.append(context.text("\(refused) 个没有写", "\(refused) not written")) }
    var line = parts.joined(separator: context.text("，", ", "))
    if fileCount > 0, destination != "-" {
      line += " → " + destination
      if fileCount > 1 { line += context.text("（\(fileCount) 个文件）", " (\(fileCount) files)") }
    }
    if reports > 0 { context.console.note(line) }
  }

  private mutating func note(_ lost: [Loss], _ told: [Message], format: String) {
    for loss in lost {
      losses[format, default: [:]][loss.aspect, default: 0] += loss.count
      guard loss.aspect == .tables || loss.aspect == .pictures, let detail = loss.detail else { continue }
      let title = loss.aspect.title
      lostThings[format, default: []].append(
        Message("\(title.chinese)：\(detail.chinese)", "\(title.english): \(detail.english)"))
    }
    // What is so for every file of a batch is told once.
    for note in told where notes[format]?.contains(note) != true { notes[format, default: []].append(note) }
  }

  private func complain(_ error: ConversionError) {
    clearProgress()
    context.console.complain(error.text(in: context.language))
  }

  private func progress() {
    if showsProgress { context.console.error("\r\u{1B}[K\(seen)/\(total)") }
  }

  private func clearProgress() {
    if showsProgress { context.console.error("\r\u{1B}[K") }
  }
}
