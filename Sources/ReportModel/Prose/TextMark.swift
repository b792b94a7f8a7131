/// A stretch of a paragraph that is set apart, or a thing fixed to one place in it.
public struct TextMark: Sendable, Hashable {
  /// What is marked.
  public enum Kind: Sendable, Hashable {
    /// Bold type.
    case bold
    /// Italic type.
    case italic
    /// Underlined.
    case underline
    /// Raised above the line, where Unicode has no character for it.
    case raised
    /// Lowered below the line.
    case lowered
    /// A link to an address, as the source has it.
    case link(String)
    /// A footnote or endnote; where it is cited has no width.
    case note([Paragraph])
    /// A picture within the line; its place has no width.
    case picture(Picture)
  }

  /// What is marked.
  public var kind: Kind
  /// The stretch, in UTF-8 bytes from the beginning of the text; empty for notes and pictures.
  public var range: Range<Int>

  /// Makes a mark.
  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether it is fixed to one place rather than laid over a stretch.
  public var isAnchored: Bool {
    switch kind {
    case .note, .picture: true
    case .bold, .italic, .underline, .raised, .lowered, .link: false
    }
  }
}

/// A paragraph's place in a list.
public struct ListItem: Sendable, Hashable {
  /// How deep the list is within others, 0 … 8.
  public var level: Int
  /// Whether the items are numbered, by numerals that are part of their texts; otherwise they have a bullet, which is not.
  public var isNumbered: Bool

  /// Makes a place in a list.
  public init(level: Int = 0, isNumbered: Bool) {
    self.level = min(max(level, 0), 8)
    self.isNumbered = isNumbered
  }
}

extension TextMark {
  /// The marks as readers give them: by their beginnings, longer ones first, and stretches of one kind that touch as one.
  package static func inOrder(_ marks: [TextMark]) -> [TextMark] {
    guard marks.count > 1 else { return marks }
    let sorted = marks.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      return (one.range.lowerBound, two.range.upperBound, one.rank, left.offset)
        < (two.range.lowerBound, one.range.upperBound, two.rank, right.offset)
    }
    var result: [TextMark] = []
    // The last stretch of a kind is the one that reaches farthest.
    var last: [Kind: Int] = [:]
    for mark in sorted.map(\.element) {
      guard !mark.isAnchored else {
        result.append(mark)
        continue
      }
      if let same = last[mark.kind], result[same].range.upperBound >= mark.range.lowerBound {
        result[same].range =
          result[same].range.lowerBound..<max(result[same].range.upperBound, mark.range.upperBound)
      } else {
        last[mark.kind] = result.count
        result.append(mark)
      }
    }
    return result
  }

  private var rank: Int {
    switch kind {
    case .bold: 0
    case .italic: 1
    case .underline: 2
    case .raised: 3
    case .lowered: 4
    case .link: 5
    case .note: 6
    case .picture: 7
    }
  }
}
