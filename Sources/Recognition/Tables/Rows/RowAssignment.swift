import ReportModel

/// The values of a printed row in its columns.
struct RowAssignment {
  /// For each column, its value; `nil` where nothing is printed.
  var values: [ValueToken?]
  /// Why all of it is in doubt.
  var doubt: Origin.Doubt?
  /// Whether the values stand elsewhere than those of other rows.
  var isDisplaced = false
  /// Values that found no column.
  var extra: [ValueToken] = []

  init(_ values: [ValueToken?]) { self.values = values }
}

/// Finds the column of each value of a printed row.
struct RowAssigner {
  let scan: TableScan
  /// How many columns the heads name.
  let count: Int
  /// Where the values of whole rows stand in a table of cells.
  let columns: [Int32]?
  /// Whether all whole rows have theirs in the same columns.
  let isGrid: Bool
  /// Where they stand in laid-out text.
  let aligned: AlignedColumns?
  /// Whether each cell has a line of its own, in text.
  let hasCellALine: Bool
  /// Whether the sums that lie within a row hold with these values in its columns; `nil` where none does.
  let sumsHold: ([ValueToken?]) -> Bool?

  /// The numeral that a row's label begins with on the form.
  struct ListNumeral {
    let number: Int
    /// Whether the label begins with the sign behind it: then it was torn off.
    let isLost: Bool
    /// Whether the label is printed without it.
    let isMissing: Bool
  }

  func assign(_ row: PrintedRow, listNumeral: ListNumeral?) -> RowAssignment {
    var tokens = row.tokens.map { scan.tokens[$0] }
    if tokens.count == count, isPushed(tokens) { tokens.removeFirst() }
    var printed = tokens.filter { !$0.isBlank }
    if let listNumeral, isNumeral(listNumeral, printed) { printed.removeFirst() }
    if printed.count == count {
      var result = RowAssignment(printed.map(Optional.some))
      result.isDisplaced = row.isBroken
      if row.isRow, hasBlankBetween(tokens) || isBeyondColumns(printed), sumsHold(result.values) == false {
        result.doubt = .valueCount
      }
      return checkingPieces(result)
    }
    if tokens.count == count { return checkingPieces(RowAssignment(tokens.map(Optional.some))) }
    if let whole = withCellALine(row, printed) { return whole }
    if let whole = withOddWords(row, printed) { return whole }
    if let whole = withDividedCells(printed) { return whole }
    // A program may write a number into every cell of its span.
    if count == 1, row.isRow, let first = printed.first, printed.allSatisfy({ $0.content == first.content }) {
      return RowAssignment([first])
    }
    if count == 1, printed.count <= 1, let first = printed.first ?? tokens.first {
      return RowAssignment([first])
    }
    if printed.count < count {
      return row.isRow ? checkingLostCells(inCells(tokens, printed), tokens, printed) : inText(printed)
    }
    return tooMany(printed)
  }

  /// Whether the first of a row's values is its label's numeral: it is one too many, and the label lacks it or the
  /// sums hold without it only.
  private func isNumeral(_ numeral: ListNumeral, _ printed: [ValueToken]) -> Bool {
    guard printed.count == count + 1, printed.first?.listNumeral == numeral.number else { return false }
    return numeral.isLost || numeral.isMissing && sumsHold(printed.dropFirst().map(Optional.some)) == true
  }

  /// Whether an empty cell stands between a row's values: it may be one of the row's, and a value one too many.
  private func hasBlankBetween(_ tokens: [ValueToken]) -> Bool {
    guard tokens.count > count, let first = tokens.firstIndex(where: { !$0.isBlank }),
      let last = tokens.lastIndex(where: { !$0.isBlank })
    else { return false }
    return tokens[first...last].contains(where: \.isBlank)
  }

  /// Whether values stand outside the columns in which all other rows have theirs.
  private func isBeyondColumns(_ printed: [ValueToken]) -> Bool {
    guard isGrid, let columns, columns.count == count else { return false }
    return !printed.allSatisfy { columns.contains($0.column) }
  }

  /// Whether an empty cell before a row's values is none of its columns: in a table whose other rows all stand in
  /// the same columns.
  private func isPushed(_ tokens: [ValueToken]) -> Bool {
    guard let columns, isGrid, columns.count == count, let first = tokens.first, first.isBlank,
      tokens.contains(where: { !$0.isBlank })
    else { return false }
    return first.column < columns[0]
  }

