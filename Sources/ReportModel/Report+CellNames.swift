extension Report {
  /// What a cell is called on the form that the report follows, in a few words.
  public func words(for cell: CellID) -> String {
    // A mixed form (FORMAT §5) states cells that only another edition describes.
    (form(of: cell.table).description(of: cell) ?? cell.form)?.words ?? cell.name
  }
}
