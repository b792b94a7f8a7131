import Characters
import Layout
import ReportModel

/// Finds the horizontal positions of a table's columns from the pieces of their stacked heads.
struct HeadCenters {
  private let heads: [Folding.Skeleton]
  /// For each column, the characters that occur in no other column's head.
  private let own: [Set<UInt16>]

  /// The most characters in a piece of a head on one line.
  private static let longestPiece = 6

  init(_ form: IndexedForm) {
    let heads = form.form.columns.map { Folding.skeleton($0.label) }
    self.heads = heads
    own = heads.indices.map { index in
      let others = Set(heads.indices.filter { $0 != index }.flatMap { heads[$0] })
      return Set(heads[index]).subtracting(others)
    }
  }

  /// The middle of each column, in characters or display columns; `nil` if a column's head was not found.
  func centers(in lines: Range<Int>, of document: SourceDocument, byDisplay: Bool) -> [Double]? {
    var sums = [Double](repeating: 0, count: heads.count)
    var counts = [Double](repeating: 0, count: heads.count)
    document.bytes.withUnsafeBufferPointer { bytes in
      for number in lines.lazy.flatMap({ document.lines[$0].fragments }) {
        let fragment = document.fragments[number]
        Words.forEach(bytes, Int(fragment.start), Int(fragment.end)) { word, column in
          var skeleton: Folding.Skeleton = []
          Folding.appendSkeleton(bytes, word.lowerBound, word.upperBound, to: &skeleton)
          guard let named = self.column(of: skeleton) else { return }
          sums[named] +=
            byDisplay
            ? Double(column.display + skeleton.count)
            : Double(column.characters) + Double(skeleton.count) / 2
          counts[named] += 1
        }
      }
    }
    guard counts.allSatisfy({ $0 > 0 }) else { return nil }
    let centers = zip(sums, counts).map { $0 / $1 }
    return zip(centers, centers.dropFirst()).allSatisfy { $0 < $1 } ? centers : nil
  }

  /// The column whose head a piece belongs to, if there is only one.
  private func column(of skeleton: Folding.Skeleton) -> Int? {
    guard (1...Self.longestPiece).contains(skeleton.count) else { return nil }
    let named = heads.indices.filter { column in
      Folding.contains(heads[column], skeleton[...]) && skeleton.contains { own[column].contains($0) }
    }
    return named.count == 1 ? named[0] : nil
  }
}
