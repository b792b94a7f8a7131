import ReportModel

extension Edition {
  /// The built-in editions, newest first.
  public static var all: [Edition] { Editions.standard.all }
}

extension Editions {
  /// The editions of the reports in golden texts: with a newer one all of these would be other reports.
  public static let golden = Editions([.edition2021, .edition2019], mappings: [])
}

extension CellID {
  /// The cells of the built-in editions, in canonical order.
  public static let all = Editions.standard.cells
}
