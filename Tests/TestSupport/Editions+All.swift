import ReportModel

extension Edition {
  /// The built-in editions, newest first.
  public static var all: [Edition] { Editions.standard.all }
}

extension CellID {
  /// The cells of the built-in editions, in canonical order.
  public static let all = Editions.standard.cells
}
