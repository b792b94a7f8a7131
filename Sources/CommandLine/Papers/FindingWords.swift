import NianbaoKit

/// A finding as a paper tells it: where on the form, where in the source, and what.
struct FindingWords {
  private let finding: Finding
  private let report: Report
  private let suspects: [CellID]

  /// - Parameter suspects: the cells of the one smallest change, where there is one; `check` shows the finding there.
  init(_ finding: Finding, in report: Report, suspects: [CellID] = []) {
    self.finding = finding
    self.report = report
    self.suspects = suspects
  }

  // As long as a sentence that a person looks for.
  private static let quoteLength = 80

  /// Where: the table, the row and the column, or the section and the paragraph; then the place in the
  /// source.
  var place: String {
    let paragraph = quotation.flatMap {
      ProsePlaces(report: report).paragraph(saying: $0, at: finding.place)
    }
    var lines = paragraph.map { [$0] } ?? []
    let isInProse = !lines.isEmpty
    lines += FormPlaces(report: report).words(for: finding.cells)
    let evidence = FindingEvidence(finding, in: report, suspects: suspects)
    let origin = isInProse ? nil : evidence.place?.paperWords
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
    var lines = [PaperSentence(message, unit: unit).text]
    if let quotation, !message.contains(quotation) {
      lines.append(PaperSentence.closed("原文：“\(Self.excerpt(quotation))”"))
    }
    return lines.map(DisplayText.safe).joined(separator: "\n")
  }

  /// What the figures count; nothing where they are of several kinds, or of one that has no word of its own.
  private var unit: String {
    let units = Set(
      finding.cells.map { cell in
        switch report.formOfCell(cell)?.measure {
        case .count: FormPlaces(report: report).column(of: cell).contains("项目") ? "项" : "件"
        case .amount(let unit): unit.rawValue
        case .change, nil: ""
        }
      })
    return units.count == 1 ? units.first ?? "" : ""
  }

  private var quotation: String? { finding.quote.flatMap { $0.isEmpty ? nil : $0 } }

  private static func excerpt(_ text: String) -> String {
    text.count > quoteLength ? text.prefix(quoteLength) + "……" : text
  }
}
