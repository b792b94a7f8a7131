import ReportModel

/// The cells in which the made-up form differs from that of 2021.
public enum MadeUpCells {
  /// 本年修订件数, in the middle of table 2.
  public static let amended = cells("proactive.", ["rules", "normativeDocuments"], ".amended")
  /// 5.涉及正在查办的案件, in the middle of （三）.
  public static let openCases = cells(
    "requests.withheld.openCases.", Edition.madeUp.table(.requests).columns.map(\.id), "")
  /// 调解结案, in the three blocks of table 4.
  public static let mediated = cells(
    "challenges.", ["review", "directLitigation", "litigationAfterReview"], ".mediated")
  /// 要求提供公开出版物, which is missing from the made-up form.
  public static let gone = CellID.requests.declined.publications.all

  /// The cells only the made-up form has.
  public static let own = amended + openCases + mediated

  private static func cells(_ start: String, _ names: [String], _ end: String) -> [CellID] {
    // The names exist once the edition has been created.
    let edition = Edition.madeUp
    return names.compactMap { CellID(start + $0 + end) }.filter { edition.cells.contains($0) }
  }
}
