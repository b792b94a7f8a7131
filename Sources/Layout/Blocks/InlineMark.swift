import Characters

/// Something laid over a stretch of a document's buffer, or fixed to one position of it.
package struct InlineMark: Sendable, Hashable {
  /// What is marked.
  package enum Kind: Sendable, Hashable {
    case bold, italic, underline, raised, lowered
    /// A link to an address.
    case link(String)
    /// A note, by its index in the document.
    case note(Int)
    /// A picture, by its index in the document.
    case picture(Int)
    /// A paragraph that is an item of a list.
    case item(level: Int, isNumbered: Bool)
  }

  /// What is marked.
  package var kind: Kind
  /// The stretch of the buffer; empty for notes and pictures.
  package var range: Range<Int>

  /// Makes a mark.
  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension [InlineMark] {
  /// Adds a mark; one that goes on where the last of its kind ends makes that longer.
  package mutating func extend(by kind: InlineMark.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    for index in indices.reversed().prefix(Self.mostKinds)
    where self[index].kind == kind && self[index].range.upperBound == range.lowerBound {
      self[index].range = self[index].range.lowerBound..<range.upperBound
      return
    }
    append(InlineMark(kind, range))
  }

  /// So many kinds can be laid over one another.
  private static var mostKinds: Int { 8 }
}

extension [InlineMark] {
  /// Moves the marks of a text whose raised and lowered pieces were written in other characters, and marks those that were
  /// not.
  ///
  /// - Parameter first: the first mark of the text.
  package mutating func settle(
    from first: Int,
    _ settled: (changes: TextChanges, left: [(range: Range<Int>, standing: RaisedMarks.Standing)])
  ) {
    for piece in settled.left {
      append(InlineMark(piece.standing == .lowered ? .lowered : .raised, piece.range))
    }
    guard !settled.changes.isEmpty else { return }
    for index in indices[first...] { self[index].range = settled.changes.place(of: self[index].range) }
  }
}
