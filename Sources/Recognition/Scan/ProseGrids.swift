import Characters
import Layout
import ReportModel

/// Finds tables of an office's own: no cell of theirs is a label of the form, and most of their rows have words.
struct ProseGrids {
  /// The lines of such tables.
  let lines: Set<Int>

  /// Rows of the form's tables have more values than tables of offices use to have.
  private static let mostValues = 5
  private static let leastRows = 2
  /// Shorter words, such as 其他 and 总计, are heads of any table.
  private static let leastSkeleton = 3

  init(_ document: SourceDocument, isLabel: (UInt64) -> Bool) {
    var lines: Set<Int> = []
    var index = 0
    while index < document.lines.count {
      let grid = document.lines[index].grid
      var end = index + 1
      guard grid >= 0 else {
        index = end
        continue
      }
      while end < document.lines.count, document.lines[end].grid == grid { end += 1 }
      if Self.isOfOffice(index..<end, document, isLabel) { lines.formUnion(index..<end) }
      index = end
    }
    self.lines = lines
  }

  private static func isOfOffice(
    _ rows: Range<Int>, _ document: SourceDocument, _ isLabel: (UInt64) -> Bool
  ) -> Bool {
    var rowsWithWords = 0
    var widest = 0
    var hasValues = false
    var hasSentence = false
    return document.bytes.withUnsafeBufferPointer { bytes in
      for row in rows {
        var values = 0
        var filled = 0
        var hasWords = false
        for number in document.lines[row].fragments {
          let fragment = document.fragments[number]
          let (start, end) = (Int(fragment.start), Int(fragment.end))
          guard start < end else { continue }
          filled += 1
          if let value = ValueParser.parse(bytes, start, end) {
            if value.content != .blank { values += 1 }
            hasValues = hasValues || value.content != .blank
            continue
          }
          let (hash, count) = Folding.hash(bytes, start, end)
          guard count > 0 else { continue }
          if count >= leastSkeleton, isLabel(hash) { return false }
          hasWords = true
          hasSentence = hasSentence || bytes.piece(start..<end).contains("。")
        }
        if values >= mostValues { return false }
        if hasWords { rowsWithWords += 1 }
        widest = max(widest, filled)
      }
      // Sentences that somebody put into a frame.
      if widest == 1 { return hasSentence && !hasValues }
      return rows.count >= leastRows && widest > 1 && rowsWithWords * 2 >= rows.count
    }
  }
}
