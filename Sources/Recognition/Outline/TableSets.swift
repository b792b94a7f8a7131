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

  /// How much of a table's labels and values a printing has; less is another table about the same, or a part of one.
  private static let leastShare = 0.8

  init(_ document: SourceDocument, _ indexes: FormIndexes) {
    let starts = Self.occurrences(in: document, indexes).map(Self.firstRows)
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
    // Where columns are divided over two tables, each has its rows but not its values.
    let areWhole = TableID.allCases.allSatisfy { table in
      let own = all.filter { $0.table == table }
      return own.count < 2
        || own.allSatisfy { printing in
          let values = Self.values(in: printing.lines, document)
          let cells = indexes[table].forms.map(\.cells.count).min() ?? 0
          return Double(values) >= Self.leastShare * Double(cells)
        }
    }
    printings = areWhole ? all : []
  }

  /// The first line of each printing of a table that has nearly all the labels that are found at all.
  private static func firstRows(_ occurrences: [Occurrence]) -> [Int] {
    var printings: [(line: Int, labels: Set<Int>)] = []
    // Within a table labels stand in the form's order, or in another, but not again.
    var start = 0
    while start < occurrences.count {
      var end = start + 1
      while end < occurrences.count, occurrences[end].label >= occurrences[end - 1].label { end += 1 }
      let run = occurrences[start..<end].lazy.map { $0.label }
      if let last = printings.indices.last, printings[last].labels.isDisjoint(with: run) {
        printings[last].labels.formUnion(run)
      } else {
        printings.append((occurrences[start].line, Set(run)))
      }
      start = end
    }
    let most = printings.map(\.labels.count).max() ?? 0
    return printings.filter { Double($0.labels.count) >= leastShare * Double(most) && $0.labels.count > 1 }
      .map(\.line)
  }

  /// How many cells or words there are that have no ideographs.
  private static func values(in lines: Range<Int>, _ document: SourceDocument) -> Int {
    document.bytes.withUnsafeBufferPointer { bytes in
      lines.reduce(into: 0) { count, number in
        let line = document.lines[number]
        for piece in line.fragments {
          let fragment = document.fragments[piece]
          let (start, end) = (Int(fragment.start), Int(fragment.end))
          if line.kind == .row {
            if start < end, Folding.firstIdeograph(bytes, start, end) == nil { count += 1 }
          } else {
            Words.forEach(bytes, start, end) { word, _ in
              if Folding.firstIdeograph(bytes, word.lowerBound, word.upperBound) == nil { count += 1 }
            }
          }
        }
      }
    }
  }

  /// The labels of each table's rows, in the order of the source.
  private static func occurrences(in document: SourceDocument, _ indexes: FormIndexes) -> [[Occurrence]] {
    let tables = TableID.allCases.map { indexes[$0] }
    var found = [[Occurrence]](repeating: [], count: tables.count)
    document.bytes.withUnsafeBufferPointer { bytes in
      for (number, line) in document.lines.enumerated() {
        for piece in line.fragments {
          let fragment = document.fragments[piece]
          let (start, end) = (Int(fragment.start), Int(fragment.end))
          // A label has two ideographs.
          guard end - start >= 6, end - start <= longestPiece else { continue }
          let isLabel = weigh(start..<end, of: bytes, line: number, tables, &found)
          // What is a word by itself has been weighed.
          guard !isLabel, line.kind != .row, hasSeveralWords(bytes, start..<end) else { continue }
          Words.forEach(bytes, start, end) { word, _ in
            if word.count >= 6 { _ = weigh(word, of: bytes, line: number, tables, &found) }
          }
        }
      }
    }
    return found
  }

  /// Adds a piece of text where it is a label of a row; whether it is one.
  private static func weigh(
    _ range: Range<Int>, of bytes: UTF8Text, line: Int, _ tables: [LabelIndex], _ found: inout [[Occurrence]]
  ) -> Bool {
    let (hash, count) = Folding.hash(bytes, range.lowerBound, range.upperBound)
    guard count >= 2 else { return false }
    var isLabel = false
    for (table, index) in tables.enumerated() {
      guard let label = index.rowLabel(hash) else { continue }
      found[table].append(Occurrence(label: label, line: line))
      isLabel = true
    }
    return isLabel
  }

  /// Whether there are blanks or pipes between words.
  private static func hasSeveralWords(_ bytes: UTF8Text, _ range: Range<Int>) -> Bool {
    let text = bytes.trimmed(range)
    var index = text.lowerBound
    while index < text.upperBound {
      if Words.blankLength(bytes, index, text.upperBound) > 0 { return true }
      index += bytes[index].utf8Length
    }
    return false
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