  /// Digits that blanks divide are one number where the row has as many cells as it should; the sums are asked all
  /// the same. Beside an empty cell, or behind a zero, they are rather two.
  private func checkingPieces(_ result: RowAssignment) -> RowAssignment {
    let divided = result.values.compactMap(\.self).filter { $0.pieces > 1 }
    guard !divided.isEmpty else { return result }
    let areTwo = divided.contains { $0.leadingZeros > 0 } || result.values.contains { $0?.isBlank ?? true }
    guard areTwo || sumsHold(result.values) != true else { return result }
    var result = result
    result.doubt = .splitOrJoined
    return result
  }

  /// Several values on a line that holds one cell are one number in pieces.
  private func withCellALine(_ row: PrintedRow, _ printed: [ValueToken]) -> RowAssignment? {
    guard hasCellALine, !row.isRow, printed.count > count, Set(printed.map(\.line)).count == count else {
      return nil
    }
    var cells: [ValueToken] = []
    for token in printed {
      guard let last = cells.last, last.line == token.line else {
        cells.append(token)
        continue
      }
      guard let joined = last.joined(with: token) else { return nil }
      cells[cells.count - 1] = joined
    }
    return checkingPieces(RowAssignment(cells))
  }

  /// Words among the values are what stands there in place of numbers.
  private func withOddWords(_ row: PrintedRow, _ printed: [ValueToken]) -> RowAssignment? {
    guard !row.odd.isEmpty, printed.count + row.odd.count == count else { return nil }
    var all = printed
    for (label, before) in row.odd {
      let piece = scan.labels[label]
      let token = ValueToken(piece)
      let position = all.firstIndex { $0.start >= scan.tokens[min(before, scan.tokens.count - 1)].start }
      all.insert(token, at: before < scan.tokens.count ? position ?? all.count : all.count)
    }
    return RowAssignment(all.map(Optional.some))
  }

  /// Several values that a converter put into one cell.
  private func withDividedCells(_ printed: [ValueToken]) -> RowAssignment? {
    guard printed.reduce(0, { $0 + Int($1.pieces) }) == count else { return nil }
    var all: [ValueToken] = []
    for token in printed {
      let pieces = token.pieces > 1 ? scan.pieces(of: token) : [token]
      guard pieces.count == Int(token.pieces) else { return nil }
      all += pieces
    }
    var result = RowAssignment(all.map(Optional.some))
    result.isDisplaced = true
    if sumsHold(result.values) == false { result.doubt = .splitOrJoined }
    return result
  }

  // MARK: Too few

  /// A row with fewer cells than columns lost some of them, and nothing tells which, but where its sums hold with
  /// its values in one place only.
  private func checkingLostCells(
    _ result: RowAssignment, _ tokens: [ValueToken], _ printed: [ValueToken]
  ) -> RowAssignment {
    guard result.doubt == nil, tokens.count < count, !printed.isEmpty, count > 1 else { return result }
    var result = result
    let others = (0..<count).filter { lost in
      guard printed.count == count - 1 else { return true }
      var values = printed.map(Optional.some)
      values.insert(nil, at: lost)
      return !Self.isSame(values, result.values) && sumsHold(Self.filled(values)) != false
    }
    if !others.isEmpty { result.doubt = .valueCount }
    return result
  }

  /// Cells of a table: by the columns of whole rows, else the run of cells that holds all values.
  private func inCells(_ tokens: [ValueToken], _ printed: [ValueToken]) -> RowAssignment {
    if let columns, columns.count == count, printed.allSatisfy({ columns.contains($0.column) }) {
      return RowAssignment(columns.map { column in tokens.first { $0.column == column } })
    }
    // An empty row has its cells behind its label.
    guard !printed.isEmpty else {
      return RowAssignment(
        tokens.count > count ? tokens.suffix(count).map(Optional.some) : Array(repeating: nil, count: count))
    }
    let windows = windows(tokens)
    var result: RowAssignment
    if let fitting = windows.first(where: { sumsHold($0) == true }) {
      result = RowAssignment(fitting)
      if windows.contains(where: { sumsHold($0) == true && !Self.isSame($0, fitting) }) {
        result.doubt = .ambiguousPlacement
      }
    } else if let first = windows.first {
      result = RowAssignment(first)
      if windows.count > 1 || sumsHold(first) == false { result.doubt = .ambiguousPlacement }
    } else {
      return inText(printed)
    }
    result.isDisplaced = true
    return result
  }

  /// The runs of cells that hold every printed value; behind the label first.
  private func windows(_ tokens: [ValueToken]) -> [[ValueToken?]] {
    guard tokens.count > count else { return [] }
    return (0...tokens.count - count).compactMap { start in
      let window = tokens[start..<start + count]
      let outside = tokens[..<start] + tokens[(start + count)...]
      return outside.allSatisfy(\.isBlank) ? window.map(Optional.some) : nil
    }
  }

