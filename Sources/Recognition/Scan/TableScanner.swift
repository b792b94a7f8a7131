import Characters
import Layout

/// Scans the lines of a region for labels and values.
struct TableScanner {
  typealias Line = TableScan.Line

  let index: LabelIndex
  private(set) var lines: [Line] = []
  private(set) var tokens: [ValueToken] = []
  private(set) var labels: [LabelPiece] = []
  private(set) var pool: Folding.Skeleton = []
  /// Lines that do not belong to the table.
  private(set) var prose: [Int] = []

  private let document: SourceDocument

  init(_ index: LabelIndex, _ document: SourceDocument) {
    self.index = index
    self.document = document
  }

  /// Scans the lines in which a table is looked for.
  mutating func scan(_ range: Range<Int>) {
    tokens.reserveCapacity(256)
    lines.reserveCapacity(64)
    labels.reserveCapacity(64)
    pool.reserveCapacity(1024)
    let document = document
    document.bytes.withUnsafeBufferPointer { bytes in
      for line in range { scan(line, bytes) }
    }
  }

  mutating func append(_ piece: LabelPiece) { labels.append(piece) }

  /// Appends the skeleton of a text and returns its range.
  mutating func appendToPool(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = pool.count
    Folding.appendSkeleton(bytes, range.lowerBound, range.upperBound, to: &pool)
    return start..<pool.count
  }

  mutating func removeLastFromPool(_ count: Int) { pool.removeLast(count) }

  private mutating func scan(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let line = document.lines[number]
    switch line.kind {
    case .blank, .pageBreak, .picture: return
    case .row where document.proseRows.contains(number): prose.append(number)
    case .row: scanRow(number, line, bytes)
    case .heading, .paragraph, .text:
      guard !document.pageFurniture.contains(number) else {
        prose.append(number)
        return
      }
      for fragment in line.fragments { scanText(number, fragment, bytes) }
    }
  }

  private func begin(_ number: Int, isRow: Bool) -> Line {
    Line(
      line: number, isRow: isRow, tokens: tokens.count..<tokens.count, labels: labels.count..<labels.count,
      skeleton: pool.count..<pool.count)
  }

  private mutating func end(_ line: inout Line) {
    line.tokens = line.tokens.lowerBound..<tokens.count
    line.labels = line.labels.lowerBound..<labels.count
    line.skeleton = line.skeleton.lowerBound..<pool.count
  }

  private mutating func discard(_ line: Line) {
    tokens.removeLast(tokens.count - line.tokens.lowerBound)
    labels.removeLast(labels.count - line.labels.lowerBound)
    pool.removeLast(pool.count - line.skeleton.lowerBound)
  }

  // MARK: Rows

  private mutating func scanRow(
    _ number: Int, _ row: SourceDocument.Line, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var line = begin(number, isRow: true)
    for position in row.fragments {
      let fragment = document.fragments[position]
      let (start, end) = (Int(fragment.start), Int(fragment.end))
      if let value = ValueParser.parse(bytes, start, end) {
        append(value, start..<end, number, position, column: fragment.column)
        continue
      }
      let before = labels.count
      let lone = index.rowsStandAbove ? nil : valueBehindLabel(bytes, start..<end)
      let text = start..<(lone?.lowerBound ?? end)
      addLabels(bytes, text, number, position, column: fragment.column, display: 0)
      if let lone, let value = ValueParser.parse(bytes, lone.lowerBound, lone.upperBound) {
        append(value, lone, number, position, column: fragment.column)
        continue
      }
      for label in before..<labels.count { labels[label].columnSpan = fragment.columnSpan }
      // Rows named by heads above them begin with a value.
      let isFirst =
        position == row.fragments.lowerBound && row.fragments.count > 1 && !index.rowsStandAbove
      if labels.count == before + 1, !labels[before].isKnown, !isFirst,
        OddValue.isOne(bytes.piece(start..<end).trimmed, isCell: true)
      {
        pool.removeLast(pool.count - labels[before].skeleton.lowerBound)
        labels.removeLast()
        append(ValueParser.Value(.text), start..<end, number, position, column: fragment.column)
      }
    }
    self.end(&line)
    let hasValues = tokens[line.tokens].contains { !$0.isBlank }
    if line.hasLabels, !hasValues, row.fragments.count <= 2, isSentence(row) {
      discard(line)
      prose.append(number)
      return
    }
    if line.hasLabels || line.hasTokens { lines.append(line) }
  }

