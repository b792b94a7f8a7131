extension Report {
  /// What a cell is called on the form, in a few words: its row and its column, or for table 4 its heads.
  public func words(for cell: CellID) -> String {
    // A mixed form (FORMAT §5) states cells that only another edition describes.
    let forms = [form(of: cell.table)] + Edition.all.map { $0.table(cell.table) }
    guard let labels = forms.lazy.compactMap({ $0.description(of: cell) }).first else { return cell.name }
    guard let row = labels.rowLabels.last else { return labels.columnLabels.joined(separator: "·") }
    return ([row] + labels.columnLabels.suffix(1)).joined(separator: "·")
  }
}
