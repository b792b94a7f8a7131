import Characters
import Diagnostics
import ReportModel

/// A text that a document shows as struck out or keeps as deleted: it is read as part of nothing, and told.
package struct LeftOutText: Sendable {
  /// The text.
  package var text: String
  /// Where it stands; in a cell of a table, the place that the cell's value has. `nil` for what has no place any more.
  package var place: Place?

  /// Makes one.
  package init(_ text: String, at place: Place?) {
    self.text = text
    self.place = place
  }

  /// What a finding quotes of one at most.
  private static let longestQuote = 40
  /// How many a finding quotes.
  private static let mostQuotes = 3

  /// The findings about texts that were left out of a report: one for those beside numbers, and one for the others.
  package static func findings(about texts: [LeftOutText], in report: Report) -> [Finding] {
    let texts = texts.filter { !$0.text.isBlank }
    guard !texts.isEmpty else { return [] }
    let places = Set(texts.compactMap(\.place))
    var cells: [Place: [CellID]] = [:]
    for cell in TableID.allCases.flatMap({ report.form(of: $0).cells }) {
      if let place = report[cell].origin?.place, places.contains(place) {
        cells[place, default: []].append(cell)
      }
    }
    let beside = texts.filter { $0.place.map { cells[$0] != nil } ?? false }
    let others = texts.filter { $0.place.map { cells[$0] == nil } ?? true }
    var findings: [Finding] = []
    if let first = beside.first {
      findings.append(
        Finding(
          code: .splitOrJoined, cells: cells.values.joined().sorted(),
          message: Message(
            "单元格里划去或删除的“\(quotes(beside, "”、“"))”\(more(beside).chinese)未读入，请核对",
            "struck-out or deleted text in cells was not read: \"\(quotes(beside, "\", \""))\"\(more(beside).english); check it"
          ),
          place: first.place, quote: first.quote))
    }
    if let first = others.first {
      findings.append(
        Finding(
          code: .outsideForm, severity: .information,
          message: Message(
            "划去或删除的文字“\(quotes(others, "”、“"))”\(more(others).chinese)未读入",
            "struck-out or deleted text was not read: \"\(quotes(others, "\", \""))\"\(more(others).english)"),
          place: first.place, quote: first.quote))
    }
    return findings
  }

  /// Tells each report of a document about the texts beside its numbers, and the first about all the others.
  package static func tell(_ texts: [LeftOutText], in reports: inout [Report]) {
    guard !texts.isEmpty else { return }
    var others = texts
    for index in reports.indices.dropFirst() {
      let report = reports[index]
      let places = Set(report.cellIDs.compactMap { report[$0].origin?.place })
      let own = others.filter { $0.place.map(places.contains) ?? false }
      others.removeAll { $0.place.map(places.contains) ?? false }
      reports[index].findings += findings(about: own, in: report)
    }
    reports[0].findings += findings(about: others, in: reports[0])
  }

  private var quote: String {
    text.count <= Self.longestQuote ? text : String(text.prefix(Self.longestQuote)) + "…"
  }

  private static func quotes(_ texts: [LeftOutText], _ separator: String) -> String {
    texts.prefix(mostQuotes).map(\.quote).joined(separator: separator)
  }

  private static func more(_ texts: [LeftOutText]) -> Message {
    texts.count > mostQuotes
      ? Message("等\(texts.count)处", " and others, \(texts.count) in all") : Message("", "")
  }
}
