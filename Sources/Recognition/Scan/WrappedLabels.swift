import Characters
import Layout
import ReportModel

/// Detects labels whose lines the source gives as separate cells, as happens with narrow heads: `社会公益` above
/// `组织`. Each piece alone could pass for another wording.
struct WrappedLabels {
  private var pieces: Set<UInt64> = []

  /// Collects the short pieces of text in the lines of a table.
  init(_ document: SourceDocument, _ lines: Range<Int>) {
    document.bytes.withUnsafeBufferPointer { bytes in
      for line in lines {
        for number in document.lines[line].fragments {
          let fragment = document.fragments[number]
          guard (3...60).contains(fragment.end - fragment.start) else { continue }
          let (hash, count) = Folding.hash(bytes, Int(fragment.start), Int(fragment.end))
          if count > 0 { pieces.insert(hash) }
        }
      }
    }
  }

  /// Whether a wording has fewer characters than the official one.
  static func mayBePiece(_ wording: Wording) -> Bool {
    Folding.skeleton(wording.printed).count < Folding.skeleton(wording.official).count
  }

  /// Whether a wording is the beginning or end of the official one and the rest of it is printed elsewhere in
  /// the table.
  func holdsRest(of wording: Wording) -> Bool {
    let official = Folding.skeleton(wording.official)
    let printed = Folding.skeleton(wording.printed)
    guard !printed.isEmpty, printed.count < official.count else { return false }
    if official.starts(with: printed) {
      return pieces.contains(FNV1a.hash(of: official.dropFirst(printed.count)))
    }
    guard official.suffix(printed.count).elementsEqual(printed) else { return false }
    return pieces.contains(FNV1a.hash(of: official.dropLast(printed.count)))
  }
}
