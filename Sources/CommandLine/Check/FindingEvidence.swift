import NianbaoKit

/// What a finding rests on in the source: the place that is named, and what is there.
struct FindingEvidence {
  /// The place; `nil` where it is unknown.
  let place: Place?
  /// The text there, as printed.
  let raw: String?
  /// The words quoted, if the place is where their paragraph begins.
  private let quotation: String?
  /// The cells of the finding on the same line.
  private let others: [Origin]

  /// - Parameter suspects: the cells of the one smallest change, where there is one: the finding is shown there.
  init(_ finding: Finding, in report: Report, suspects: [CellID] = []) {
    let origins = finding.cells.compactMap { cell in report[cell].origin.map { (cell, $0) } }
    // The total of a sum comes last in the form's order.
    let best = origins.last { suspects.contains($0.0) } ?? origins.last
    let named = finding.place ?? best?.1.place
    place = named
    if finding.place == nil {
      raw = best?.1.raw ?? finding.quote
    } else {
      raw = finding.quote ?? origins.first { $0.1.place == named }?.1.raw
    }
    quotation = finding.place == nil ? nil : finding.quote
    let line = named?.line
    others = origins.map(\.1).filter { $0.place.line != nil && $0.place.line == line && $0.place != named }
  }

  /// A line of the source with marks.
  struct Excerpt {
    /// The line, from 1.
    let line: Int
    /// The first character marked, from 1.
    let column: Int
    /// What is shown of it.
    let excerpt: SourceExcerpt
  }

  /// The source's lines with marks, where there are any: one, or those over which a quotation goes.
  func excerpts(of text: SourceText?) -> [Excerpt] {
    spans(in: text).compactMap { span in
      guard let line = text?.line(span.line) else { return nil }
      let scalars = Array(line.unicodeScalars)
      let others = others.compactMap { origin -> Range<Int>? in
        guard case .line(span.line, let column) = origin.place else { return nil }
        return Self.span(of: origin.raw, at: column, in: scalars)
      }
      return Excerpt(
        line: span.line, column: span.columns.lowerBound + 1,
        excerpt: SourceExcerpt(line: line, primary: span.columns, others: others))
    }
  }

  /// A stretch of the text, as SARIF counts it.
  struct Region: Equatable {
    /// The lines, from 1.
    let line: Int
    let endLine: Int
    /// The columns from 1 in UTF-16 code units; the end is the one after the last.
    let column: Int
    let endColumn: Int
  }

  /// Where it is in the source's text, if there is one.
  func region(in text: SourceText?) -> Region? {
    let spans = spans(in: text)
    guard let first = spans.first, let last = spans.last else { return nil }
    func units(_ line: Int, _ end: Int) -> Int {
      let scalars = Array((text?.line(line) ?? "").unicodeScalars)
      return scalars[..<min(end, scalars.count)].reduce(1) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
    }
    return Region(
      line: first.line, endLine: last.line, column: units(first.line, first.columns.lowerBound),
      endColumn: units(last.line, last.columns.upperBound))
  }

  /// What is marked, line by line.
  private func spans(in text: SourceText?) -> [QuotationSearch.Span] {
    guard let text, case .line(let number, let column) = place, let line = text.line(number) else {
      return []
    }
    if let quotation {
      let spans = QuotationSearch(quotation, fromLine: number, column: column, in: text).spans
      if !spans.isEmpty { return spans }
    }
    return [(number, Self.span(of: raw, at: column, in: Array(line.unicodeScalars)))]
  }

  /// The characters of a printed text from a column on: as far as the line agrees with it, and at least one.
  static func span(of raw: String?, at column: Int, in line: [Unicode.Scalar]) -> Range<Int> {
    let start = column > 0 ? min(column - 1, line.count) : 0
    let wanted = Array((raw ?? "").unicodeScalars)
    var end = start
    for scalar in wanted {
      guard end < line.count, line[end] == scalar else { break }
      end += 1
    }
    return start..<max(end, start + 1)
  }
}

extension Place {
  /// The line, where it is a place in a text.
  var line: Int? { if case .line(let line, _) = self { line } else { nil } }
}
