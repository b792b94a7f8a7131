import Diagnostics
import ReportModel

/// A difference between the national form and the print of a source: wording, punctuation, order and position
/// become the form's while the content stays the same, or what has no place in the form is left out.
public struct Normalization: Sendable, Hashable {
  /// What differs.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The title.
    case title
    /// The heading of a section.
    case heading
    /// The order of the sections.
    case order
    /// A label of a table in another wording.
    case label
    /// A label of a table that differs only in punctuation, blanks or numeral.
    case signs
    /// A row of a table that was broken or displaced.
    case row
    /// Blocks of a table in another order.
    case blockOrder
    /// Rows of a table in another order.
    case rowOrder
    /// Columns of a table in another order.
    case columnOrder
    /// A number in other characters: with separators, full-width digits or the form's unit.
    case number
    /// A number in another unit of money than the form's.
    case unit
    /// The plus sign before a change against last year, which is left out.
    case plusSign
    /// Text that belongs to no part of the report and is left out.
    case residue
    /// Values of a table without a place in the form, which are left out.
    case outside

    /// The name of the kind.
    public var title: Message {
      switch self {
      case .title: Message("标题", "title")
      case .heading: Message("章节标题", "section headings")
      case .order: Message("章节次序", "order of sections")
      case .label: Message("表格标签的用词", "wording of labels")
      case .signs: Message("表格标签的标点、空格和序号", "signs, blanks and numerals of labels")
      case .row: Message("表格中断开或移位的行", "broken or displaced rows")
      case .blockOrder: Message("各部分的次序", "order of blocks")
      case .rowOrder: Message("各行的次序", "order of rows")
      case .columnOrder: Message("各栏的次序", "order of columns")
      case .number: Message("数字的写法", "ways of writing numbers")
      case .unit: Message("计量单位", "units of money")
      case .plusSign: Message("没有写出的正号", "plus signs left out")
      case .residue: Message("没有收入报告的文字", "text left out of the report")
      case .outside: Message("没有收入报告的数", "values left out of the report")
      }
    }
  }

  /// What differs.
  public var kind: Kind
  /// The print of the source; empty if it had none.
  public var printed: String
  /// The text in the form; empty for what is left out.
  public var written: String
  /// The place in the source, if known.
  public var place: Place?
  /// The cells it concerns: those of a row, or that of a number; empty for what concerns none.
  public var cells: [CellID]
  /// In what the two texts differ, where that is not seen at a glance: in blanks, or in the unit.
  public var difference: String

  /// Makes a normalisation.
  public init(
    _ kind: Kind, printed: String, written: String, place: Place? = nil, cells: [CellID] = [],
    difference: String = ""
  ) {
    self.kind = kind
    self.printed = printed
    self.written = written
    self.place = place
    self.cells = cells
    self.difference = difference
  }
}
