import ReportModel

/// What stands on the lines of one table's stretch: labels and values with their places, prose set apart.
struct TableScan {
  /// A line of the stretch that has labels or values.
  struct Entry {
    /// The line in the document.
    let line: Int
    /// Whether it is a row of a table.
    let isRow: Bool
    /// The values on it, as a range of `tokens`; in a row every cell that is no label is one, also the empty.
    var values: Range<Int>
    /// The characters of its labels, as a range of `pool`.
    var skeleton: Range<Int>
    /// How many separate pieces of label it has.
    var labelCount = 0
    /// How many of them are column heads.
    var headCount = 0
    /// The last piece that is a row's label.
    var row: RowMatch?
    /// How many fragments stand before the first value, in a row.
    var leading = 0
    /// Whether one of its labels begins with a list sign whose numeral stands elsewhere (`、属于国家秘密`).
    var hasLostNumeral = false
    /// The values that follow the last label on the line, where one stands between values.
    var labelBreak: Int?

    var hasValues: Bool { !values.isEmpty }
  }

  struct RowMatch {
    let index: Int
    let recognition: Origin.Recognition
    let fragment: Int
  }

  let vocabulary: Vocabulary
  private(set) var entries: [Entry] = []
  private(set) var tokens: [ValueToken] = []
  private(set) var pool: Folding.Skeleton = []
  /// Lines that are no part of the table.
  private(set) var prose: [Int] = []
  /// Column heads and row labels worded otherwise than the form has them.
  private(set) var wordings: [Wording] = []

  private let document: SourceDocument

  init(_ vocabulary: Vocabulary, lines: Range<Int>, of document: SourceDocument) {
    self.vocabulary = vocabulary
    self.document = document
    tokens.reserveCapacity(256)
    entries.reserveCapacity(64)
    pool.reserveCapacity(1024)
    document.bytes.withUnsafeBufferPointer { bytes in
      for line in lines { scan(line, bytes) }
    }
    guard wordings.contains(where: WrappedLabels.mayBePiece) else { return }
    let wrapped = WrappedLabels(document, lines)
    wordings.removeAll(where: wrapped.holdsRest)
  }

  /// Takes the values off the entries before one: they belong to the table above.
  mutating func dropValues(before index: Int) {
    for entry in entries.indices where entry < index {
      entries[entry].values = entries[entry].values.lowerBound..<entries[entry].values.lowerBound
    }
  }

  private mutating func scan(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    let line = document.lines[index]
    switch line.kind {
    case .blank, .pageBreak: return
    case .row: scanRow(index, line, bytes)
    case .heading, .paragraph, .text:
      for fragment in line.fragments { scanText(index, line, fragment, bytes) }
    }
  }

  private mutating func scanRow(
    _ index: Int, _ line: SourceDocument.Line, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var entry = Entry(
      line: index, isRow: true, values: tokens.count..<tokens.count, skeleton: pool.count..<pool.count)
    let savedWordings = wordings.count
    for number in line.fragments {
      let fragment = document.fragments[number]
      let start = Int(fragment.start)
      let end = Int(fragment.end)
      if let content = ValueParser.parse(bytes, start, end) {
        if content == .blank, !entry.hasValues, entry.labelCount < 1 {
          continue
        }
        appendCell(number, content, index, bytes)
        entry.values = entry.values.lowerBound..<tokens.count
      } else {
        // A label behind blanks: those were the places of group labels.
        if entry.hasValues, tokens[entry.values].allSatisfy({ $0.content == .blank }) {
          tokens.removeLast(entry.values.count)
          entry.values = tokens.count..<tokens.count
        }
        addLabel(bytes, start, end, line: index, fragment: number, to: &entry)
        entry.leading = number - line.fragments.lowerBound + 1
      }
    }
    if entry.labelCount == 0 {
      // The row of values of table 4 has no label; its blanks count from the first cell on.
      tokens.removeLast(entry.values.count)
      for number in line.fragments {
        let fragment = document.fragments[number]
        guard let content = ValueParser.parse(bytes, Int(fragment.start), Int(fragment.end)) else { continue }
        appendCell(number, content, index, bytes)
      }
      entry.values = entry.values.lowerBound..<tokens.count
    }
    entry.skeleton = entry.skeleton.lowerBound..<pool.count
    settleHeads(&entry, wordingsFrom: savedWordings)
    if entry.labelCount > 0, line.fragments.count <= 2, !entry.hasValues, isProse(bytes, line) {
      prose.append(index)
      return
    }
    entries.append(entry)
  }

