import Characters
import Layout
import ReportModel

/// The lines in which each table is looked for: its section's, or those with its labels if its section lacks
/// the table.
struct TableRegions {
  private(set) var lines: [Range<Int>?]
  /// Tables that are printed a second time, as of another year.
  private(set) var others: [OwnTables.Other] = []
  private var otherLines: Set<Int> = []

  subscript(table: TableID) -> Range<Int>? { lines[table.index] }

  init(_ document: SourceDocument, _ outline: Outline, _ indexes: FormIndexes) {
    lines = TableID.allCases.map { outline.lines(of: $0.section) }
    let isEmpty = TableID.allCases.map { table in
      lines[table.index].map { !TableAnchors.hasLabels(of: table, in: $0, document, indexes) } ?? true
    }
    if isEmpty.contains(true) { findLost(isEmpty, document, indexes) }
    let sets = TableSets(document, indexes)
    if !sets.printings.isEmpty { choose(among: OwnTables(sets, document, outline, indexes)) }
  }

  /// Whether a line belongs to a table that is printed a second time.
  func isOther(_ line: Int) -> Bool { otherLines.contains(line) }

  /// Looks for the tables that their sections lack.
  private mutating func findLost(_ isEmpty: [Bool], _ document: SourceDocument, _ indexes: FormIndexes) {
    let anchors = TableAnchors(document, indexes)
    for table in TableID.allCases where isEmpty[table.index] {
      if let found = anchors.region(of: table) { lines[table.index] = found.lines }
    }
    for table in TableID.allCases where !isEmpty[table.index] {
      for other in TableID.allCases where isEmpty[other.index] { divide(table, from: other, anchors) }
    }
  }

  /// Takes the report's own of several printings of a table, and none of the others.
  private mutating func choose(among tables: OwnTables) {
    for own in tables.own { lines[own.table.index] = own.lines }
    others = tables.others
    otherLines = Set(others.flatMap(\.printing.lines))
    for other in others.map(\.printing) {
      for table in TableID.allCases {
        guard let own = lines[table.index], own.overlaps(other.lines) else { continue }
        lines[table.index] =
          other.lines.lowerBound > own.lowerBound
          ? own.lowerBound..<other.lines.lowerBound
          : min(other.lines.upperBound, own.upperBound)..<own.upperBound
      }
    }
  }

  /// Divides a section between its own table and another table found inside it.
  private mutating func divide(_ table: TableID, from other: TableID, _ anchors: TableAnchors) {
    guard let own = lines[table.index], let foreign = lines[other.index],
      own.lowerBound <= foreign.lowerBound, foreign.upperBound <= own.upperBound
    else { return }
    let before = own.lowerBound..<foreign.lowerBound
    let after = foreign.upperBound..<own.upperBound
    lines[table.index] =
      anchors.votes(for: table, in: before) >= anchors.votes(for: table, in: after) ? before : after
  }
}

/// Lines with labels of one table only, used where headings are lost or misplaced.
struct TableAnchors {
  /// A run of lines of one table.
  struct Region {
    let table: TableID
    var lines: Range<Int>
    /// How many of its lines have labels found only in this table.
    var votes: Int
  }

  /// For each line, the table its labels belong to.
  private var tables: [TableID?]
  private var regions: [Region] = []

  /// The longest piece of text that can be a label, in bytes.
  private static let longestPiece = 160
  /// A longer line of text is prose and ends a table; in bytes.
  private static let longestLine = 150
  /// Shorter skeletons occur in any text.
  private static let leastSkeleton = 2

  init(_ document: SourceDocument, _ indexes: FormIndexes) {
    tables = Array(repeating: nil, count: document.lines.count)
    var open: Region?
    document.bytes.withUnsafeBufferPointer { bytes in
      for (number, line) in document.lines.enumerated() {
        let (table, hasValues) = Self.vote(line, document, bytes, indexes)
        tables[number] = table
        if let table {
          if open?.table != table {
            regions += [open].compactMap(\.self)
            open = Region(table: table, lines: number..<number, votes: 0)
          }
          let start = open?.lines.lowerBound ?? number
          open?.votes += 1
          open?.lines = start..<number + 1
        } else if hasValues, let start = open?.lines.lowerBound {
          open?.lines = start..<number + 1
        } else if line.kind == .heading || Self.isProse(line, document) {
          regions += [open].compactMap(\.self)
          open = nil
        }
      }
    }
    regions += [open].compactMap(\.self)
  }

  /// The region with the most labels of a table, extended over its neighbours up to the next region of
  /// another table.
  func region(of table: TableID) -> Region? {
    guard
      let best = regions.indices.filter({ regions[$0].table == table })
        .max(by: { (regions[$0].votes, $1) < (regions[$1].votes, $0) })
    else { return nil }
    var region = regions[best]
    for next in regions[(best + 1)...] {
      guard next.table == table else { break }
      region.lines = region.lines.lowerBound..<next.lines.upperBound
    }
    for previous in regions[..<best].reversed() {
      guard previous.table == table else { break }
      region.lines = previous.lines.lowerBound..<region.lines.upperBound
    }
    return region
  }

  /// How many of the lines have labels found only in this table.
  func votes(for table: TableID, in lines: Range<Int>) -> Int { tables[lines].count { $0 == table } }

  /// Whether any of the lines has a label found only in this table.
  static func hasLabels(
    of table: TableID, in lines: Range<Int>, _ document: SourceDocument, _ indexes: FormIndexes
  ) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      lines.contains { vote(document.lines[$0], document, bytes, indexes).table == table }
    }
  }

  /// The table whose labels a line has, and whether the line has values.
  private static func vote(
    _ line: SourceDocument.Line, _ document: SourceDocument, _ bytes: UTF8Text, _ indexes: FormIndexes
  ) -> (table: TableID?, hasValues: Bool) {
    var votes: [TableID: Int] = [:]
    var hasValues = false
    func weigh(_ range: Range<Int>) {
      guard range.count <= longestPiece else { return }
      if let value = ValueParser.parse(bytes, range.lowerBound, range.upperBound) {
        hasValues = hasValues || value.content != .blank
        return
      }
      let (hash, count) = Folding.hash(bytes, range.lowerBound, range.upperBound)
      guard count >= leastSkeleton else { return }
      let known = TableID.allCases.filter { indexes[$0].isLabel(hash) }
      // A label shared by two tables is no evidence.
      if known.count == 1 { votes[known[0], default: 0] += 1 }
    }
    for number in line.fragments {
      let fragment = document.fragments[number]
      let (start, end) = (Int(fragment.start), Int(fragment.end))
      weigh(start..<end)
      // In running text a line can have several labels and values.
      if line.kind != .row, votes.isEmpty, !hasValues {
        Words.forEach(bytes, start, end) { word, _ in weigh(word) }
      }
    }
    let best = TableID.allCases.filter { votes[$0] != nil }.max { votes[$0] ?? 0 < votes[$1] ?? 0 }
    return (best, hasValues)
  }

  private static func isProse(_ line: SourceDocument.Line, _ document: SourceDocument) -> Bool {
    line.kind != .row
      && line.fragments.contains { document.fragments[$0].end - document.fragments[$0].start > longestLine }
  }
}
