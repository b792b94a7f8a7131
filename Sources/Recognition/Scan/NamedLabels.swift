import Characters
import Layout
import ReportModel

/// What the labels of a scan mean in one form.
///
/// A class for the same reason as the scan.
final class NamedLabels {
  /// What a piece names along one axis.
  struct Name {
    /// Its index in `LabelIndex.labels`.
    let label: Int
    let meaning: LabelMeaning
    let recognition: Origin.Recognition

    var keys: KeySet { meaning.keys }
  }

  /// The index of the form in `LabelIndex.forms`.
  let number: Int
  let form: IndexedForm
  /// For each piece, the row or group of rows it names.
  let rows: [Name?]
  /// For each piece, the column or group of columns it names.
  let columns: [Name?]
  /// For each piece, whether it is printed in the form but names neither row nor column.
  let isCaption: [Bool]

  init(_ scan: TableScan, form number: Int, in document: SourceDocument) {
    let index = scan.index
    self.number = number
    form = index.forms[number]
    var rows = [Name?](repeating: nil, count: scan.labels.count)
    var columns = rows
    var isCaption = [Bool](repeating: false, count: scan.labels.count)
    document.bytes.withUnsafeBufferPointer { bytes in
      for (place, piece) in scan.labels.enumerated() {
        if piece.closest >= 0, let meaning = index.labels[Int(piece.closest)].meanings[number] {
          rows[place] = Name(label: Int(piece.closest), meaning: meaning, recognition: .alias)
        }
        guard piece.isKnown else { continue }
        let text = bytes.piece(Int(piece.start)..<Int(piece.end))
        let candidates = index.candidates(piece.hash)
        // `3.其他` is a row's label if the form has a numbered one, and then not the head 其他.
        let isNumbered =
          piece.hasNumeral
          && candidates.contains {
            index.labels[$0.label].listNumeral != nil && index.labels[$0.label].meanings[number] != nil
          }
        // `（六）其他` begins a group's label and is not the head 其他.
        let isOfGroup = Self.beginsWithBracket(text)
        for candidate in candidates {
          let label = index.labels[candidate.label]
          guard let meaning = label.meanings[number], !isNumbered || label.listNumeral != nil else {
            continue
          }
          if isOfGroup, meaning.axis == .column { continue }
          let isExact =
            candidate.isOfficial && text.count == label.bytes.count && text.hasBytes(label.bytes, at: 0)
          let name = Name(
            label: candidate.label, meaning: meaning,
            recognition: isExact ? .exact : candidate.isOfficial ? .normalized : .alias)
          switch meaning.axis {
          case .row: if Self.isBetter(name, than: rows[place]) { rows[place] = name }
          case .column: if Self.isBetter(name, than: columns[place]) { columns[place] = name }
          case .caption: isCaption[place] = true
          }
        }
      }
    }
    (self.rows, self.columns, self.isCaption) = (rows, columns, isCaption)
  }

  private static func beginsWithBracket(_ text: UTF8Text) -> Bool {
    guard let first = text.firstScalar, first == "（" || first == "(" else { return false }
    return text.contains("）") || text.contains(")")
  }

  private static func isBetter(_ name: Name, than known: Name?) -> Bool {
    guard let known else { return true }
    return name.recognition != .alias && known.recognition == .alias
  }

  /// What a piece names along an axis.
  func name(of piece: Int, along axis: LabelMeaning.Axis) -> Name? {
    switch axis {
    case .row: rows[piece]
    case .column: columns[piece]
    case .caption: nil
    }
  }

  /// Whether a skeleton's hash is that of a row's own label.
  func isRow(_ hash: UInt64, _ index: LabelIndex) -> Bool {
    index.candidates(hash).contains { index.labels[$0.label].meanings[number]?.isRow ?? false }
  }

  /// Whether a piece is a label or caption of the form.
  func isNamed(_ piece: Int) -> Bool {
    rows[piece] != nil || columns[piece] != nil || isCaption[piece]
  }
}
