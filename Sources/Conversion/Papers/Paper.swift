import Characters

/// A paper that an office hands in with a report, such as 更正说明: sections of paragraphs and tables under a title.
package struct Paper: Sendable, Hashable {
  /// One part of a paper.
  package enum Part: Sendable, Hashable {
    /// The heading of a section, with its numeral.
    case heading(String)
    /// A paragraph.
    case paragraph(String)
    /// A table.
    case table(PaperTable)
  }

  /// What a paper is about; the value is its title.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What was put into the form, and what is blank or was left out.
    case normalization = "规范化说明"
    /// What a person must still correct or look at.
    case findings = "待核实问题"
    /// Which figures are not as printed.
    case correction = "更正说明"
  }

  /// What it is about.
  package let kind: Kind
  /// What stands below it, in order.
  package private(set) var parts: [Part] = []
  private var sectionCount = 0

  /// Makes a paper that has only its title.
  package init(_ kind: Kind) { self.kind = kind }

  /// The title.
  package var title: String { kind.rawValue }

  /// Begins the next section: `一、`, `二、`, …
  package mutating func beginSection(_ name: String) {
    sectionCount += 1
    parts.append(.heading("\(ChineseNumeral.text(of: sectionCount) ?? String(sectionCount))、\(name)"))
  }

  /// Adds a paragraph.
  package mutating func add(_ paragraph: String) { parts.append(.paragraph(paragraph)) }

  /// Adds a table, unless it has no rows.
  package mutating func add(_ table: PaperTable) {
    if !table.rows.isEmpty { parts.append(.table(table)) }
  }
}
