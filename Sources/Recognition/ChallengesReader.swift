import ReportModel

/// Table 4 as read: one value for each of its fifteen cells.
struct ChallengesReading {
  var values: [ValueToken?]
  var recognition: Origin.Recognition
  var doubt: Origin.Doubt?
  var wasDisplaced = false
  var stray: [ValueToken] = []
  var line: Int
}

/// Reads table 4, whose fifteen numbers stand in one row without a label.
enum ChallengesReader {
  static let width = 15

  static func read(_ scan: TableScan, _ document: SourceDocument, linesAfter: Range<Int>)
    -> ChallengesReading?
  {
    var values: [ValueToken] = []
    var blankRow: [ValueToken]?
    var isFlow = false
    for entry in scan.entries where entry.hasValues {
      let tokens = Array(scan.tokens[entry.values])
      let printed = tokens.filter { $0.content != .blank }
      if printed.isEmpty {
        if tokens.count == width { blankRow = tokens }
        continue
      }
      // A row of the grid with all its cells has its blanks in their places.
      if entry.isRow, tokens.count == width, printed.count < width, values.isEmpty {
        return reading(tokens, .exact)
      }
      if !entry.isRow { isFlow = true }
      values += printed
    }
    if values.isEmpty, let blankRow { return reading(blankRow, .exact) }
    let isScattered = isFlow && Set(values.map(\.line)).count > 1
    if values.count == width {
      var result = reading(values, .exact)
      if isScattered, !isCertain(values, scan) { result?.doubt = .ambiguousPlacement }
      return result
    }
    if values.count > width { return withoutExtra(values) }
    if isFlow, var completed = completed(values, document, linesAfter) {
      if completed.doubt == nil, isScattered, hasHeadsBetween(scan) { completed.doubt = .ambiguousPlacement }
      return completed
    }
    guard !values.isEmpty else { return nil }
    var result = reading(values + Array(repeating: nil, count: width - values.count), .position)
    result?.doubt = .valueCount
    return result
  }

  private static func reading(_ values: [ValueToken?], _ how: Origin.Recognition) -> ChallengesReading? {
    guard let first = values.compactMap(\.self).first else { return nil }
    return ChallengesReading(values: values, recognition: how, line: Int(first.line))
  }

  /// Whether values on several lines can stand in the order of the form only: the sums hold, and no heads stand
  /// between the values. Where blocks or their columns changed places the sums may hold all the same.
  private static func isCertain(_ values: [ValueToken], _ scan: TableScan) -> Bool {
    if values.allSatisfy({ $0.amount == values[0].amount }) { return true }
    return sums(values).holds && !hasHeadsBetween(scan)
  }

  /// Whether lines of heads only stand between lines of values.
  private static func hasHeadsBetween(_ scan: TableScan) -> Bool {
    guard let first = scan.entries.firstIndex(where: \.hasValues),
      let last = scan.entries.lastIndex(where: \.hasValues)
    else { return false }
    return scan.entries[first...last].contains { $0.labelCount > 0 && !$0.hasValues }
  }

  /// Whether every block's total is the sum of its outcomes, and how many of the totals say something.
  private static func sums(_ values: [ValueToken]) -> (holds: Bool, telling: Int) {
    var telling = 0
    for block in stride(from: 0, to: width, by: 5) {
      let slice = values[block..<block + 5].map(\.amount)
      guard let total = slice[4], !slice.contains(nil) else { return (false, telling) }
      guard total == slice[..<4].reduce(0, { $0 + ($1 ?? 0) }) else { return (false, telling) }
      if total != 0 { telling += 1 }
    }
    return (true, telling)
  }

  /// More numbers than cells: a page number or the like stands among them; the sums show which.
  private static func withoutExtra(_ values: [ValueToken]) -> ChallengesReading? {
    if values.count == width + 1 {
      let fitting = values.indices.filter { index in
        var rest = values
        rest.remove(at: index)
        return sums(rest).holds
      }
      let distinct = Set(
        fitting.map { index in
          var rest = values
          rest.remove(at: index)
          return rest.map(\.amount)
        })
      if let index = fitting.first {
        var rest = values
        let extra = rest.remove(at: index)
        var result = reading(rest, .sums)
        if distinct.count > 1 { result?.doubt = .ambiguousPlacement }
        result?.stray = [extra]
        return result
      }
    }
    var result = reading(Array(values.prefix(width)), .position)
    result?.doubt = .valueCount
    result?.stray = Array(values.dropFirst(width))
    return result
  }

  /// Fewer numbers than cells: converters of PDF carry the last ones into the text behind the table.
  private static func completed(
    _ values: [ValueToken], _ document: SourceDocument, _ lines: Range<Int>
  ) -> ChallengesReading? {
    let missing = width - values.count
    guard missing <= 10 else { return nil }
    var found: [ValueToken] = []
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in lines where found.count < missing {
        for number in document.lines[index].fragments {
          let fragment = document.fragments[number]
          guard fragment.end - fragment.start <= 24 else { continue }
          var line: [ValueToken] = []
          var isValues = true
          Words.forEach(bytes, Int(fragment.start), Int(fragment.end)) { word, column in
            guard let content = ValueParser.parse(bytes, word.lowerBound, word.upperBound), content != .blank
            else {
              isValues = false
              return
            }
            line.append(
              ValueToken(
                content: content, start: Int32(word.lowerBound), end: Int32(word.upperBound),
                line: Int32(index),
                fragment: Int32(number), column: Int32(column.characters)))
          }
          if isValues { found += line }
        }
      }
    }
    guard found.count >= missing else { return nil }
    let all = values + found.prefix(missing)
    guard var result = reading(all, .position) else { return nil }
    result.wasDisplaced = true
    let check = sums(all)
    if !check.holds || check.telling == 0 { result.doubt = .strayValue }
    return result
  }
}
