import Characters
import Layout
import ReportModel

/// The labels of a table that are worded differently from the form.
struct PrintedWordings {
  private let scan: TableScan
  private let names: NamedLabels
  private let document: SourceDocument

  init(_ scan: TableScan, _ names: NamedLabels, _ document: SourceDocument) {
    self.scan = scan
    self.names = names
    self.document = document
  }

  /// The wordings, in the order of the source.
  ///
  /// - Parameter isRowLabel: for each piece, whether it was read as a row's label; others may be heads of the same name.
  func all(isRowLabel: [Bool], lines: Range<Int>) -> [Wording] {
    var wordings: [Wording] = []
    document.bytes.withUnsafeBufferPointer { bytes in
      for line in scan.lines {
        for number in line.labels {
          guard let wording = wording(number, isRow: line.isRow, isRowLabel[number], bytes) else {
            continue
          }
          wordings.append(wording)
        }
      }
    }
    guard wordings.contains(where: WrappedLabels.mayBePiece) else { return wordings }
    let wrapped = WrappedLabels(document, lines)
    return wordings.filter { !wrapped.holdsRest(of: $0) }
  }

  private func wording(
    _ number: Int, isRow: Bool, _ isRowLabel: Bool, _ bytes: UTF8Text
  ) -> Wording? {
    let piece = scan.labels[number]
    guard piece.isKnown, let name = name(number, isRowLabel) else { return caption(number, isRow, bytes) }
    guard name.recognition != .exact else { return nil }
    let label = scan.index.labels[name.label]
    let subject: Wording.Subject = name.meaning.axis == .column ? .column : .row
    let text = bytes.piece(Int(piece.start)..<Int(piece.end))
    // In running text, part of a wrapped label or a label without its numeral is not another wording.
    let isOther =
      name.recognition == .alias
      && (isRow || !isPiece(scan.pool[piece.skeleton], of: label.skeleton, bytes, Int(piece.start)))
    guard isOther || isRow && Self.differs(text, label.bytes) else { return nil }
    return wording(subject, label, piece)
  }

  private func name(_ number: Int, _ isRowLabel: Bool) -> NamedLabels.Name? {
    guard let row = names.rows[number] else { return names.columns[number] }
    guard let column = names.columns[number] else { return row }
    if row.recognition == .exact || column.recognition == .exact {
      return row.recognition == .exact ? row : column
    }
    return isRowLabel ? row : column
  }

  /// Captions and notes name no row or column, but their wording may differ too.
  private func caption(_ number: Int, _ isRow: Bool, _ bytes: UTF8Text) -> Wording? {
    let piece = scan.labels[number]
    guard piece.isKnown, names.isCaption[number] else { return nil }
    let candidates = scan.index.candidates(piece.hash).filter {
      scan.index.labels[$0.label].meanings[names.number] != nil
    }
    guard let first = candidates.first(where: \.isOfficial) ?? candidates.first else { return nil }
    let label = scan.index.labels[first.label]
    let text = bytes.piece(Int(piece.start)..<Int(piece.end))
    let isOther =
      !first.isOfficial
      && (isRow || !isPiece(scan.pool[piece.skeleton], of: label.skeleton, bytes, Int(piece.start)))
    guard isOther || isRow && Self.differs(text, label.bytes) else { return nil }
    return wording(.column, label, piece)
  }

  private func wording(
    _ subject: Wording.Subject, _ label: LabelIndex.Label, _ piece: LabelPiece
  ) -> Wording {
    Wording(
      subject, official: label.text, printed: document.text(piece.start, piece.end),
      place: document.place(of: piece.start, fragment: piece.fragment, line: piece.line))
  }

  /// Whether a piece may be part of a wrapped label, with the rest before or after it.
  private func isPiece(
    _ skeleton: ArraySlice<UInt16>, of whole: Folding.Skeleton, _ bytes: UTF8Text, _ start: Int
  ) -> Bool {
    guard Folding.contains(whole, skeleton) else { return false }
    // If only the first character is missing, it is part of the label only if the text before ends with it.
    guard whole.count == skeleton.count + 1, whole.dropFirst().elementsEqual(skeleton) else { return true }
    let end = bytes.trimmed(0..<start).upperBound
    var before: Folding.Skeleton = []
    Folding.appendSkeleton(bytes, max(0, end - 3), end, to: &before)
    return before.last == whole.first
  }

  /// Whether they differ in more than blanks: in width, punctuation or list mark.
  private static func differs(_ text: UTF8Text, _ label: [UInt8]) -> Bool {
    var index = 0
    var matched = 0
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      if !scalar.isBlank {
        guard matched + length <= label.count else { return true }
        for place in 0..<length where text[index + place] != label[matched + place] { return true }
        matched += length
      }
      index += length
    }
    return matched != label.count
  }
}
