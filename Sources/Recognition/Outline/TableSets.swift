import Characters
import Layout
import ReportModel

/// Finds tables that a document has more than once, as where last year's stand beside this year's.
///
/// The labels of a table's rows say so: each occurs once in a table. Where a conversion has torn the labels apart, the
/// tables cannot be told from one another, and the values contradict each other instead.
struct TableSets {
  /// One printing of a table.
  struct Printing {
    let table: TableID
    /// Its lines, with the heads above its first row.
    var lines: Range<Int>
    /// The line of its first row.
    let firstRow: Int
  }

  /// A label of a row on its line.
  private struct Occurrence {
    let label: Int
    let line: Int
  }

  /// The tables in the order of the source; none unless some table is printed twice.
  let printings: [Printing]

  /// The longest piece of text that can be a label, in bytes.
  private static let longestPiece = 160

  init(_ document: SourceDocument, _ indexes: FormIndexes) {
    let starts = TableID.allCases.map { table in
      Self.firstRows(Self.occurrences(of: table, in: document, indexes), least: table == .challenges ? 2 : 3)
    }
    guard starts.contains(where: { $0.count > 1 }) else {
      printings = []
      return
    }
    var all = TableID.allCases.flatMap { table in
      starts[table.index].map { Printing(table: table, lines: $0..<$0, firstRow: $0) }
    }.sorted { $0.firstRow < $1.firstRow }
    let tops = document.bytes.withUnsafeBufferPointer { bytes in
      all.indices.map { index in
        Self.top(
          above: all[index].firstRow, from: index > 0 ? all[index - 1].firstRow + 1 : 0, document, bytes)
      }
    }
    for index in all.indices {
      all[index].lines = tops[index]..<(index + 1 < all.count ? tops[index + 1] : document.lines.count)
    }
    printings = all
  }

  /// The printings of one table.
  func printings(of table: TableID) -> [Printing] { printings.filter { $0.table == table } }

  /// The first line of each printing of a table: where a label comes again after at least half of all labels.
  private static func firstRows(_ occurrences: [Occurrence], least: Int) -> [Int] {
    let half = max(least, (Set(occurrences.map(\.label)).count + 1) / 2)
    var starts: [Int] = []
    var seen: Set<Int> = []
    for (index, occurrence) in occurrences.enumerated() {
      if seen.isEmpty {
        starts.append(occurrence.line)
      } else if seen.count >= half, seen.contains(occurrence.label) {
        // The first rows of the new printing may be missing in the one before.
        let first = occurrences[...index].indices.dropFirst().last {
          occurrences[$0].label < occurrences[$0 - 1].label
        }
        let begin = max(first ?? index, index - half)
        starts.append(occurrences[begin].line)
        seen = Set(occurrences[begin..<index].map(\.label))
      }
      seen.insert(occurrence.label)
    }
    // Labels at the end that are too few for a table are mentions of its rows.
    if starts.count > 1, seen.count < half { starts.removeLast() }
    return starts
  }

  private static func occurrences(
    of table: TableID, in document: SourceDocument, _ indexes: FormIndexes
  ) -> [Occurrence] {
    let index = indexes[table]
    var found: [Occurrence] = []
    var skeleton: Folding.Skeleton = []
    document.bytes.withUnsafeBufferPointer { bytes in
      func weigh(_ range: Range<Int>, line: Int) -> Bool {
        guard range.count >= 6, range.count <= longestPiece else { return false }
        skeleton.removeAll(keepingCapacity: true)
        Folding.appendSkeleton(bytes, range.lowerBound, range.upperBound, to: &skeleton)
        guard skeleton.count >= 2, let label = index.rowLabel(FNV1a.hash(of: skeleton)) else { return false }
        found.append(Occurrence(label: label, line: line))
        return true
      }
      for (number, line) in document.lines.enumerated() {
        for piece in line.fragments {
          let fragment = document.fragments[piece]
          let (start, end) = (Int(fragment.start), Int(fragment.end))
          if !weigh(start..<end, line: number), line.kind != .row, end - start <= longestPiece {
            Words.forEach(bytes, start, end) { word, _ in _ = weigh(word, line: number) }
          }
        }
      }
    }
    return found
  }

  /// The first line of the heads above a table's first row: below the last value, heading or sentence.
  private static func top(above row: Int, from first: Int, _ document: SourceDocument, _ bytes: UTF8Text)
    -> Int
  {
    var top = row
    while top > first {
      let line = document.lines[top - 1]
      guard line.kind != .heading,
        !line.fragments.contains(where: { endsTable(document.fragments[$0], bytes) })
      else {
        break
      }
      top -= 1
    }
    return top
  }

  private static func endsTable(_ fragment: SourceDocument.Fragment, _ bytes: UTF8Text) -> Bool {
    let (start, end) = (Int(fragment.start), Int(fragment.end))
    if let value = ValueParser.parse(bytes, start, end), value.content != .blank { return true }
    let text = bytes.piece(start..<end)
    return text.trimmed.lastScalar == "。" || end - start > longestPiece
      || HeadingNumeral(bytes, start, end)?.isOfSections == true
  }
}

extension TableSets.Printing {
  /// The lines above the table, nearest last, that can say what it is: its heading or caption.
  func captions(in document: SourceDocument) -> [Int] {
    let above = (0..<lines.lowerBound).reversed().lazy.filter { !document.lines[$0].fragments.isEmpty }
    return above.prefix(2).reversed() + lines.prefix { $0 < firstRow }
  }
}
