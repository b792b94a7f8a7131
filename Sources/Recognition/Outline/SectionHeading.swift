import ReportModel

/// A line that is a section's heading.
struct SectionHeading {
  let section: SectionID
  let line: Int
  /// How many lines the heading takes.
  let lineCount: Int
  /// The heading as printed, without Markdown marks.
  let printed: String
  /// Where text of the section begins on the heading's line; the end of the line if there is none.
  let textStart: Int32
  let score: Int
}
