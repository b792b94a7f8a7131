/// The form as data: what a report on these years must contain, in which order and under which labels.
///
/// Readers match against it, exporters walk it, rules refer to its roles. A value type: copies share their contents.
public struct Edition: Sendable {
  /// The name of an edition: the year of its notice, `2021`.
  public struct ID: RawRepresentable, Sendable, Hashable {
    /// The name.
    public let rawValue: String

    /// Makes a name.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  private final class Contents: Sendable {
    let id: ID
    let notice: String
    let years: ClosedRange<Int>
    let titleWords: String
    let sections: [SectionForm]
    let tables: [TableForm]
    let cells: [CellID]
    /// For each table, the other editions' tables that a report may follow instead.
    let alternatives: [[FormAlternative]]

    init(_ edition: Contents, alternatives: [[FormAlternative]]) {
      id = edition.id
      notice = edition.notice
      years = edition.years
      titleWords = edition.titleWords
      sections = edition.sections
      tables = edition.tables
      cells = edition.cells
      self.alternatives = alternatives
    }

    init(
      _ id: ID, _ notice: String, _ years: ClosedRange<Int>, _ titleWords: String, _ sections: [SectionForm],
      _ tables: [TableForm]
    ) {
      self.id = id
      self.notice = notice
      self.years = years
      self.titleWords = titleWords
      self.sections = sections
      self.tables = tables
      cells = tables.flatMap(\.cells)
      alternatives = tables.map { _ in [] }
    }
  }

  private let contents: Contents

  /// The edition's name.
  public var id: ID { contents.id }
  /// The notice that prescribes it.
  public var notice: String { contents.notice }
  /// The first and last year reported on in this form; later reports may still use an older edition.
  public var years: ClosedRange<Int> { contents.years }
  /// The words that follow organ and year in a title.
  public var titleWords: String { contents.titleWords }
  /// The six sections in order.
  public var sections: [SectionForm] { contents.sections }
  /// The three tables in order.
  public var tables: [TableForm] { contents.tables }
  /// The cells in canonical order, table by table.
  public var cells: [CellID] { contents.cells }
  /// The sums that hold within a report (勾稽关系), table by table.
  public var sums: [SumRelation] { tables.flatMap(\.sums) }

  /// The table of that id.
  public func table(_ id: TableID) -> TableForm { contents.tables[id.index] }

  /// The section of that id.
  public func section(_ id: SectionID) -> SectionForm { contents.sections[id.number - 1] }

  /// The title in the form's wording: `<机关><年>年政府信息公开工作年度报告`.
  public func title(organization: String, year: Int) -> String { "\(organization)\(year)年\(titleWords)" }

  /// Makes an edition.
  ///
  /// - Parameters:
  ///   - years: the first and the last year reported on in this form.
  ///   - sections: the six sections in the order of `SectionID`.
  ///   - tables: the three tables in the order of `TableID`.
  public init(
    id: ID, notice: String, years: ClosedRange<Int>, titleWords: String = Editions.titleWords,
    sections: [SectionForm] = Editions.sections, tables: [FormLayout]
  ) {
    precondition(
      sections.map(\.id) == SectionID.allCases && tables.map(\.table) == TableID.allCases,
      "an edition has each section and each table once, in their order")
    contents = Contents(id, notice, years, titleWords, sections, tables.map { TableForm($0, edition: id) })
  }

  private init(_ edition: Edition, alternatives: [[FormAlternative]]) {
    contents = Contents(edition.contents, alternatives: alternatives)
  }

  /// A copy that knows the other editions, whose tables a report may have in place of its own.
  func among(_ others: [Edition]) -> Edition {
    Edition(
      self,
      alternatives: tables.map { own in
        others.filter { $0.id != id }.compactMap { FormAlternative(to: own, in: $0.table(own.id)) }
      })
  }

  /// The table that a report in this edition follows when it states these cells.
  ///
  /// It is the edition's own, unless the report states cells of that table which only another edition has, and none
  /// that only its own edition has (a mixed form). Of several such editions it is the one that misses the fewest cells.
  func form(of table: TableID, stating cells: CellTable) -> TableForm {
    var followed: TableForm?
    for alternative in contents.alternatives[table.index] where alternative.isFollowed(by: cells) {
      if let known = followed, Self.missing(known, cells) <= Self.missing(alternative.form, cells) {
        continue
      }
      followed = alternative.form
    }
    return followed ?? self.table(table)
  }

  private static func missing(_ form: TableForm, _ cells: CellTable) -> Int {
    form.cells.count { !cells.states($0) }
  }

  /// The labels of a cell; on another edition's form where this one does not have it.
  func formElsewhere(_ cell: CellID) -> CellForm? {
    table(cell.table).description(of: cell)
      ?? contents.alternatives[cell.table.index].lazy.compactMap { $0.form.description(of: cell) }.first
  }
}

extension Edition: Hashable {
  /// Editions are equal when their names are.
  public static func == (left: Edition, right: Edition) -> Bool {
    left.contents === right.contents || left.id == right.id
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
