import Diagnostics

/// What a reading knows about its source apart from the cells: nothing here changes what the report says.
public struct Provenance: Sendable, Hashable {
  /// The name of the file or stream the report was read from.
  public var source: String?
  /// The format it was read from, by its registry name.
  public var format: String?
  /// Whether the source could hold a title and prose at all; a table of cells could not, and is not faulted for it.
  public var carriesProse = true
  /// The section headings in the order of the source; `nil` for one that cannot have any, such as a table of cells.
  public var headings: [PrintedHeading]?
  /// Labels of the tables that were printed differently from the edition's.
  public var wordings: [Wording] = []
  /// Text that belongs to no part of the report: navigation, page numbers, footers, unknown rows.
  public var residue: [Paragraph] = []
  /// Values of the tables that have no place in the form; no sum that they may belong to is held against the report.
  public var outside: [OutsideValues] = []
  /// Cells that a person has set to something other than the source states, in canonical order.
  public var corrections: [Correction] = []

  /// Last year's figures that the source shows beside its own, with which the rules compare the report; no format
  /// carries them.
  public package(set) var lastYear: LastYear?

  /// How the reading arrived at the cells, if asked for (`ReadOptions.isTraced`); no format carries it.
  public package(set) var trace: ReadingTrace?

  /// What a text of `residue` begins with that stands in the margin of a page.
  package static let marginMark = "［页眉页脚］"
  /// What one begins with that is the address of a link no text carries.
  package static let linkMark = "［链接］"
  /// What one begins with that stands for content from elsewhere, which is not read.
  package static let embeddedMark = "［嵌入内容］"

  /// Whether a text of `residue` belongs to the report's paper or stands for a thing in it.
  package static func isOfPaper(_ text: String) -> Bool {
    [Picture.residueMark, marginMark, linkMark, embeddedMark].contains(where: text.hasPrefix)
  }

  /// Makes an empty provenance.
  public init() {}
}

/// A section's heading as the source prints it.
public struct PrintedHeading: Sendable, Hashable {
  /// The section it is the heading of.
  public var section: SectionID
  /// The printed heading, without marks of layout.
  public var printed: String
  /// Where it is printed.
  public var place: Place?

  /// Makes a heading.
  public init(_ section: SectionID, printed: String, place: Place? = nil) {
    self.section = section
    self.printed = printed
    self.place = place
  }
}

/// A label of a table that the source prints differently from the form.
public struct Wording: Sendable, Hashable {
  /// What is worded differently.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// A row or group label of a table.
    case row
    /// A column head of a table.
    case column
  }

  /// What is worded differently.
  public var subject: Subject
  /// The official wording.
  public var official: String
  /// The printed wording.
  public var printed: String
  /// Where it is printed.
  public var place: Place?

  /// Makes a wording.
  public init(_ subject: Subject, official: String, printed: String, place: Place? = nil) {
    self.subject = subject
    self.official = official
    self.printed = printed
    self.place = place
  }
}
