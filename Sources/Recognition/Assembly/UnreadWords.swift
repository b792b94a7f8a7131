import Characters
import Layout
import ReportModel

/// The words in a table's lines that name no row and no column and are no values: remarks in rows of their own, columns of
/// remarks, short lines between a table and the text around it.
struct UnreadWords {
  private let table: TablesReader.Table
  private let document: SourceDocument
  /// Whether each piece names what was read.
  private let isUsed: [Bool]

  init(_ table: TablesReader.Table, in document: SourceDocument) {
    self.table = table
    self.document = document
    var isUsed = [Bool](repeating: false, count: table.scan.labels.count)
    for case let value? in table.reading?.values ?? [] {
      if value.rowLabel >= 0 { isUsed[value.rowLabel] = true }
      if value.head >= 0 { isUsed[value.head] = true }
    }
    for outside in table.reading?.outside ?? [] where outside.label >= 0 { isUsed[outside.label] = true }
    self.isUsed = isUsed
  }

  /// What is set apart of them, in the order of the source.
  var residue: [Paragraph] {
    document.bytes.withUnsafeBufferPointer { bytes in
      var found: [Paragraph] = []
      for line in table.scan.lines where !line.labels.isEmpty && !table.prose.contains(line.line) {
        addWords(of: line, bytes, to: &found)
      }
      return found
    }
  }

  /// Adds the words of a line; what stands beside one another in a cell is one text.
  private func addWords(of line: TableScan.Line, _ bytes: UTF8Text, to found: inout [Paragraph]) {
    var texts: [(range: Range<Int>, piece: LabelPiece)] = []
    var isOpen = false
    for number in line.labels {
      let piece = table.scan.labels[number]
      guard isUnread(number, piece, bytes) else {
        isOpen = false
        continue
      }
      let range = Int(piece.start)..<Int(piece.end)
      if isOpen, let last = texts.last, last.piece.fragment == piece.fragment {
        texts[texts.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        texts.append((range, piece))
      }
      isOpen = true
    }
    for text in texts {
      found.append(
        Paragraph(
          bytes.piece(text.range).trimmed.string,
          place: document.place(of: text.piece.start, fragment: text.piece.fragment, line: text.piece.line)))
    }
  }

  private func isUnread(_ number: Int, _ piece: LabelPiece, _ bytes: UTF8Text) -> Bool {
    // Pieces of labels are what wrapped and torn labels consist of.
    guard !piece.isKnown, !piece.isPiece, piece.closest < 0, !isUsed[number],
      !table.names.isNamed(number)
    else { return false }
    let text = bytes.piece(Int(piece.start)..<Int(piece.end))
    let skeleton = table.scan.pool[piece.skeleton]
    if skeleton.isEmpty { return text.count { $0.isDigit || (0x61...0x7A).contains($0 | 0x20) } >= 2 }
    if skeleton.count <= Self.longestOfTornLabel, table.scan.index.hasOnlyLabelCharacters(skeleton) {
      return false
    }
    return !Self.isUnit(text)
  }

  /// Torn and joined labels have no more ideographs.
  private static let longestOfTornLabel = 16

  /// Whether it says in which unit the table counts: （单位：件）.
  private static func isUnit(_ text: UTF8Text) -> Bool {
    let words = String(
      text.string.unicodeScalars.filter { !$0.isBlank && !"（）()：:".unicodeScalars.contains($0) })
    return words.hasPrefix("单位") && words.count <= 6
  }
}
