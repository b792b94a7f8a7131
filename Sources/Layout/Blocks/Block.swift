import Diagnostics

/// A piece of a page or document in reading order: what readers of marked-up documents make of their elements.
///
/// Texts are ranges of one buffer of UTF-8, so that nothing is copied between the file and the recogniser.
package enum Block: Sendable {
  /// A heading, a paragraph or a line of text.
  case text(Text)
  /// A table.
  case table(Table)
  /// A picture that stands by itself, by its index in the document.
  case picture(Int)

  /// A heading, a paragraph or a line of text.
  package struct Text: Sendable {
    /// What a text is in its document.
    package enum Kind: Sendable {
      /// Marked as a heading.
      case heading
      /// A whole paragraph.
      case paragraph
      /// A line that the author broke, which may be part of a paragraph.
      case line
      /// Several lines whose blanks count, as in HTML's `pre`.
      case preformatted
    }

    /// What it is.
    package var kind: Kind
    /// The range of the text in the buffer.
    package var range: Range<Int>
    /// Its place in the source.
    package var place: Place

    /// Makes a text.
    package init(_ kind: Kind, _ range: Range<Int>, place: Place) {
      self.kind = kind
      self.range = range
      self.place = place
    }
  }

  /// A table as its source has it: rows of cells with spans.
  package struct Table: Sendable {
    /// The rows.
    package var rows: [[Cell]] = []

    /// Makes a table without rows.
    package init() {}
  }

  /// A cell of a table.
  package struct Cell: Sendable {
    /// Whether it is marked as a head.
    package var isHead = false
    /// How many columns it covers: 1 or more.
    package var columnSpan = 1
    /// How many rows it covers, as stated: 1 or more.
    package var rowSpan = 1
    /// Whether it only continues the cell above.
    package var continuesAbove = false
    /// Whether it only stands for columns that the row leaves out.
    package var isLeftOut = false
    /// Its content.
    package var blocks: [Block] = []
    /// Its place in the source.
    package var place: Place

    /// Makes an empty cell.
    package init(place: Place) { self.place = place }
  }
}

extension Block.Cell {
  /// How many blocks it has that are no pictures.
  var textCount: Int {
    var count = 0
    for index in blocks.indices {
      if case .picture = blocks[index] { continue }
      count += 1
    }
    return count
  }
}
