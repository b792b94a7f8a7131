import NianbaoKit

/// What a finding rests on in the source: the place that is named, and what is there.
struct FindingEvidence {
  /// The place; `nil` where it is unknown.
  let place: Place?
  /// The text there, as printed.
  let raw: String?
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
    let line = named?.line
    others = origins.map(\.1).filter { $0.place.line != nil && $0.place.line == line && $0.place != named }
  }

  /// The source's line with marks, where there is one.
  func excerpt(of text: SourceText?) -> SourceExcerpt? {
    guard case .line(let number, let column) = place, let line = text?.line(number) else { return nil }
    let scalars = Array(line.unicodeScalars)
    return SourceExcerpt(
      line: line, primary: Self.span(of: raw, at: column, in: scalars),
      others: others.compactMap { origin in
        guard case .line(_, let column) = origin.place else { return nil }
        return Self.span(of: origin.raw, at: column, in: scalars)
      })
  }

  /// A stretch of a line, as SARIF counts it.
  struct Region: Equatable {
    /// The line, from 1.
    let line: Int
    /// The columns from 1 in UTF-16 code units; the end is the one after the last.
    let columns: Range<Int>
  }

  /// Where it is in the source's text, if there is one.
  func region(in text: SourceText?) -> Region? {
    guard case .line(let number, let column) = place, let line = text?.line(number) else { return nil }
    let scalars = Array(line.unicodeScalars)
    let span = Self.span(of: raw, at: column, in: scalars).clamped(to: 0..<scalars.count)
    func units(_ end: Int) -> Int { scalars[..<end].reduce(1) { $0 + ($1.value > 0xFFFF ? 2 : 1) } }
    return Region(line: number, columns: units(span.lowerBound)..<units(span.upperBound))
  }

  // Short enough for a sentence that is wrapped, long enough not to match by chance.
  private static let leadLength = 6

  /// The characters of a printed text from a column on: as far as the line agrees with it, and at least one.
  static func span(of raw: String?, at column: Int, in line: [Unicode.Scalar]) -> Range<Int> {
    var start = column > 0 ? min(column - 1, line.count) : 0
    let wanted = Array((raw ?? "").unicodeScalars)
    // The sentence that a finding quotes may come later in the paragraph whose place it has.
    let lead = wanted.prefix(leadLength)
    if lead.count == leadLength, !line[start...].starts(with: lead),
      let found = line.indices[start...].first(where: { line[$0...].starts(with: lead) })
    {
      start = found
    }
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
