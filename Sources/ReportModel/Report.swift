/// A 政府信息公开工作年度报告: its numbers, its prose, and where each was read.
public struct Report: Sendable, Hashable {
  /// The edition of the form that the report follows; single tables may follow another (`form(of:)`).
  public var edition: Edition.ID
  /// The organ that reports, without the year or the words of the title.
  public var organization: String?
  /// The year that is reported on.
  public var year: Int?
  /// The title as printed, on one line.
  public var title: String?
  /// The paragraphs between the title and the first section.
  public var foreword: [Paragraph]
  /// The prose of the six sections.
  public var sections: SectionProse
  /// The organ's name under the report.
  public var signature: String?
  /// The date under the report.
  public var date: ReportDate?
  /// The numbers.
  public var cells: CellTable
  /// What was seen while reading, and what rules have added.
  public var findings: [Finding]
  /// What the reading knows of the source beside the cells.
  public var provenance: Provenance

  /// Makes an empty report in which every cell is absent.
  public init(edition: Edition.ID = .edition2021) {
    self.edition = edition
    foreword = []
    sections = SectionProse()
    cells = CellTable()
    findings = []
    provenance = Provenance()
  }

  /// The cell of that id.
  public subscript(id: CellID) -> Cell {
    get { cells[id] }
    set { cells[id] = newValue }
  }

  /// The form of one table as this report states it.
  ///
  /// It is the table of the report's edition, unless the report states cells of that table which only another
  /// edition has, and none that only its own edition has (a mixed form, FORMAT §5).
  public func form(of table: TableID) -> TableForm {
    for alternative in FormAlternative.all[edition]?[table] ?? []
    where cells.states(anyOf: alternative.foreign) && !cells.states(anyOf: alternative.exclusive) {
      return alternative.form
    }
    return Edition[edition].table(table)
  }

  /// The title as the form wants it; `nil` where organ or year are unknown.
  public var officialTitle: String? {
    organization.flatMap { organization in year.map { Edition.title(organization: organization, year: $0) } }
  }

  /// The cells that belong to the report: those of its tables' forms, and any other that is stated.
  public var cellIDs: [CellID] {
    let forms = TableID.allCases.map { form(of: $0) }
    var ids: [CellID] = []
    ids.reserveCapacity(CellID.count)
    for form in forms { ids += form.cells }
    for id in CellID.all where cells.states(id) && !forms.contains(where: { $0.contains(id) }) {
      ids.append(id)
    }
    return ids
  }
}

/// The cells of a report, one for every id of the catalogue; what is not stated is absent.
public struct CellTable: Sendable, Hashable {
  private var storage: [Cell]

  /// Makes a table in which every cell is absent.
  public init() { storage = Array(repeating: .absent, count: CellID.count) }

  /// The cell of that id.
  public subscript(id: CellID) -> Cell {
    get { storage[id.index] }
    // In place: a cell holds several strings, and readers set its parts one by one.
    _modify { yield &storage[id.index] }
  }

  /// Whether the source has the cell, without a copy of the cell and its origin: every export asks this of every cell.
  public func states(_ id: CellID) -> Bool {
    if case .absent = storage[id.index].statement { false } else { true }
  }

  /// Whether the reading of the cell is in doubt, without a copy of the cell and its origin.
  public func isDoubtful(_ id: CellID) -> Bool { storage[id.index].origin?.doubt != nil }

  /// What the cell gives to a sum, without a copy of the cell and its origin: rules ask this some 400 times a report.
  public func operand(_ id: CellID) -> SumOperand {
    switch storage[id.index].statement {
    case .number(let number): .number(number)
    case .notApplicable: .nothing
    case .blank: .blank
    case .text, .absent: .unknown
    }
  }

  func states(anyOf ids: [CellID]) -> Bool { ids.contains(where: states) }
}
