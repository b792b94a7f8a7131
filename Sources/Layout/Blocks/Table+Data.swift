extension Block.Table {
  /// A cell of a table that lays out a page holds more, in bytes.
  private static var longestCell: Int { 1_500 }
  private static var longestLoneCell: Int { 240 }
  private static var longestTable: Int { 8_000 }
  /// The smallest of the form's tables has more cells (docs/form.md, "Table 2").
  private static var mostInnerCells: Int { 24 }

  /// Whether it is a table for what it says rather than for how a page looks, although its cells hold sentences or small
  /// tables: most rows have several filled cells, and none of them holds a piece of a page.
  var isData: Bool {
    var length = 0
    var wideRows = 0
    var filledRows = 0
    for row in rows where !row.isEmpty {
      var filled = 0
      let before = length
      for cell in row {
        guard let own = Self.length(of: cell.blocks), own <= Self.longestCell else { return false }
        length += own
        if own > 0 { filled += 1 }
      }
      // Text over the whole width is that of a page, or of a sheet that holds one.
      if filled == 1, length - before > Self.longestLoneCell { return false }
      if filled > 0 { filledRows += 1 }
      if filled > 1 { wideRows += 1 }
    }
    return wideRows > 1 && wideRows * 2 >= filledRows && length <= Self.longestTable
  }

  /// How long the texts of a cell are, with those of its tables; `nil` for a piece of a page.
  private static func length(of blocks: [Block]) -> Int? {
    var length = 0
    for block in blocks {
      switch block {
      case .picture: break
      case .text(let text):
        if text.kind == .heading || text.kind == .preformatted { return nil }
        length += text.range.count
      case .table(let table):
        guard table.rows.reduce(0, { $0 + $1.count }) <= mostInnerCells else { return nil }
        for cell in table.rows.joined() {
          guard let inner = self.length(of: cell.blocks) else { return nil }
          length += inner
        }
      }
    }
    return length
  }
}

extension Block.Cell {
  /// The cell with the texts of its tables in their places.
  var flattened: Block.Cell {
    guard blocks.contains(where: { if case .table = $0 { true } else { false } }) else { return self }
    var cell = self
    cell.blocks = blocks.flatMap { block -> [Block] in
      guard case .table(let table) = block else { return [block] }
      return table.rows.joined().flatMap(\.flattened.blocks)
    }
    return cell
  }
}