  /// Appends the value of a cell, or its values where a converter put several into one.
  private mutating func appendCell(
    _ number: Int, _ content: ValueToken.Content, _ line: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let fragment = document.fragments[number]
    let start = Int(fragment.start)
    let end = Int(fragment.end)
    let first = tokens.count
    if content == .text {
      Words.forEach(bytes, start, end) { word, _ in
        guard let value = ValueParser.parse(bytes, word.lowerBound, word.upperBound) else { return }
        appendCell(value, word, number, fragment.column, line)
      }
      if tokens.count - first >= 2 { return }
      tokens.removeLast(tokens.count - first)
    }
    appendCell(content, start..<end, number, fragment.column, line)
  }

  private mutating func appendCell(
    _ content: ValueToken.Content, _ range: Range<Int>, _ fragment: Int, _ column: Int32, _ line: Int
  ) {
    tokens.append(
      ValueToken(
        content: content, start: Int32(range.lowerBound), end: Int32(range.upperBound), line: Int32(line),
        fragment: Int32(fragment), column: column))
  }

  /// Takes a piece of text as a label: finds what it is and whether it is worded as the form words it.
  ///
  /// - Returns: the hash of its skeleton.
  @discardableResult
  private mutating func addLabel(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, line: Int, fragment: Int,
    to entry: inout Entry
  ) -> UInt64 {
    let poolStart = pool.count
    Folding.appendSkeleton(bytes, start, end, to: &pool)
    let hash = Folding.hash(pool[poolStart...])
    entry.labelCount += 1
    if beginsWithListSign(bytes, start, end) { entry.hasLostNumeral = true }
    guard pool.count > poolStart, let match = vocabulary.match(hash) else { return hash }
    let text = bytes.piece(start..<end)
    let isExact =
      match.isOfficial && text.count == match.officialBytes.count && text.hasBytes(match.officialBytes, at: 0)
    if match.kind == .head { entry.headCount += 1 }
    if case .row(let row) = match.kind {
      entry.row = RowMatch(
        index: row, recognition: isExact ? .exact : match.isOfficial ? .normalized : .alias,
        fragment: fragment)
    }
    // In running text a piece of a wrapped label, or one that lost its numeral, is no other wording.
    let isPiece = !entry.isRow && isPiece(pool[poolStart...], of: match.officialSkeleton, bytes, start)
    if !match.isOfficial && !isPiece
      || entry.isRow && !isExact && Self.differs(text, match.officialBytes)
    {
      let piece = document.fragments[fragment]
      let subject: Wording.Subject = match.kind == .head ? .column : .row
      wordings.append(
        Wording(
          subject, official: match.official, printed: document.text(Int32(start), Int32(end)),
          place: document.place(of: Int32(start), in: piece, line: document.lines[line])))
    }
    return hash
  }

  /// Whether a label may be the rest of a wrapped one: what it lacks may stand before or behind it.
  private func isPiece(
    _ skeleton: ArraySlice<UInt16>, of whole: Folding.Skeleton, _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int
  ) -> Bool {
    guard Folding.contains(whole, skeleton) else { return false }
    // One character is lost at the beginning, and the line before does not end with it.
    guard whole.count == skeleton.count + 1, whole.dropFirst().elementsEqual(skeleton) else { return true }
    var end = start
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    var before: Folding.Skeleton = []
    Folding.appendSkeleton(bytes, max(0, end - 3), end, to: &before)
    return before.last == whole.first
  }

  /// Among heads, 其他 and 总计 are columns and no rows.
  private mutating func settleHeads(_ entry: inout Entry, wordingsFrom first: Int) {
    guard entry.headCount > 0, tokens[entry.values].allSatisfy({ $0.content == .blank }) else { return }
    entry.row = nil
    tokens.removeLast(entry.values.count)
    entry.values = tokens.count..<tokens.count
    let own = wordings[first...].filter { $0.subject == .column }
    wordings.replaceSubrange(first..., with: own)
  }

