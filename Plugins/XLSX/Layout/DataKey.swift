import Conversion
import ReportModel

/// What a row of the sheet of data is about, as its first column names it.
enum DataKey: Equatable {
  case cell(CellID)
  case report(HeadField)
  case source
  case format
  /// How many headings follow, which tells none from not known.
  case headingCount
  case heading(SectionID)
  case wording(Wording.Subject)
  case residue
  case correction

  var name: String {
    switch self {
    case .cell(let id): id.name
    case .report(let field): "report." + field.rawValue
    case .source: "provenance.source"
    case .format: "provenance.format"
    case .headingCount: "provenance.headings"
    case .heading(let section): "provenance.heading." + section.rawValue
    case .wording(let subject): "provenance.wording." + subject.rawValue
    case .residue: "provenance.residue"
    case .correction: "provenance.correction"
    }
  }

  /// - Parameter previous: the cell of the row before; rows keep the cells' order, so that the next is likely.
  init?(_ name: String, after previous: CellID? = nil) {
    var name = name
    if let id = name.withUTF8({ CellNames.shared.cell(named: $0, after: previous) }) {
      self = .cell(id)
      return
    }
    let others =
      [.source, .format, .headingCount, .residue, .correction] + HeadField.allCases.map(DataKey.report)
      + SectionID.allCases.map(DataKey.heading) + Wording.Subject.allCases.map(DataKey.wording)
    guard let key = others.first(where: { $0.name == name }) else { return nil }
    self = key
  }
}