  /// The number behind a label in the label's own cell, as where a converter has lost the line between two columns.
  private func valueBehindLabel(_ bytes: UTF8Text, _ cell: Range<Int>) -> Range<Int>? {
    guard cell.upperBound > cell.lowerBound, bytes[cell.upperBound - 1].isDigit else { return nil }
    var start = cell.upperBound
    while start > cell.lowerBound, bytes[start - 1].isDigit { start -= 1 }
    guard start > cell.lowerBound, bytes[start - 1] == 0x20 else { return nil }
    let skeleton = Folding.skeleton(bytes.piece(cell.lowerBound..<start).string)
    return index.isLabel(FNV1a.hash(of: skeleton)) ? start..<cell.upperBound : nil
  }

  /// Whether a row of one or two cells has a sentence that a converter put into a table.
  private func isSentence(_ row: SourceDocument.Line) -> Bool {
    row.fragments.contains { document.fragments[$0].end - document.fragments[$0].start > 150 }
  }

  private mutating func append(
    _ value: ValueParser.Value, _ range: Range<Int>, _ line: Int, _ fragment: Int, column: Int32,
    display: Int32 = 0
  ) {
    tokens.append(
      ValueToken(value, range, line: line, fragment: fragment, column: column, display: display))
  }

  // MARK: Lines of text

  private mutating func scanText(
    _ number: Int, _ position: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let fragment = document.fragments[position]
    let (start, end) = (Int(fragment.start), Int(fragment.end))
    guard !PageNumber.isPageNumber(bytes, start, end), !isRule(bytes.piece(start..<end)) else {
      prose.append(number)
      return
    }
    var line = begin(number, isRow: false)
    var words: [(range: Range<Int>, column: WordColumn)] = []
    var weights = Weights()
    Words.forEach(bytes, start, end) { word, column in
      if let value = ValueParser.parse(bytes, word.lowerBound, word.upperBound) {
        flush(&words, bytes, number, position, &weights)
        if value.content != .blank { append(value, word, number, position, column) }
        return
      }
      if let digits = Words.trailingDigits(bytes, word),
        let value = ValueParser.parse(bytes, digits.lowerBound, digits.upperBound)
      {
        words.append((word.lowerBound..<digits.lowerBound, column))
        flush(&words, bytes, number, position, &weights)
        append(value, digits, number, position, column)
        return
      }
      if !Words.isListMark(bytes, word), !Words.isBracket(bytes, word) { words.append((word, column)) }
    }
    flush(&words, bytes, number, position, &weights)
    self.end(&line)
    takeOddValues(&line, bytes)
    guard line.hasLabels || line.hasTokens else { return }
    switch weights.kind(values: line.tokens.count, endsInValues: endsInValues(line)) {
    case .table: break
    case .loose where !isProse(bytes.piece(start..<end)): line.isLoose = true
    case .loose, .prose:
      discard(line)
      prose.append(number)
      return
    }
    lines.append(line)
  }

  /// Whether a line is drawn between columns, and no row of marks.
  private func isRule(_ text: UTF8Text) -> Bool {
    text.count > Self.longestMark && Residue.isRule(text.trimmed)
  }

  /// Longer lines of dashes are no marks for "not applicable"; in bytes.
  private static let longestMark = 12

  private mutating func append(
    _ value: ValueParser.Value, _ word: Range<Int>, _ line: Int, _ fragment: Int, _ column: WordColumn
  ) {
    append(
      value, word, line, fragment, column: Int32(truncatingIfNeeded: column.characters),
      display: Int32(truncatingIfNeeded: column.display))
  }

  /// The bytes of a line that belong to labels, and those that do not.
  private struct Weights {
    var known = 0
    var foreign = 0

    enum Kind { case table, loose, prose }

    func kind(values: Int, endsInValues: Bool) -> Kind {
      // Three or more values make a row of the table, however its label is worded.
      if values >= 3, foreign <= 150 { return .table }
      guard foreign > 0, foreign > known || foreign > 24 else { return .table }
      return foreign <= 90 && (values == 0 || endsInValues) ? .loose : .prose
    }
  }

  private func endsInValues(_ line: Line) -> Bool {
    labels[line.labels].allSatisfy { $0.tokensBefore == line.tokens.lowerBound }
  }

  /// Whether a line has the punctuation of sentences.
  private func isProse(_ text: UTF8Text) -> Bool {
    text.contains("。") || text.contains("，") || text.contains("；") || text.contains("：")
  }

