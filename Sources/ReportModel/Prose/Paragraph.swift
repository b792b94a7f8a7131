import Diagnostics

/// A paragraph of prose, how its words are set, and its place.
///
/// The text has no line breaks of the layout and no blanks at its ends; a break that the author set is `\n`.
public struct Paragraph: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text as printed, with the numeral of an item; notes and pictures in it take no room.
  public var text: String
  /// Where its first character is.
  public var place: Place?
  /// What is set apart in the text, and what is fixed to it, by their beginnings.
  public var marks: [TextMark]
  /// Its place in a list; `nil` for a paragraph that is no item.
  public var item: ListItem?

  /// Makes a paragraph.
  public init(_ text: String, place: Place? = nil, marks: [TextMark] = [], item: ListItem? = nil) {
    self.text = text
    self.place = place
    self.marks = marks
    self.item = item
  }

  /// Makes a paragraph without a place.
  public init(stringLiteral value: String) { self.init(value) }

  /// Whether there is nothing beside the text.
  public var isPlain: Bool { marks.isEmpty && item == nil }

  /// The pictures that stand in the text.
  public var pictures: [Picture] {
    marks.compactMap { if case .picture(let picture) = $0.kind { picture } else { nil } }
  }

  /// The paragraphs of the notes to the text.
  public var notes: [[Paragraph]] {
    marks.compactMap { if case .note(let note) = $0.kind { note } else { nil } }
  }
}
