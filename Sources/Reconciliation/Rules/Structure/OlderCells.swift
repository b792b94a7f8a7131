import ReportModel

/// The cells that only older editions' tables have, worked out once for all editions: every report is asked for them.
struct OlderCells: Sendable {
  /// The cells of one older table that the edition that is due does not have.
  typealias Table = (older: Edition, table: TableID, cells: [CellID])

  private var tables: [Edition.ID: [Table]] = [:]

  private init(_ editions: Editions) {
    for due in editions.all where tables[due.id] == nil {
      tables[due.id] = Self.tables(than: due, in: editions)
    }
  }

  /// The tables of editions older than that, newest first, with the cells that it does not have.
  static func all(than due: Edition, in editions: Editions) -> [Table] {
    editions.memo.value { OlderCells(editions) }.tables[due.id] ?? []
  }

  private static func tables(than due: Edition, in editions: Editions) -> [Table] {
    editions.all.filter { $0.years.lowerBound < due.years.lowerBound }.flatMap { older in
      older.tables.map { form in
        (older, form.id, form.cells.filter { !due.table(form.id).contains($0) })
      }.filter { !$0.cells.isEmpty }
    }
  }
}
