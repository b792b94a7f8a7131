import ReportModel

/// The lines in which each table is looked for.
struct TableStretches {
  private(set) var lines: [Range<Int>?] = [nil, nil, nil]

  subscript(table: TableID) -> Range<Int>? { lines[table.index] }

  init(_ document: SourceDocument, _ outline: Outline) {
    for table in TableID.allCases { lines[table.index] = outline.lines(of: table.section) }
    guard lines.contains(nil) else { return }
    let anchors = Anchors(document)
    for table in TableID.allCases where lines[table.index] == nil {
      guard let found = anchors.lines(of: table) else { continue }
      lines[table.index] = found
    }
    // A section that swallowed the next table, whose heading is missing, ends where that table begins.
    for table in TableID.allCases {
      guard let own = lines[table.index] else { continue }
      for other in TableID.allCases
      where other.index > table.index && outline.heading(of: other.section) == nil {
        if let start = lines[other.index]?.lowerBound, own.contains(start) {
          lines[table.index] = own.lowerBound..<start
          break
        }
      }
    }
  }

  /// Lines that can only be a table's own, for reports whose headings are lost.
  private struct Anchors {
    private var first: [Int?] = [nil, nil, nil]
    private var last: [Int?] = [nil, nil, nil]

    init(_ document: SourceDocument) {
      let vocabularies: [Vocabulary] = [.proactive2021, .requests, .challenges]
      var skeleton: Folding.Skeleton = []
      var current: Int?
      document.bytes.withUnsafeBufferPointer { bytes in
        for (index, line) in document.lines.enumerated() {
          var votes = [0, 0, 0]
          var values = 0
          for number in line.fragments {
            let fragment = document.fragments[number]
            guard fragment.end - fragment.start <= 160 else { continue }
            if ValueParser.parse(bytes, Int(fragment.start), Int(fragment.end)).map({ $0 != .blank }) ?? false
            {
              values += 1
              continue
            }
            skeleton.removeAll(keepingCapacity: true)
            Folding.appendSkeleton(bytes, Int(fragment.start), Int(fragment.end), to: &skeleton)
            guard skeleton.count >= 2 else { continue }
            let hash = Folding.hash(skeleton)
            let known = vocabularies.map { $0.match(hash) != nil }
            // A label that two tables share tells nothing.
            if known.count(where: \.self) == 1, let table = known.firstIndex(of: true) { votes[table] += 1 }
          }
          if let table = votes.indices.max(by: { votes[$0] < votes[$1] }), votes[table] > 0 {
            current = table
            if first[table] == nil { first[table] = index }
            last[table] = index
          } else if values > 0, let table = current {
            last[table] = index
          } else if line.kind == .text, line.fragments.count == 1, isLong(document, line) {
            current = nil
          }
        }
      }
    }

    private func isLong(_ document: SourceDocument, _ line: SourceDocument.Line) -> Bool {
      line.fragments.contains { document.fragments[$0].end - document.fragments[$0].start > 150 }
    }

    func lines(of table: TableID) -> Range<Int>? {
      guard let start = first[table.index], let end = last[table.index] else { return nil }
      return start..<end + 1
    }
  }
}
