import ReportModel

/// What a row of the sheet of data is about, as its first column names it.
enum DataKey: Equatable {
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

  var name: String {
    switch self {
    case .cell(let id): id.name
    case .report(let field): "report." + field.rawValue
    case .source: "provenance.source"
    case .format: "provenance.format"
    case .carriesProse: "provenance.carriesProse"
    case .headingCount: "provenance.headings"
    case .heading(let section): "provenance.heading." + section.rawValue
    case .wording(let subject): "provenance.wording." + subject.rawValue
    case .residue: "provenance.residue"
    case .outside(let kind): "provenance.outside." + kind.rawValue
    case .outsideValue: "provenance.outside.value"
    case .correction: "provenance.correction"
    }
  }

  /// - Parameter previous: the cell of the row before; rows keep the cells' order, so the next one is likely.
  init?(_ name: String, after previous: CellID? = nil) {
    var name = name
    if let id = name.withUTF8({ CellNames.shared.cell(named: $0, after: previous) }) {
      self = .cell(id)
      return
    }
    let single: [DataKey] = [
      .source, .format, .carriesProse, .headingCount, .residue, .outsideValue, .correction,
    ]
    let others =
      single + HeadField.allCases.map(DataKey.report) + SectionID.allCases.map(DataKey.heading)
      + Wording.Subject.allCases.map(DataKey.wording) + OutsideValues.Kind.allCases.map(DataKey.outside)
    guard let key = others.first(where: { $0.name == name }) else { return nil }
    self = key
  }
}
