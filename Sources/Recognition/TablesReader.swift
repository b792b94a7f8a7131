import ReportModel

/// Reads the three tables, each by the way its layout allows.
struct TablesReader {
  /// The edition the tables follow.
  private(set) var edition = Edition.edition2021
  /// Tables 2 and 3 as read, with their vocabularies.
  private(set) var readings: [(reading: TableReading, vocabulary: Vocabulary)] = []
  /// Table 4's values, in the order of its cells.
  private(set) var challenges: ChallengesReading?
  /// Lines inside the tables' stretches that are prose.
  private(set) var prose: [Set<Int>] = [[], [], []]
  private(set) var wordings: [Wording] = []
  /// The tables of which column heads or row labels were found.
  private(set) var labelled: Set<TableID> = []
  let stretches: TableStretches

  init(_ document: SourceDocument, _ outline: Outline, _ stretches: TableStretches) {
    self.stretches = stretches
    if let lines = stretches[.proactive] {
      let vocabulary = Self.follows2019(document, lines) ? Vocabulary.proactive2019 : .proactive2021
      if vocabulary.rows.count > 6 { edition = .edition2019 }
      read(TableScan(vocabulary, lines: lines, of: document), document)
    }
    var scan4 = stretches[.challenges].map { TableScan(.challenges, lines: $0, of: document) }
    if let lines = stretches[.requests] {
      let scan3 = TableScan(.requests, lines: lines, of: document)
      read(scan3, document, spilled: Self.takeSpilled(from: &scan4, of: scan3))
    }
    if let scan4, let lines = stretches[.challenges] {
      let after = lines.upperBound..<document.lines.count
      challenges = ChallengesReader.read(scan4, document, linesAfter: after)
      take(scan4)
    }
  }

  private mutating func take(_ scan: TableScan) {
    let table = scan.vocabulary.table
    prose[table.index] = Set(scan.prose)
    wordings += scan.wordings
    let known = scan.entries.reduce(0) { $0 + $1.headCount + ($1.row == nil ? 0 : 1) }
    if known >= 3 { labelled.insert(table) }
  }

  private mutating func read(_ scan: TableScan, _ document: SourceDocument, spilled: [ValueGroup] = []) {
    let vocabulary = scan.vocabulary
    take(scan)
    let inRows = scan.entries.count { $0.isRow && $0.hasValues }
    let inText = scan.entries.count { !$0.isRow && $0.hasValues } + spilled.count
    let reading =
      inRows >= inText ? GridTableReader.read(scan) : FlowTableReader.read(scan, document, spilled: spilled)
    readings.append((reading, vocabulary))
  }

  /// Values in running text among table 4's that are table 3's: converters carry the end of table 3 there.
  private static func takeSpilled(from scan: inout TableScan?, of requests: TableScan) -> [ValueGroup] {
    guard let entries = scan?.entries, !entries.contains(where: \.isRow),
      let lastHead = entries.lastIndex(where: { $0.labelCount > 0 })
    else { return [] }
    let tokens = scan?.tokens ?? []
    let after = entries[lastHead...].reduce(0) { $0 + $1.values.count }
    // What stands before the last head, or so much as table 3 lacks, where a head follows it.
    let end = boundary(entries, requests) ?? (after >= 8 ? lastHead : 0)
    let before = entries[..<end].filter(\.hasValues)
    guard !before.isEmpty else { return [] }
    scan?.dropValues(before: end)
    return before.map { ValueGroup(tokens: tokens[$0.values], labelsBefore: 0, row: nil, line: $0.line) }
  }

  /// The head of table 4 before which just so many values stand as fill table 3 up.
  private static func boundary(_ entries: [TableScan.Entry], _ requests: TableScan) -> Int? {
    let count = requests.entries.reduce(0) { $0 + $1.values.count }
    var spilled = 0
    for (index, entry) in entries.enumerated() {
      if spilled > 0, entry.labelCount > 0, RequestsFlow.sizes.contains(count + spilled) { return index }
      spilled += entry.values.count
    }
    return nil
  }

  /// The heads that only edition 2019's table 2 has.
  private static func follows2019(_ document: SourceDocument, _ lines: Range<Int>) -> Bool {
    let own = Vocabulary.proactive2021
    let other = Vocabulary.proactive2019
    var foreign = 0
    var skeleton: Folding.Skeleton = []
    document.bytes.withUnsafeBufferPointer { bytes in
      func weigh(_ words: Range<Int>) {
        guard words.count >= 12 else { return }
        skeleton.removeAll(keepingCapacity: true)
        Folding.appendSkeleton(bytes, words.lowerBound, words.upperBound, to: &skeleton)
        let hash = Folding.hash(skeleton)
        if other.match(hash) != nil, own.match(hash) == nil { foreign += 1 }
      }
      for line in lines {
        for number in document.lines[line].fragments {
          let fragment = document.fragments[number]
          let (start, end) = (Int(fragment.start), Int(fragment.end))
          guard end - start <= 160 else { continue }
          // A cell is one label, however its characters are set apart.
          if document.lines[line].kind == .row {
            weigh(start..<end)
          } else {
            Words.forEach(bytes, start, end) { word, _ in weigh(word) }
          }
        }
      }
    }
    return foreign >= 2
  }
}
