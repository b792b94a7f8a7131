import NianbaoKit

/// A finding as a paper tells it: where on the form, where in the source, and what.
struct FindingWords {
  private let finding: Finding
  private let report: Report

  init(_ finding: Finding, in report: Report) {
    self.finding = finding
    self.report = report
  }

  // As long as a sentence that a person looks for.
  private static let quoteLength = 80

  /// Where: the table, the row and the column, or the section and the paragraph; then the place in the
  /// source.
  var place: String {
    let places = FormPlaces(report: report)
    let paragraph = quotation.flatMap { places.paragraph(saying: $0, at: finding.place) }
    var lines = paragraph.map { [$0] } ?? []
    let isInProse = !lines.isEmpty
    lines += places.words(for: finding.cells)
    let origin = isInProse ? nil : FindingEvidence(finding, in: report).place?.paperWords
    if let origin { lines.append("原文\(origin)") }
    return lines.isEmpty ? "全文" : lines.map(DisplayText.safe).joined(separator: "\n")
  }

  /// What, with the sentence that it rests on.
  var problem: String {
    let places = [finding.place] + finding.cells.map { report[$0].origin?.place }
    var message = finding.message.chinese
    // What programs find a place by says nothing to people.
    for place in places.compactMap(\.self) {
      message = message.replacing(place.text(in: .chinese), with: place.paperWords ?? "原文")
    }
    var lines = [message]
    if let quotation, !message.contains(quotation) { lines.append("原文：“\(Self.excerpt(quotation))”") }
    return lines.map(DisplayText.safe).joined(separator: "\n")
  }

  private var quotation: String? { finding.quote.flatMap { $0.isEmpty ? nil : $0 } }

  private static func excerpt(_ text: String) -> String {
    text.count > quoteLength ? text.prefix(quoteLength) + "……" : text
  }
}
