import ReportModel

/// The values of a printed row by column.
struct RowAssignment {
  /// One value per column; `nil` if none is printed.
  var values: [ValueToken?]
  /// The doubt about the whole row.
  var doubt: Origin.Doubt?
  /// Whether the values are at other positions than those of other rows.
  var isDisplaced = false
  /// Values without a column.
  var extra: [ValueToken] = []

  init(_ values: [ValueToken?]) { self.values = values }

  /// A row with a number in one piece for every column and nothing else, as most are; `nil` for any other.
  ///
  /// - Parameter columns: the columns of complete rows, if all have their values in the same.
  init?(whole row: PrintedRow, count: Int, columns: [Int32]?, _ scan: TableScan) {
    guard row.tokens.count == count else { return nil }
    for (place, number) in row.tokens.enumerated() {
      let token = scan.tokens[number]
      // Beyond the columns of the others, the sums have to say whether a value belongs to the row.
      guard !token.isBlank, token.pieces == 1, columns.map({ $0[place] == token.column }) ?? true else {
        return nil
      }
    }
    values = row.tokens.map { scan.tokens[$0] }
    isDisplaced = row.isBroken
  }
}

/// Finds the column of each value in a printed row.
struct RowAssigner {
  let scan: TableScan
  /// The number of columns named by the heads.
  let count: Int
  /// The columns of the values of complete rows in a table of cells.
  let columns: [Int32]?
  /// Whether all complete rows have their values in the same columns.
  let isGrid: Bool
  /// The positions of the columns in laid-out text.
  let aligned: AlignedColumns?
  /// Whether running text has one cell per line.
  let hasCellALine: Bool
  /// Whether the sums within the row hold for the given values; `nil` if there are none to check.
  let sumsHold: ([ValueToken?]) -> Bool?

  /// The numeral with which the form's label of the row begins.
  struct ListNumeral {
    let number: Int
    /// Whether the printed label begins with the sign after the numeral, so that the numeral was torn off.
    let isLost: Bool
    /// Whether the label is printed without the numeral.
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
    // A program may repeat a number in every cell of its span.
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

  /// Whether the first value is the label's numeral: it is one value too many, and the label lacks the
  /// numeral or the sums hold only without it.
  private func isNumeral(_ numeral: ListNumeral, _ printed: [ValueToken]) -> Bool {
    guard printed.count == count + 1, printed.first?.listNumeral == numeral.number else { return false }
    return numeral.isLost || numeral.isMissing && sumsHold(printed.dropFirst().map(Optional.some)) == true
  }

  /// Whether there is an empty cell between a row's values; it may be one of the row's, with one value too
  /// many.
  private func hasBlankBetween(_ tokens: [ValueToken]) -> Bool {
    guard tokens.count > count, let first = tokens.firstIndex(where: { !$0.isBlank }),
      let last = tokens.lastIndex(where: { !$0.isBlank })
    else { return false }
    return tokens[first...last].contains(where: \.isBlank)
  }

  /// Whether values are outside the columns used by all other rows.
  private func isBeyondColumns(_ printed: [ValueToken]) -> Bool {
    guard isGrid, let columns, columns.count == count else { return false }
    return !printed.allSatisfy { columns.contains($0.column) }
  }

  /// Whether a row begins with an empty cell left of all columns, in a table whose other rows all use the
  /// same columns.
  private func isPushed(_ tokens: [ValueToken]) -> Bool {
    guard let columns, isGrid, columns.count == count, let first = tokens.first, first.isBlank,
      tokens.contains(where: { !$0.isBlank })
    else { return false }
    return first.column < columns[0]
  }

  /// Digits separated by blanks count as one number if the row has the right number of cells and its sums
  /// hold. Next to an empty cell, or with a leading zero, they are more likely two.
  private func checkingPieces(_ result: RowAssignment) -> RowAssignment {
    let divided = result.values.compactMap(\.self).filter { $0.pieces > 1 }
    guard !divided.isEmpty else { return result }
    let areTwo = divided.contains { $0.leadingZeros > 0 } || result.values.contains { $0?.isBlank ?? true }
    guard areTwo || sumsHold(result.values) != true else { return result }
    var result = result
    result.doubt = .splitOrJoined
    return result
  }

  /// Several values on a line that should have one cell are a number in pieces.
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

  /// Words among the values take the places of numbers.
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

  /// Splits cells into which a converter put several values.
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

  /// A row with fewer cells than columns has lost some, and it is uncertain which, unless the sums hold for
  /// just one placement.
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

  /// Assigns table cells by the columns of complete rows, or else by the run of cells that includes all
  /// values.
  private func inCells(_ tokens: [ValueToken], _ printed: [ValueToken]) -> RowAssignment {
    if let columns, columns.count == count, printed.allSatisfy({ columns.contains($0.column) }) {
      return RowAssignment(columns.map { column in tokens.first { $0.column == column } })
    }
    // The cells of an empty row follow its label.
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

  /// The runs of `count` cells that include all values, those further left first.
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

  /// Assigns values in running text, where empty cells left no trace.
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
    // The last value may be the total of the others.
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

  /// The values with blanks in place of missing ones, so that these count as 0 in sums.
  static func filled(_ values: [ValueToken?]) -> [ValueToken?] {
    guard var blank = values.compactMap(\.self).first else { return values }
    blank.content = .blank
    return values.map { $0 ?? blank }
  }

  // MARK: Too many

  /// Handles more values than columns: two may be one number, or some belong elsewhere; the sums decide.
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

  /// The row if its numbers are split at line ends and there are as many line ends as surplus values.
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

  /// All ways of joining this many pairs of neighbouring values.
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
  /// The number formed by the digits of two neighbouring values, as when a line end splits a number.
  func joined(with next: ValueToken) -> ValueToken? {
    guard case .number(let left) = content, case .number(let right) = next.content, left.scale == 0,
      right.scale == 0, left.coefficient > 0, right.coefficient >= 0,
      let number = ExactDecimal(
        left.description + String(repeating: "0", count: Int(next.leadingZeros)) + right.description)
    else { return nil }
    var token = self
    token.content = .number(number)
    // On one line the joined digits are one range; across lines the first value's range is kept.
    if next.line == line, next.start > end { token.end = next.end }
    token.pieces = pieces &+ next.pieces
    return token
  }
}
