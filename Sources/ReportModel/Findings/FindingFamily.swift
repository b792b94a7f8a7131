import Diagnostics

/// What findings are about, named by a letter: those of one letter are explained and switched on or off together.
///
/// Like that of codes, the set is open.
public struct FindingFamily: RawRepresentable, Sendable, Hashable {
  /// The letter.
  public let rawValue: String

  /// The family of a letter.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// How sure the reading is.
  public static let reading = FindingFamily(rawValue: "R")
  /// Sections, headings, tables, labels, title.
  public static let structure = FindingFamily(rawValue: "S")
  /// What single values can be.
  public static let values = FindingFamily(rawValue: "V")
  /// The sums of the form, 勾稽关系.
  public static let sums = FindingFamily(rawValue: "A")
  /// Prose compared with the tables.
  public static let prose = FindingFamily(rawValue: "P")
  /// A report compared with the one of the year before.
  public static let years = FindingFamily(rawValue: "Y")
  /// A report compared with those of the organ's members.
  public static let levels = FindingFamily(rawValue: "H")
  /// What there is to say after bringing a report into another edition's form.
  public static let migration = FindingFamily(rawValue: "M")

  /// The families of this program, in the order in which their findings are reported.
  public static let known: [FindingFamily] = [
    .reading, .structure, .values, .sums, .prose, .years, .levels, .migration,
  ]

  /// What the family is called; its letter if it is unknown.
  public var name: Message {
    switch self {
    case .reading: Message("读取", "reading")
    case .structure: Message("结构", "structure")
    case .values: Message("数值", "values")
    case .sums: Message("勾稽关系", "sums")
    case .prose: Message("文字与表格", "prose against tables")
    case .years: Message("年度之间", "between years")
    case .levels: Message("上下级之间", "between levels")
    case .migration: Message("换用新格式", "migration to a newer form")
    default: Message(rawValue, rawValue)
    }
  }
}

extension FindingFamily: CustomStringConvertible {
  /// The letter.
  public var description: String { rawValue }
}
