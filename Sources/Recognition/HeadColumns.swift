import ReportModel

/// Finds where the columns of table 3 stand from the pieces of their heads, which stand above one another.
enum HeadColumns {
  /// The middle of each column in characters; `nil` where a column's head was not found.
  static func centers(
    _ scan: TableScan, _ document: SourceDocument, before line: Int?, byDisplay: Bool
  ) -> [Double]? {
    let columns = FormLabels.requestColumns
    guard let first = scan.entries.first?.line, let line, first < line else { return nil }
    var sums = [Double](repeating: 0, count: columns.count)
    var counts = [Double](repeating: 0, count: columns.count)
    let own = ownCharacters(columns)
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in first..<line {
        for number in document.lines[index].fragments {
          let fragment = document.fragments[number]
          Words.forEach(bytes, Int(fragment.start), Int(fragment.end)) { word, column in
            var skeleton: Folding.Skeleton = []
            Folding.appendSkeleton(bytes, word.lowerBound, word.upperBound, to: &skeleton)
            guard (1...6).contains(skeleton.count) else { return }
            let named = columns.indices.filter { column in
              Folding.contains(columns[column], skeleton[...])
                && skeleton.contains { own[column].contains($0) }
            }
            guard named.count == 1 else { return }
            sums[named[0]] +=
              byDisplay
              ? Double(column.display + skeleton.count)
              : Double(column.characters) + Double(skeleton.count) / 2
            counts[named[0]] += 1
          }
        }
      }
    }
    guard counts.allSatisfy({ $0 > 0 }) else { return nil }
    let centers = zip(sums, counts).map { $0 / $1 }
    return zip(centers, centers.dropFirst()).allSatisfy { $0 < $1 } ? centers : nil
  }

  /// For each column the characters that no other column's head has.
  private static func ownCharacters(_ columns: [Folding.Skeleton]) -> [Set<UInt16>] {
    columns.indices.map { index in
      let others = Set(columns.indices.filter { $0 != index }.flatMap { columns[$0] })
      return Set(columns[index]).subtracting(others)
    }
  }
}

/// Labels of the form in folded spelling, taken from the edition.
enum FormLabels {
  /// The heads of table 3's seven columns.
  static let requestColumns: [Folding.Skeleton] = {
    let form = Edition.edition2021.table(.requests)
    return form.gridRows[0].cells.map { Folding.skeleton(form.description(of: $0)?.columnLabels.last ?? "") }
  }()
}
