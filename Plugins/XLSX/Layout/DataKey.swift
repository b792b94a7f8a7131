import Diagnostics
import ReportModel

/// What a row of the sheet of data is about, as its first column names it.
enum DataKey: Hashable {
  case cell(CellID)
  case report(HeadField)
  case source
  case format
  /// Whether the source could hold prose; only written if it could not.
  case carriesProse
  /// How many headings follow, which distinguishes none from unknown.
  case headingCount
  case heading(SectionID)
  case wording(Wording.Subject)
  case residue
  /// What is outside the form; the rows below it have its values.
  case outside(OutsideValues.Kind)
  case outsideValue
  case correction
  /// How many paragraphs of prose follow, as workbooks of before say: without tables and pictures, and without what is
  /// below the date.
  case proseCount
  /// How many blocks of prose follow.
  case blockCount
  /// A block of a part as it was written.
  case prose(ProsePart)
  /// A picture of the block above.
  case picture

  /// The name; that of a cell is the same in every language.
  func name(in language: Language) -> String {
    if case .cell(let id) = self { return id.name }
    return words[language]
  }

  private var words: Message {
    switch self {
    case .cell(let id): Message(id.name, id.name)
    case .report(let field): Message("报告：" + field.label.chinese, "report." + field.rawValue)
    case .source: Message("来源：文件", "provenance.source")
    case .format: Message("来源：格式", "provenance.format")
    case .carriesProse: Message("来源：能否有正文", "provenance.carriesProse")
    case .headingCount: Message("来源：标题数", "provenance.headings")
    case .heading(let section):
      Message("来源：标题：" + Self.name(of: section), "provenance.heading." + section.rawValue)
    case .wording(.row): Message("来源：行的写法", "provenance.wording.row")
    case .wording(.column): Message("来源：列的写法", "provenance.wording.column")
    case .residue: Message("来源：其余文字", "provenance.residue")
    case .outside(.row): Message("表外：行", "provenance.outside.row")
    case .outside(.column): Message("表外：列", "provenance.outside.column")
    case .outside(.values): Message("表外：数", "provenance.outside.values")
    case .outside(.table): Message("表外：表", "provenance.outside.table")
    case .outsideValue: Message("表外：值", "provenance.outside.value")
    case .correction: Message("更正", "provenance.correction")
    case .proseCount: Message("正文：段数", "prose.count")
    case .blockCount: Message("正文：块数", "prose.blocks")
    case .prose(.foreword): Message("正文：" + WorkbookLayout.foreword.chinese, "prose.foreword")
    case .prose(.section(let section)):
      Message("正文：" + Self.name(of: section), "prose." + section.rawValue)
    case .prose(.annex): Message("正文：" + WorkbookLayout.annex.chinese, "prose.annex")
    case .picture: Message("正文：图片", "prose.picture")
    }
  }

  /// What the form of every edition so far calls a section.
  private static func name(of section: SectionID) -> String {
    Editions.standard.current.section(section).name
  }

  /// - Parameter previous: the cell of the row before; rows keep the cells' order, so the next one is likely.
  init?(_ name: String, after previous: CellID? = nil) {
    var name = name
    if let id = name.withUTF8({ CellNames.shared.cell(named: $0, after: previous) }) {
      self = .cell(id)
      return
    }
    guard let key = Self.named[name] else { return nil }
    self = key
  }

  /// The keys that are no cells, by their names in either language.
  private static let named: [String: DataKey] = {
    let single: [DataKey] = [
      .source, .format, .carriesProse, .headingCount, .residue, .outsideValue, .correction, .proseCount,
      .blockCount, .picture,
    ]
    let others =
      single + HeadField.allCases.map(DataKey.report) + SectionID.allCases.map(DataKey.heading)
      + ProsePart.all.map(DataKey.prose) + Wording.Subject.allCases.map(DataKey.wording)
      + OutsideValues.Kind.allCases.map(DataKey.outside)
    return Dictionary(
      others.flatMap { key in Language.allCases.map { (key.name(in: $0), key) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
