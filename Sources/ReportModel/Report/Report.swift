/// A 政府信息公开工作年度报告: its numbers, its prose, and where each was read.
public struct Report: Sendable, Hashable {
  /// The edition of the form that the report follows; single tables may follow another (`form(of:)`).
  public var edition: Edition
  /// The organ that reports, without the year or the words of the title.
  public var organization: String?
  /// The year that is reported on.
  public var year: Int?
  /// The title as printed, on one line.
  public var title: String?
  /// What stands between the title and the first section.
  public var foreword: [ProseBlock]
  /// The prose of the six sections.
  public var sections: SectionProse
  /// The organ's name under the report; the names of several organs have an ideographic space between them.
  public var signature: String?
  /// The date under the report.
  public var date: ReportDate?
  /// What stands below signature and date: a note such as （此件公开发布）, a contact, attachments.
  public var annex: [ProseBlock]
  /// The numbers.
  public var cells: CellTable
  /// What was found in reading the report, and in bringing it into another edition's form.
  public var findings: [Finding]
  /// What the rules found when the report was last checked; checking again replaces it.
  public var judgements: [Finding]
  /// What the reading knows about the source apart from the cells.
  public var provenance: Provenance

  /// Makes an empty report in which every cell is absent.
  public init(edition: Edition = Editions.standard.current) {
    self.edition = edition
    foreword = []
    annex = []
    sections = SectionProse()
    cells = CellTable()
    findings = []
    judgements = []
    provenance = Provenance()
  }

  /// All prose in the order of the page.
  public var prose: [ProseBlock] { foreword + SectionID.allCases.flatMap { sections[$0] } + annex }

  /// The findings of the reading and then of the rules, in the order in which they are shown.
  public var allFindings: [Finding] { findings + judgements }

  /// Adds a finding that one of our files states.
  package mutating func add(_ finding: Finding, by author: FindingAuthor) {
    switch author {
    case .reading: findings.append(finding)
    case .rules: judgements.append(finding)
    }
  }

  /// The cell of that id.
  public subscript(id: CellID) -> Cell {
    get { cells[id] }
    set { cells[id] = newValue }
  }

  /// The form of one table as this report states it: that of its edition, or in a mixed report another edition's.
  public func form(of table: TableID) -> TableForm { edition.form(of: table, stating: cells) }

  /// The sums that must hold in this report, as its tables' forms have them.
  public var sums: [SumRelation] { TableID.allCases.flatMap { form(of: $0).sums } }

  /// The title in the form's wording; `nil` where organ or year is unknown.
  public var officialTitle: String? {
    organization.flatMap { organization in year.map { edition.title(organization: organization, year: $0) } }
  }

  /// The cells that belong to the report: those of its tables' forms, and any other that is stated.
  public var cellIDs: [CellID] {
    var ids: [CellID] = []
    for table in TableID.allCases { ids += form(of: table).cells }
    // Every export asks, and nearly every report states the cells of its forms alone.
    var isOfForm = [Bool](repeating: false, count: cells.ids.count)
    for id in ids where id.index < isOfForm.count { isOfForm[id.index] = true }
    for id in cells.ids where !isOfForm[id.index] && cells.states(id) { ids.append(id) }
    return ids
  }

  /// What a cell is called on the form that the report follows, in a few words.
  public func words(for cell: CellID) -> String { formOfCell(cell)?.words ?? cell.name }

  /// The labels of a cell on the form that the report follows; on another edition's where that form does not have it.
  public func formOfCell(_ cell: CellID) -> CellForm? {
    form(of: cell.table).description(of: cell) ?? edition.formElsewhere(cell)
  }
}
