import Layout
import ReportModel

/// Finds where in a document another report begins.
///
/// A report begins again where the sections do, under a title of its own or with section 一. A table of contents and a
/// title printed twice have no sections between them.
struct ReportDivider {
  private let document: SourceDocument
  private let headings: [SectionHeading]

  /// - Parameter headings: all lines that can be headings, in the order of the source.
  init(_ document: SourceDocument, headings: [SectionHeading]) {
    self.document = document
    self.headings = headings
  }

  /// The lines of each report; one range where there is only one.
  var parts: [Range<Int>] {
    var starts: [Int] = [0]
    var first = 0
    for index in headings.indices.dropFirst() where begins(at: index, after: first) {
      guard let line = start(before: index) else { continue }
      starts.append(line)
      first = index
    }
    let ends = starts.dropFirst() + [document.lines.count]
    return zip(starts, ends).map { $0..<$1 }
  }

  /// How many different sections, with lines between them, make a report of what comes before.
  private static let leastSections = 3

  /// Whether the sections begin again at a heading, after those from `first` on.
  private func begins(at index: Int, after first: Int) -> Bool {
    let heading = headings[index]
    guard heading.section.number <= 2, headings[index - 1].section.number > heading.section.number else {
      return false
    }
    return Self.haveSections(headings[first..<index]) && Self.haveSections(headings[index...])
  }

  /// Whether enough sections follow one another in the form's order with text between them.
  private static func haveSections(_ headings: ArraySlice<SectionHeading>) -> Bool {
    var count = 0
    var last = 0
    for (number, heading) in zip(headings.indices, headings) where heading.section.number > last {
      let next = number + 1 < headings.endIndex ? headings[number + 1].line : heading.line + 2
      guard next > heading.line + heading.lineCount else { continue }
      count += 1
      last = heading.section.number
      if count == leastSections { return true }
    }
    return false
  }

  /// The first line of the report whose first heading this is: its title, or the heading of section 一 itself.
  ///
  /// `nil` where neither is there: the tables of another year in the same report.
  private func start(before index: Int) -> Int? {
    let heading = headings[index]
    let previous = headings[index - 1]
    let above = previous.line + previous.lineCount..<heading.line
    let lines = above.filter { !document.lines[$0].fragments.isEmpty }.map { PreambleLine($0, in: document) }
    if let title = TitleFinder(lines).title, !lines[title.range].contains(where: \.isRow) {
      var first = title.range.lowerBound
      // What the page prints above a title is the page's of that report.
      while first > 0,
        lines[first - 1].isResidue || lines[first - 1].isRow || lines[first - 1].identity != nil
      { first -= 1 }
      return lines[first].index
    }
    return heading.section == .overview ? heading.line : nil
  }
}
