import Diagnostics

/// Something that the national form writes otherwise than a source printed it: the words, signs, order and places
/// are the form's, and what the report says stays the same.
public struct Normalization: Sendable, Hashable {
  /// What is written otherwise.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The title.
    case title
    /// The heading of a section.
    case heading
    /// The order of the sections.
    case order
    /// A label of a table in other words.
    case label
    /// A label of a table that differs in signs, blanks or numerals only.
    case signs
    /// A row of a table that was broken, displaced or out of order.
    case row
    /// A number in other characters: with separators, full-width digits or a unit.
    case number
    /// Text that belongs to no part of the report and is left out.
    case residue
    /// Values of a table that have no place in the form and are left out.
    case outside

    /// What the kind is called.
    public var title: Message {
      switch self {
      case .title: Message("标题", "title")
      case .heading: Message("章节标题", "section headings")
      case .order: Message("章节次序", "order of sections")
      case .label: Message("表格标签的用词", "wording of labels")
      case .signs: Message("表格标签的标点、空格和序号", "signs, blanks and numerals of labels")
      case .row: Message("表格中断开或移位的行", "broken or displaced rows")
      case .number: Message("数字的写法", "ways of writing numbers")
      case .residue: Message("没有收入报告的文字", "text left out of the report")
      case .outside: Message("没有收入报告的数", "values left out of the report")
      }
    }
  }

  /// What is written otherwise.
  public var kind: Kind
  /// What the source printed; empty where it had nothing.
  public var printed: String
  /// What the form writes; empty for what is left out.
  public var written: String
  /// Where the source printed it, as far as that is known.
  public var place: Place?

  /// Makes a normalisation.
  public init(_ kind: Kind, printed: String, written: String, place: Place? = nil) {
    self.kind = kind
    self.printed = printed
    self.written = written
    self.place = place
  }
}
