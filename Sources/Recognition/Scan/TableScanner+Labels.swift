import Characters
import Layout
import ReportModel

extension TableScanner {
  /// Adds a piece of text as one label, or as several that ran together.
  mutating func addLabels(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: Int, _ fragment: Int, column: Int32,
    display: Int32
  ) {
    var piece = LabelPiece(
      hash: 0, isKnown: false, start: Int32(truncatingIfNeeded: range.lowerBound),
      end: Int32(truncatingIfNeeded: range.upperBound), line: Int32(truncatingIfNeeded: line),
      fragment: Int32(truncatingIfNeeded: fragment), column: column, display: display,
      skeleton: 0..<0, tokensBefore: tokens.count)
    take(&piece, bytes, range)
    if piece.isKnown || pool[piece.skeleton].count < 3 {
      append(piece)
      return
    }
    let bare = Self.withoutNotes(bytes, range)
    if bare?.isEmpty ?? false { piece.isNote = true }
    let hash =
      bare.flatMap { labelHash(of: $0, bytes) }
      ?? Self.withoutUnit(bytes, range).flatMap { labelHash(of: [$0], bytes) }
    if let hash { (piece.hash, piece.isKnown) = (hash, true) }
    guard hash == nil, !piece.isNote else {
      append(piece)
      return
    }
    guard let parts = segments(pool[piece.skeleton]) else {
      append(piece)
      return
    }
    let ranges = Self.ranges(of: parts.map(\.count), bytes, range)
    removeLastFromPool(piece.skeleton.count)
    for part in ranges {
      var own = piece
      own.start = Int32(truncatingIfNeeded: part.lowerBound)
      own.end = Int32(truncatingIfNeeded: part.upperBound)
      take(&own, bytes, part)
      append(own)
    }
  }

  /// The hash of the label that the parts form together, if any.
  private func labelHash(of parts: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var skeleton: Folding.Skeleton = []
    for part in parts { Folding.appendSkeleton(bytes, part.lowerBound, part.upperBound, to: &skeleton) }
    let hash = FNV1a.hash(of: skeleton)
    return index.isLabel(hash) ? hash : nil
  }

  /// Looks a piece up in the index by its skeleton.
  private mutating func take(
    _ piece: inout LabelPiece, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    piece.hasLostNumeral = Self.beginsWithListSign(bytes, range)
    piece.hasNumeral = bytes.piece(range).firstScalar?.decimalDigit != nil
    piece.skeleton = appendToPool(bytes, range)
    guard !piece.skeleton.isEmpty else { return }
    piece.hash = FNV1a.hash(of: pool[piece.skeleton])
    piece.isKnown = index.isLabel(piece.hash)
    piece.isPiece = piece.isKnown || index.isPiece(piece.hash)
  }

  /// Splits a skeleton into labels that ran together; `nil` if it does not consist of labels only.
  private func segments(_ skeleton: ArraySlice<UInt16>) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var start = skeleton.startIndex
    while start < skeleton.endIndex {
      var end = start
      var best: Int?
      var hash = FNV1a.empty
      while end < skeleton.endIndex, end - start < index.longest {
        hash = FNV1a.hash(hash, adding: skeleton[end])
        end += 1
        if end - start >= 2, index.isLabel(hash) { best = end }
      }
      guard let best else { return nil }
      parts.append(start..<best)
      start = best
    }
    return parts.count > 1 ? parts : nil
  }

  /// The ranges in a text of consecutive pieces with the given numbers of ideographs.
  private static func ranges(
    of counts: [Int], _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var position = range.lowerBound
    for (number, count) in counts.enumerated() {
      let start = position
      var left = count
      while position < range.upperBound, left > 0 {
        let (scalar, length) = bytes.character(at: position)
        if length == 3, Folding.ideograph(UInt16(truncatingIfNeeded: scalar.value)) != nil { left -= 1 }
        position += length
      }
      // A closing sign belongs to the label before it, a list mark to the label after it.
      while position < range.upperBound, number + 1 < counts.count {
        let (scalar, length) = bytes.character(at: position)
        guard closes(scalar) else { break }
        position += length
      }
      result.append(start..<(number + 1 == counts.count ? range.upperBound : position))
    }
    return result
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "）", ")", "”", "\"", "。", "：", ":", " ", "　": true
    default: false
    }
  }

  /// The parts of a text outside its bracketed notes; empty if the whole text is in brackets, `nil` if there
  /// is no note.
  private static func withoutNotes(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    var depth = 0
    var words = 0
    var sawNote = false
    while position < range.upperBound {
      let (scalar, length) = bytes.character(at: position)
      switch scalar {
      case "（", "(", "【", "[":
        // A numeral in brackets before the words is not a note.
        if depth == 0, words > 0 || !isNumeral(bytes, position + length, range.upperBound) {
          parts.append(start..<position)
          sawNote = true
          depth += 1
        } else if depth > 0 {
          depth += 1
        }
      case "）", ")", "】", "]":
        if depth > 0 {
          depth -= 1
          if depth == 0 { start = position + length }
        }
      default:
        if depth == 0, length == 3, Folding.ideograph(UInt16(truncatingIfNeeded: scalar.value)) != nil {
          words += 1
        }
      }
      position += length
    }
    guard sawNote else { return nil }
    if depth == 0 { parts.append(start..<range.upperBound) }
    return words == 0 ? [] : parts
  }

  /// The label before a slash and a unit: `自然人/件`; `nil` if there is none.
  private static func withoutUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard
      let unit = units.first(where: { unit in
        range.count > unit.count
          && bytes[range.upperBound - unit.count..<range.upperBound].elementsEqual(unit)
      })
    else { return nil }
    return range.lowerBound..<range.upperBound - unit.count
  }

  private static let units = (["件"] + MoneyUnit.allCases.map(\.rawValue)).flatMap { ["/" + $0, "／" + $0] }
    .map { Array($0.utf8) }

  /// Whether the next character is followed by a closing bracket, as in `（三）`.
  private static func isNumeral(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
    guard position < end else { return false }
    let next = position + bytes.character(at: position).length
    guard next < end else { return false }
    let closing = bytes.character(at: next).scalar
    return closing == "）" || closing == ")"
  }

  private static func beginsWithListSign(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let first = bytes.piece(range).firstScalar
    return first == "、" || first == "．"
  }
}
