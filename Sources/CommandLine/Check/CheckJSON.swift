import NianbaoKit

/// Checks for programs: JSON of the schema `nianbao/check/1`, written as the inputs are read.
final class CheckJSON: CheckOutput {
  /// The version of the layout.
  static let schema = "nianbao/check/1"

  private var writer = JSONWriter()
  private var errors: [ConversionError] = []

  func begin() -> [UInt8] {
    writer.beginObject()
    writer.key("schema")
    writer.value(Self.schema)
    writer.key("reports")
    writer.beginArray()
    return writer.takeBytes()
  }

  func add(_ source: CheckedSource, from path: String) -> [UInt8] {
    for checked in source.reports { writer.write(checked, from: path) }
    return writer.takeBytes()
  }

  func add(_ error: ConversionError) -> [UInt8] {
    errors.append(error)
    return []
  }

  func finish(_ tally: CheckTally) -> [UInt8] {
    writer.endArray()
    writer.key("staleWaivers")
    writer.beginArray()
    for waiver in tally.staleWaivers {
      writer.beginObject(.inline)
      writer.key("code")
      writer.value(waiver.code.rawValue)
      writer.write(waiver)
      writer.endObject()
    }
    writer.endArray()
    writer.key("unreadable")
    writer.beginArray()
    for error in errors { writer.write(error) }
    writer.endArray()
    writer.key("summary")
    writer.beginObject(.inline)
    writer.key("reports")
    writer.value(tally.reports)
    for severity in Finding.Severity.allCases.reversed() {
      writer.key(severity.rawValue)
      writer.value(tally.counts[severity, default: 0])
    }
    writer.key("accepted")
    writer.value(tally.accepted)
    writer.key("staleWaivers")
    writer.value(tally.staleWaivers.count)
    writer.key("unreadable")
    writer.value(tally.unreadable)
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.takeBytes()
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ checked: CheckedReport, from path: String) {
    beginObject()
    key("file")
    value(path)
    key("organization")
    value(checked.report.organization)
    key("year")
    value(checked.report.year)
    key("compared")
    beginObject(.inline)
    key("previous")
    value(checked.hasPrevious)
    key("members")
    value(checked.memberCount)
    endObject()
    key("findings")
    beginArray()
    for finding in checked.report.allFindings { value(finding) }
    endArray()
    key("explanations")
    beginArray()
    for explanation in checked.explanations { write(explanation) }
    endArray()
    key("accepted")
    beginArray()
    for item in checked.accepted { write(item) }
    endArray()
    key("notAssessable")
    beginArray()
    for item in checked.notAssessable { write(item) }
    endArray()
    endObject()
  }

  private mutating func write(_ explanation: Explanation) {
    beginObject(.inline)
    key("failures")
    beginArray()
    for failure in explanation.failures {
      beginObject()
      key("code")
      value(failure.code.rawValue)
      write(failure.cells)
      endObject()
    }
    endArray()
    key("proposals")
    beginArray()
    for proposal in explanation.proposals {
      beginObject()
      key("changes")
      beginArray()
      for change in proposal.changes {
        beginObject()
        key("cell")
        value(change.cell.name)
        key("value")
        value(change.value)
        endObject()
      }
      endArray()
      key("mistake")
      value(proposal.mistake)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func write(_ item: AcceptedFinding) {
    beginObject(.inline)
    key("finding")
    value(item.finding)
    write(item.waiver)
    endObject()
  }

  /// Writes the reason, and where it is given, into the open object.
  fileprivate mutating func write(_ waiver: Waiver) {
    key("reason")
    value(waiver.reason)
    key("file")
    value(waiver.file)
    key("line")
    value(waiver.line)
  }

  private mutating func write(_ item: NotAssessable) {
    beginObject(.inline)
    key("code")
    value(item.code.rawValue)
    write(item.cells)
    key("reason")
    value(item.reason)
    endObject()
  }

  private mutating func write(_ cells: [CellID]) {
    key("cells")
    beginArray(.inline)
    for cell in cells { value(cell.name) }
    endArray()
  }

  fileprivate mutating func write(_ error: ConversionError) {
    beginObject(.inline)
    key("file")
    value(error.file)
    key("kind")
    value(error.kind.rawValue)
    key("message")
    value(error.message)
    endObject()
  }
}
