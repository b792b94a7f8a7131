/// A kind of table in text that shows where it begins and is read over several lines: drawn, ruled or marked up.
///
/// What divides each line into cells by itself, such as tabs and pipes, belongs to `TextLayout` and `CellSplitter`.
/// In files of other formats a paragraph is a line of a table only where `BlockWriter.isDrawn` knows its signs.
protocol TextTable: Sendable {
  /// Whether a line with these traits may be the first of a table: asked of every line, so it must be cheap.
  static func mayBegin(_ traits: LineTraits) -> Bool

  /// Adds the table that begins at a line, as a grid of its own.
  ///
  /// - Parameters:
  ///   - first: the line's index in `lines`.
  ///   - line: the line without the page breaks before it, which `lines` has.
  /// - Returns: how many lines the table takes, at least 1; `nil` where no table begins, and then nothing is added.
  static func add(
    from first: Int, _ line: Range<Int>, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>,
    to document: inout SourceDocument
  ) -> Int?
}
