import Characters

extension SourceDocument {
  /// The document with some lines divided into several of the same kind.
  ///
  /// - Parameter cuts: for a line with one fragment, the offsets in the buffer at which new lines begin.
  package func dividing(_ cuts: [Int: [Int]]) -> SourceDocument {
    var divided = SourceDocument(bytes: bytes)
    divided.places = places
    divided.gridCount = gridCount
    divided.pictureCount = pictureCount
    divided.content = content
    for (index, line) in lines.enumerated() {
      let offsets = cuts[index] ?? []
      guard !offsets.isEmpty, let number = line.fragments.first else {
        let first = divided.fragments.count
        divided.fragments += fragments[line.fragments]
        if unclearLines.contains(index) { divided.unclearLines.insert(divided.lines.count) }
        divided.addLine(like: line, from: first)
        continue
      }
      let whole = fragments[number]
      for (start, end) in zip([Int(whole.start)] + offsets, offsets + [Int(whole.end)]) {
        let first = divided.fragments.count
        // Where line and column do not tell the place, it is stated anew behind a cut.
        let isStated = whole.place >= 0 && start > Int(whole.start)
        let place =
          isStated ? divided.placeIndex(place(of: Int32(start), in: whole, line: line)) : whole.place
        let text = bytes.withUnsafeBufferPointer { $0.trimmed(start..<end) }
        divided.fragments.append(divided.fragment(text, column: 0, span: 1, place: place))
        divided.addLine(like: line, from: first)
      }
    }
    return divided
  }

  private mutating func addLine(like line: Line, from first: Int) {
    lines.append(
      Line(
        kind: line.kind, grid: line.grid, columnCount: line.columnCount, number: line.number,
        start: line.start,
        fragments: first..<fragments.count))
  }

  /// Some of the lines as a document of their own, with the same places; pictures stay with the whole.
  package func part(_ range: Range<Int>) -> SourceDocument {
    var part = SourceDocument(bytes: bytes)
    let first = lines[range].first?.fragments.lowerBound ?? 0
    part.fragments = Array(fragments[first..<(lines[range].last?.fragments.upperBound ?? first)])
    part.places = places
    part.gridCount = gridCount
    part.content = content
    part.unclearLines = Set(unclearLines.filter(range.contains).map { $0 - range.lowerBound })
    part.lines = lines[range].map { line in
      Line(
        kind: line.kind, grid: line.grid, columnCount: line.columnCount, number: line.number,
        start: line.start,
        fragments: line.fragments.lowerBound - first..<line.fragments.upperBound - first)
    }
    return part
  }
}
