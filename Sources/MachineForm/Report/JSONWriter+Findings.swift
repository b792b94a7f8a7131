import Diagnostics
import ReportModel

/// How findings and places are written in all JSON output, of reports and of checks.
extension JSONWriter {
  /// Writes a finding on one line.
  ///
  /// - Parameter author: who made the finding; written only if the code does not imply it. `nil` to omit it.
  package mutating func value(_ finding: Finding, by author: FindingAuthor? = nil) {
    beginObject(.inline)
    key("code")
    value(finding.code.rawValue)
    key("severity")
    value(finding.severity.rawValue)
    key("cells")
    beginArray(.inline)
    for cell in finding.cells { value(cell.name) }
    endArray()
    key("message")
    value(finding.message)
    if let place = finding.place {
      key("place")
      value(place)
    }
    if let quote = finding.quote {
      key("quote")
      value(quote)
    }
    if !finding.figures.isEmpty {
      key("figures")
      beginArray(.inline)
      for figure in finding.figures { write(figure) }
      endArray()
    }
    if let author, author != finding.code.author {
      key("by")
      value(author.rawValue)
    }
    endObject()
  }

  private mutating func write(_ figure: Finding.Figure) {
    beginObject(.inline)
    key("cell")
    value(figure.cell.name)
    key("value")
    if case .number(let number) = figure.statement { value(number) } else { value(figure.statement.mark) }
    endObject()
  }

  /// Writes a message in both languages.
  package mutating func value(_ message: Message) {
    beginObject(.inline)
    key("zh")
    value(message.chinese)
    key("en")
    value(message.english)
    endObject()
  }

  /// Writes a place on one line; its kind shows in the names of its members.
  package mutating func value(_ place: Place) { value { $0.append(place) } }
}
