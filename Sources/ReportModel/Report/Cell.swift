/// What the source says at one place of the form, and where it says so.
public struct Cell: Sendable, Hashable {
  /// What is stated.
  public var statement: Statement
  /// Where and how it was read; `nil` where the report was not read from a document.
  public var origin: Origin?

  /// Makes a cell.
  public init(_ statement: Statement, origin: Origin? = nil) {
    self.statement = statement
    self.origin = origin
  }

  /// A cell that the source does not have.
  public static let absent = Cell(.absent)

  /// The five different things a cell can say; none of them ever turns into another silently.
  public enum Statement: Sendable, Hashable {
    /// A number, with its printed digits.
    case number(ExactDecimal)
    /// The cell is there and has nothing in it.
    case blank
    /// A mark for "not applicable" as printed: `/`, `—`, `-`, `--`, `无`, `不适用`.
    case notApplicable(String)
    /// Something else is written where a number belongs.
    case text(String)
    /// The source has no such cell.
    case absent
  }

  /// The number, if one is stated.
  public var number: ExactDecimal? {
    if case .number(let value) = statement { value } else { nil }
  }

  /// Whether the source has this cell at all.
  public var isStated: Bool { statement != .absent }

  /// Whether the reading of the cell is in doubt.
  public var isDoubtful: Bool { origin?.doubt != nil }
}

extension Cell.Statement {
  /// Whether a file says the same in its cell, where this is what was written.
  ///
  /// A cell that no source has is written as a blank one, and a text as the mark that it looks like.
  package func isSame(asRead copy: Cell.Statement) -> Bool {
    switch (self, copy) {
    case (.absent, .blank), (.blank, .absent): true
    case (.text(let text), _): text == (copy.mark ?? "")
    default: self == copy
    }
  }

  /// The word for a statement without a number: `blank`, `absent`, the mark, or the text itself.
  ///
  /// A text that would be mistaken for one of the two words, a mark or nothing is written with `text:` before it.
  public var mark: String? {
    switch self {
    case .number: nil
    case .blank: "blank"
    case .absent: "absent"
    case .notApplicable(let mark): mark
    case .text(let text):
      text.isEmpty || text == "blank" || text == "absent" || text.hasPrefix("text:")
        || Self.isNotApplicableMark(text) ? "text:" + text : text
    }
  }

  /// Reads back what `mark` gives.
  public init(mark: String) {
    switch mark {
    case "blank": self = .blank
    case "absent": self = .absent
    case _ where Self.isNotApplicableMark(mark): self = .notApplicable(mark)
    case _ where mark.hasPrefix("text:"): self = .text(String(mark.dropFirst(5)))
    default: self = .text(mark)
    }
  }

  /// Whether a printed text is one of the marks for "not applicable".
  public static func isNotApplicableMark(_ text: String) -> Bool { notApplicableMarks.contains(text) }

  /// Every mark for "not applicable" that is recognised, as printed (docs/form.md, "Values").
  public static let notApplicableMarks: Set<String> = [
    "/", "／", "\\", "—", "——", "-", "--", "－", "–", "―", "─", "─ ─", "无", "無", "不适用", "不適用", "N/A", "n/a",
    "*",
  ]
}