  private static func isSame(_ left: [ValueToken?], _ right: [ValueToken?]) -> Bool {
    zip(left, right).allSatisfy { $0?.content == $1?.content }
  }

  /// Running text, in which empty cells left no trace.
  private func inText(_ printed: [ValueToken]) -> RowAssignment {
    if let places = aligned?.places(of: printed) {
      var result = RowAssignment(Array(repeating: nil, count: count))
      for (place, token) in zip(places, printed) { result.values[place] = token }
      if sumsHold(Self.filled(result.values)) != true { result.doubt = .ambiguousPlacement }
      return result
    }
    var result = RowAssignment(Array(repeating: nil, count: count))
    result.doubt = .valueCount
    var rest = printed[...]
    // The last value may be the total: then the others are its parts.
    if printed.count > 1, let last = printed.last {
      var asTotal = result.values
      asTotal[count - 1] = last
      for (place, token) in printed.dropLast().enumerated() { asTotal[place] = token }
      if sumsHold(Self.filled(asTotal)) == true {
        result.values[count - 1] = last
        rest = rest.dropLast()
      }
    }
    for (place, token) in rest.enumerated() where place < count { result.values[place] = token }
    return result
  }

  /// Missing values count as nothing for the sums.
  static func filled(_ values: [ValueToken?]) -> [ValueToken?] {
    guard var blank = values.compactMap(\.self).first else { return values }
    blank.content = .blank
    return values.map { $0 ?? blank }
  }

  // MARK: Too many

  /// More values than columns: two are one number, or some belong elsewhere; the sums show which.
  private func tooMany(_ printed: [ValueToken]) -> RowAssignment {
    let surplus = printed.count - count
    var result = RowAssignment(Array(printed.prefix(count)))
    result.extra = Array(printed.dropFirst(count))
    result.doubt = .valueCount
    guard surplus <= Self.mostSurplus else { return result }
    if let joined = Self.joined(printed, surplus).first(where: { sumsHold($0) == true }) {
      result = RowAssignment(joined)
      result.doubt = .splitOrJoined
      return result
    }
    if let whole = joinedAtLines(printed, surplus) { return whole }
    for place in printed.indices where surplus == 1 && count > 1 {
      var rest = printed
      let extra = rest.remove(at: place)
      if sumsHold(rest) == true {
        result = RowAssignment(rest)
        result.extra = [extra]
        result.doubt = .valueCount
        return result
      }
    }
    return result
  }

  private static let mostSurplus = 3

  /// The row whose numbers the ends of its lines divide, where these are as many as there are numbers too many.
  private func joinedAtLines(_ printed: [ValueToken], _ surplus: Int) -> RowAssignment? {
    guard Set(printed.map(\.line)).count == surplus + 1 else { return nil }
    var cells: [ValueToken] = []
    var line = printed[0].line
    for token in printed {
      if token.line == line {
        cells.append(token)
        continue
      }
      guard let joined = cells.last?.joined(with: token) else { return nil }
      cells[cells.count - 1] = joined
      line = token.line
    }
    guard cells.count == count else { return nil }
    var result = RowAssignment(cells)
    result.doubt = .splitOrJoined
    return result
  }

  /// The rows in which so many pairs of neighbours are one number each.
  private static func joined(_ tokens: [ValueToken], _ surplus: Int) -> [[ValueToken]] {
    guard surplus > 0 else { return [tokens] }
    return tokens.indices.dropLast().flatMap { place -> [[ValueToken]] in
      guard let number = tokens[place].joined(with: tokens[place + 1]) else { return [] }
      var rest = tokens
      rest.replaceSubrange(place...place + 1, with: [number])
      return joined(rest, surplus - 1)
    }
  }
}

extension ValueToken {
  /// The number that two neighbours are together, as digits that a line's end divides.
  func joined(with next: ValueToken) -> ValueToken? {
    guard case .number(let left) = content, case .number(let right) = next.content, left.scale == 0,
      right.scale == 0, left.coefficient > 0, right.coefficient >= 0,
      let number = ExactDecimal(
        left.description + String(repeating: "0", count: Int(next.leadingZeros)) + right.description)
    else { return nil }
    var token = self
    token.content = .number(number)
    // Digits on one line lie in one piece; of two lines the first has the place.
    if next.line == line, next.start > end { token.end = next.end }
    token.pieces = pieces &+ next.pieces
    return token
  }
}
