import Characters
import Layout

/// Reads the unit stated by a label or head, even if it is broken over lines: `（单位：万` above `元）`.
struct UnitWords {
  let scan: TableScan
  let document: SourceDocument

  /// No head has more lines.
  private static let mostPieces = 4
  /// Pieces of one head are at most this many lines apart.
  private static let mostGap = 2

  /// The unit that a piece states, together with the pieces above and below that belong to the same brackets.
  func unit(of piece: Int) -> PrintedUnit? {
    guard piece >= 0 else { return nil }
    var text = self.text(of: piece)
    var first = piece
    var count = 1
    while Self.beginsInside(text), count < Self.mostPieces {
      // A leading 元 with nothing above it may be the end of 万元.
      guard let above = above(first) else { return .other }
      text = self.text(of: above) + text
      first = above
      count += 1
    }
    if let unit = PrintedUnit(in: text) { return unit }
    var last = piece
    while let below = below(last), count < Self.mostPieces, Self.endsInside(text) || isNote(below) {
      text += self.text(of: below)
      last = below
      count += 1
      if let unit = PrintedUnit(in: text) { return unit }
    }
    return nil
  }

  private func text(of piece: Int) -> String {
    let label = scan.labels[piece]
    return document.text(label.start, label.end)
  }

  /// Whether a piece is a note in brackets or begins with one.
  private func isNote(_ piece: Int) -> Bool {
    scan.labels[piece].isNote
      || text(of: piece).unicodeScalars.first(where: { !$0.isBlank }).map(Self.isOpening) ?? false
  }

  private static func isOpening(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "（", "(", "[", "【": true
    default: false
    }
  }

  private static func isClosing(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "）", ")", "]", "】": true
    default: false
    }
  }

  /// Whether a text begins with 元 or inside brackets, and so continues a line above.
  private static func beginsInside(_ text: String) -> Bool {
    if text.unicodeScalars.first(where: { !$0.isBlank }) == "元" { return true }
    let bracket = text.unicodeScalars.first { isOpening($0) || isClosing($0) }
    return bracket.map(isClosing) ?? false
  }

  private static func endsInside(_ text: String) -> Bool {
    text.unicodeScalars.last { isOpening($0) || isClosing($0) }.map(isOpening) ?? false
  }

  /// The piece above that a piece continues.
  private func above(_ piece: Int) -> Int? {
    let candidates = (0..<piece).reversed().prefix { gap($0, piece) <= Self.mostGap }.filter {
      gap($0, piece) > 0
    }
    // An open bracket is continued first: below itself in cells, anywhere on the next line in running text.
    let open = candidates.filter { Self.endsInside(text(of: $0)) }
    if let piece = open.first(where: { overlap($0, piece) }) ?? (scan.isCell(piece) ? nil : open.first) {
      return piece
    }
    return candidates.first { overlap($0, piece) } ?? (scan.isCell(piece) ? nil : candidates.first)
  }

  /// The piece that continues a piece on a line below; a note may also be beside it.
  private func below(_ piece: Int) -> Int? {
    let next = piece + 1
    guard next < scan.labels.count, gap(piece, next) <= Self.mostGap else { return nil }
    if isNote(next) { return next }
    let candidates = (next..<scan.labels.count).prefix { gap(piece, $0) <= Self.mostGap }.filter {
      gap(piece, $0) > 0
    }
    return candidates.first { overlap(piece, $0) } ?? (scan.isCell(piece) ? nil : candidates.first)
  }

  private func gap(_ upper: Int, _ lower: Int) -> Int {
    Int(scan.labels[lower].line) - Int(scan.labels[upper].line)
  }

  /// Whether the columns of two pieces overlap.
  private func overlap(_ one: Int, _ other: Int) -> Bool {
    scan.isCell(one) == scan.isCell(other) && columns(of: one).overlaps(columns(of: other))
  }

  private func columns(of piece: Int) -> Range<Int32> {
    let label = scan.labels[piece]
    if scan.isCell(piece) { return label.column..<label.column + max(1, label.columnSpan) }
    // An ideograph takes three bytes and two display columns.
    return label.display..<label.display + max(1, (label.end - label.start) / 3 * 2)
  }
}
