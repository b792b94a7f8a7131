import NianbaoKit

/// Checks as SARIF 2.1.0, which code hosts and editors show: written as the inputs are read.
final class CheckSARIF: CheckOutput {
  private var writer = JSONWriter()
  private let rules: RuleBook
  private let language: Language
  private let indexes: [FindingCode: Int]
  private var artifacts: [String] = []
  private var errors: [ConversionError] = []

  /// - Parameter language: the language of messages; SARIF has only one.
  init(rules: RuleBook, language: Language) {
    self.rules = rules
    self.language = language
    indexes = Dictionary(rules.rules.enumerated().map { ($1.code, $0) }) { first, _ in first }
  }

  func begin() -> [UInt8] {
    writer.beginObject()
    writer.key("$schema")
    writer.value("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    writer.key("version")
    writer.value("2.1.0")
    writer.key("runs")
    writer.beginArray()
    writer.beginObject()
    writer.key("tool")
    writer.beginObject()
    writer.key("driver")
    writer.beginObject()
    writer.key("name")
    writer.value("nianbao")
    writer.key("semanticVersion")
    writer.value(Nianbao.version)
    writer.key("language")
    writer.value(language == .chinese ? "zh-CN" : "en-US")
    writer.key("rules")
    writer.beginArray()
    for rule in rules.rules { write(rule) }
    writer.endArray()
    writer.endObject()
    writer.endObject()
    // Columns of findings count characters; here they are turned into the units that most readers of SARIF count.
    writer.key("columnKind")
    writer.value("utf16CodeUnits")
    writer.key("results")
    writer.beginArray()
    return writer.takeBytes()
  }

  func add(_ source: CheckedSource, from path: String) -> [UInt8] {
    let artifact = index(of: path)
    for checked in source.reports {
      let suspects = checked.suspects
      for finding in checked.report.allFindings {
        write(finding, nil, of: checked.report, suspects, source.text, path, artifact)
      }
      for item in checked.accepted {
        write(item.finding, item.waiver, of: checked.report, suspects, source.text, path, artifact)
      }
    }
    return writer.takeBytes()
  }

  func add(_ error: ConversionError) -> [UInt8] {
    errors.append(error)
    return []
  }

  func finish(_ tally: CheckTally) -> [UInt8] {
    writer.endArray()
    writer.key("artifacts")
    writer.beginArray()
    for path in artifacts {
      writer.beginObject(.inline)
      writer.key("location")
      writer.beginObject()
      writeURI(of: path)
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
    writer.key("invocations")
    writer.beginArray()
    writer.beginObject()
    writer.key("executionSuccessful")
    writer.value(errors.isEmpty && tally.faults == 0)
    writer.key("toolExecutionNotifications")
    writer.beginArray()
    for error in errors { write(error) }
    for waiver in tally.staleWaivers { write(stale: waiver) }
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.takeBytes()
  }

  private func index(of path: String) -> Int {
    if artifacts.last != path { artifacts.append(path) }
    return artifacts.count - 1
  }

  private func write(_ rule: Rule) {
    writer.beginObject()
    writer.key("id")
    writer.value(rule.code.rawValue)
    writer.key("shortDescription")
    write(text: rule.title[language])
    writer.key("fullDescription")
    write(text: rule.explanation[language])
    writer.key("help")
    write(text: Message("依据：", "Rests on: ")[language] + rule.basis[language])
    writer.key("defaultConfiguration")
    writer.beginObject(.inline)
    writer.key("level")
    writer.value(Self.level(rule.severity))
    writer.endObject()
    writer.endObject()
  }

  private func write(
    _ finding: Finding, _ waiver: Waiver?, of report: Report, _ suspects: [CellID], _ text: SourceText?,
    _ path: String, _ artifact: Int
  ) {
    writer.beginObject()
    writer.key("ruleId")
    writer.value(finding.code.rawValue)
    if let index = indexes[finding.code] {
      writer.key("ruleIndex")
      writer.value(index)
    }
    writer.key("level")
    writer.value(Self.level(finding.severity))
    writer.key("message")
    let evidence = FindingEvidence(finding, in: report, suspects: suspects)
    write(text: message(of: finding, evidence, isShownInText: text != nil))
    writer.key("locations")
    writer.beginArray()
    writer.beginObject(.inline)
    writer.key("physicalLocation")
    writer.beginObject()
    writer.key("artifactLocation")
    writer.beginObject()
    writeURI(of: path)
    writer.key("index")
    writer.value(artifact)
    writer.endObject()
    if let region = evidence.region(in: text) { write(region) }
    writer.endObject()
    if !finding.cells.isEmpty {
      writer.key("logicalLocations")
      writer.beginArray()
      for cell in finding.cells { write(cell, of: report) }
      writer.endArray()
    }
    writer.endObject()
    writer.endArray()
    if let waiver {
      writer.key("suppressions")
      writer.beginArray()
      writer.beginObject(.inline)
      writer.key("kind")
      writer.value("external")
      writer.key("justification")
      writer.value(waiver.reason)
      writer.endObject()
      writer.endArray()
    }
    writer.endObject()
  }

  /// The message, with the place in words where the file has no lines to point to.
  private func message(of finding: Finding, _ evidence: FindingEvidence, isShownInText: Bool) -> String {
    let message = finding.message[language]
    guard let place = evidence.place, place.line == nil || !isShownInText else { return message }
    return message + Message("（", " (")[language] + place.text(in: language) + Message("）", ")")[language]
  }

  private func write(_ region: FindingEvidence.Region) {
    writer.key("region")
    writer.beginObject()
    writer.key("startLine")
    writer.value(region.line)
    writer.key("startColumn")
    writer.value(region.column)
    if region.endLine != region.line {
      writer.key("endLine")
      writer.value(region.endLine)
    }
    writer.key("endColumn")
    writer.value(region.endColumn)
    writer.endObject()
  }

  private func write(_ cell: CellID, of report: Report) {
    writer.beginObject()
    writer.key("name")
    writer.value(report.words(for: cell))
    writer.key("fullyQualifiedName")
    writer.value(cell.name)
    writer.endObject()
  }

  private func write(_ error: ConversionError) {
    writer.beginObject()
    writer.key("level")
    writer.value("error")
    writer.key("message")
    write(text: error.text(in: language))
    if let file = error.file {
      writer.key("locations")
      writeLocations(of: file, line: error.place?.line)
    }
    writer.endObject()
  }

  private func write(stale waiver: Waiver) {
    writer.beginObject()
    writer.key("level")
    writer.value("warning")
    writer.key("message")
    write(text: waiver.staleMessage[language])
    writer.key("locations")
    writeLocations(of: waiver.file, line: waiver.line)
    writer.endObject()
  }

  private func writeLocations(of path: String, line: Int?) {
    writer.beginArray()
    writer.beginObject(.inline)
    writer.key("physicalLocation")
    writer.beginObject()
    writer.key("artifactLocation")
    writer.beginObject()
    writeURI(of: path)
    writer.endObject()
    if let line {
      writer.key("region")
      writer.beginObject()
      writer.key("startLine")
      writer.value(line)
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
    writer.endArray()
  }

  private func writeURI(of path: String) {
    writer.key("uri")
    writer.value(FileURI.reference(to: path))
  }

  private func write(text: String) {
    writer.beginObject(.inline)
    writer.key("text")
    writer.value(text)
    writer.endObject()
  }

  private static func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}