  /// Whether more than blanks differs: full-width or half-width signs, the list mark.
  private static func differs(_ text: UTF8Text, _ label: [UInt8]) -> Bool {
    var index = 0
    var matched = 0
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      if !Prose.isBlank(scalar) {
        guard matched + length <= label.count,
          text[index..<index + length].elementsEqual(label[matched..<matched + length])
        else { return true }
        matched += length
      }
      index += length
    }
    return matched != label.count
  }

  private func beginsWithListSign(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    // 、 is E3 80 81, ． is EF BC 8E.
    guard end - start >= 3 else { return false }
    return bytes[start] == 0xE3 && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x81
      || bytes[start] == 0xEF && bytes[start + 1] == 0xBC && bytes[start + 2] == 0x8E
  }

  /// Whether a row of one or two cells is a sentence that a converter put into a table.
  private func isProse(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceDocument.Line) -> Bool {
    line.fragments.contains { number in
      let fragment = document.fragments[number]
      return fragment.end - fragment.start > 150
    }
  }

  // MARK: Lines of text

  private mutating func scanText(
    _ index: Int, _ line: SourceDocument.Line, _ number: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let fragment = document.fragments[number]
    let start = Int(fragment.start)
    let end = Int(fragment.end)
    guard !PageNumber.isPageNumber(bytes, start, end) else {
      prose.append(index)
      return
    }
    let savedPool = pool.count
    let savedTokens = tokens.count
    let savedWordings = wordings.count
    var entry = Entry(
      line: index, isRow: false, values: tokens.count..<tokens.count, skeleton: pool.count..<pool.count)
    var foreign = 0
    var known = 0
    Words.forEach(bytes, start, end) { word, column in
      if let content = ValueParser.parse(bytes, word.lowerBound, word.upperBound) {
        appendToken(content, word, index, number, column)
        return
      }
      if let digits = Words.trailingDigits(bytes, word),
        let content = ValueParser.parse(bytes, digits.lowerBound, digits.upperBound)
      {
        let label = word.lowerBound..<digits.lowerBound
        if addWord(bytes, label, index, number, &entry) {
          known += label.count
        } else {
          foreign += label.count
        }
        appendToken(content, digits, index, number, column)
        return
      }
      if Words.isListMark(bytes, word) { return }
      if entry.values.lowerBound < tokens.count { entry.labelBreak = tokens.count }
      if addWord(bytes, word, index, number, &entry) { known += word.count } else { foreign += word.count }
    }
    entry.values = savedTokens..<tokens.count
    entry.skeleton = savedPool..<pool.count
    // A line that ends in as many values as a row has is a row, however its label is worded.
    let isRow = tokens.count - savedTokens >= 3 && foreign <= 150
    if foreign > 0, !isRow, foreign > known || foreign > 24 {
      pool.removeLast(pool.count - savedPool)
      tokens.removeLast(tokens.count - savedTokens)
      wordings.removeLast(wordings.count - savedWordings)
      prose.append(index)
      return
    }
    settleHeads(&entry, wordingsFrom: savedWordings)
    if entry.hasValues || entry.labelCount > 0 { entries.append(entry) }
  }

  private mutating func appendToken(
    _ content: ValueToken.Content, _ word: Range<Int>, _ line: Int, _ fragment: Int, _ column: WordColumn
  ) {
    guard content != .blank else { return }
    tokens.append(
      ValueToken(
        content: content, start: Int32(word.lowerBound), end: Int32(word.upperBound), line: Int32(line),
        fragment: Int32(fragment), column: Int32(column.characters), display: Int32(column.display)))
  }

  /// Takes a word as a label or a piece of one; `false` where it is neither.
  private mutating func addWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ line: Int, _ fragment: Int,
    _ entry: inout Entry
  ) -> Bool {
    let poolStart = pool.count
    let hash = addLabel(
      bytes, word.lowerBound, word.upperBound, line: line, fragment: fragment, to: &entry)
    let skeleton = pool[poolStart...]
    if skeleton.isEmpty { return word.count <= 9 }
    let isPiece = vocabulary.isPiece(hash)
    if entry.row == nil, skeleton.count >= 6, !isPiece,
      let row = vocabulary.closestRow(to: skeleton)
    {
      entry.row = RowMatch(index: row.index, recognition: .alias, fragment: fragment)
      return true
    }
    return isPiece
      || skeleton.count <= 16 && vocabulary.hasOnlyLabelCharacters(skeleton)
  }
}