  private func text(of piece: LabelPiece, _ bytes: UTF8Text) -> UTF8Text {
    bytes.piece(Int(piece.start)..<Int(piece.end))
  }

  /// Turns words that look like damaged values into values, if they are among values or alone on their line.
  private mutating func takeOddValues(_ line: inout Line, _ bytes: UnsafeBufferPointer<UInt8>) {
    let hasValues = line.hasTokens
    let endsInSign = line.labels.last.map { OddValue.isSign(text(of: labels[$0], bytes)) } ?? false
    guard hasValues || line.labels.count == 1 || endsInSign else { return }
    for number in line.labels.reversed() where !labels[number].isKnown {
      let piece = labels[number]
      // Where rows are labelled beside their values, the words before the values are the label.
      let isFirst =
        hasValues && !index.rowsStandAbove && number == line.labels.lowerBound
        && piece.tokensBefore == line.tokens.lowerBound
      // A lone character among values, such as a dash read as 一, is in a number's place.
      let isAmong = piece.tokensBefore > line.tokens.lowerBound
      let text = text(of: piece, bytes)
      guard !isFirst, OddValue.isOne(text) || isAmong && OddValue.isLoneCharacter(text) else { continue }
      let token = ValueToken(piece)
      tokens.insert(token, at: piece.tokensBefore)
      labels.remove(at: number)
      for later in number..<labels.count { labels[later].tokensBefore += 1 }
    }
    line.tokens = line.tokens.lowerBound..<tokens.count
    line.labels = line.labels.lowerBound..<labels.count
  }

  /// Adds consecutive words as labels, joining those that form one label.
  private mutating func flush(
    _ words: inout [(range: Range<Int>, column: WordColumn)], _ bytes: UnsafeBufferPointer<UInt8>,
    _ line: Int, _ fragment: Int, _ weights: inout Weights
  ) {
    var next = 0
    while next < words.count {
      let before = labels.count
      let count = joined(words[next...].map(\.range), bytes)
      let range = words[next].range.lowerBound..<words[next + count - 1].range.upperBound
      let column = words[next].column
      addLabels(
        bytes, range, line, fragment, column: Int32(truncatingIfNeeded: column.characters),
        display: Int32(truncatingIfNeeded: column.display))
      for label in before..<labels.count {
        let (isKnown, closest) = likeness(of: labels[label])
        if let closest { labels[label].closest = Int16(truncatingIfNeeded: closest) }
        let length = Int(labels[label].end - labels[label].start)
        if isKnown { weights.known += length } else { weights.foreign += length }
      }
      next += count
    }
    words.removeAll(keepingCapacity: true)
  }

  /// How many of the words form one label: labels may be printed with blanks in them.
  private func joined(_ words: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard words.count > 1 else { return 1 }
    var skeleton: Folding.Skeleton = []
    var best = 1
    for (count, word) in words.prefix(Self.mostJoined).enumerated() {
      let before = skeleton.count
      Folding.appendSkeleton(bytes, word.lowerBound, word.upperBound, to: &skeleton)
      if skeleton.count > index.longest { break }
      // What has no ideographs ends no label: `16*` behind one is a value.
      if skeleton.count > before, index.isLabel(FNV1a.hash(of: skeleton)) { best = count + 1 }
    }
    return best
  }

  /// No label is printed in more words.
  private static let mostJoined = 12

  /// Whether a piece of running text is a label, part of one, a miswritten one, or made of label characters
  /// only; and the row whose label it is closest to.
  private func likeness(of piece: LabelPiece) -> (isLike: Bool, closest: Int?) {
    if piece.isKnown || piece.isPiece { return (true, nil) }
    let skeleton = pool[piece.skeleton]
    if skeleton.isEmpty { return (piece.end - piece.start <= 9, nil) }
    if skeleton.count >= 6, let row = index.closestRow(to: skeleton) { return (true, row) }
    return (piece.isNote || skeleton.count <= 16 && index.hasOnlyLabelCharacters(skeleton), nil)
  }
}

extension TableScan {
  /// Scans the lines in which a table is looked for.
  convenience init(_ index: LabelIndex, lines range: Range<Int>, of document: SourceDocument) {
    var scanner = TableScanner(index, document)
    scanner.scan(range)
    self.init(
      index, document, lines: scanner.lines, tokens: scanner.tokens, labels: scanner.labels,
      pool: scanner.pool,
      prose: scanner.prose)
  }
}
