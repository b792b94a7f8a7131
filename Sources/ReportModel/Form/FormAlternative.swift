/// Another edition's table that a report may follow in place of its own edition's (mixed form).
struct FormAlternative: Sendable {
  /// The other edition's table.
  let form: TableForm
  /// The cells that only the other edition's table has.
  private let foreign: [CellID]
  /// The cells that only the report's own edition's table has.
  private let exclusive: [CellID]

  /// `nil` where the other table has no cell of its own.
  init?(to own: TableForm, in other: TableForm) {
    form = other
    foreign = other.cells.filter { !own.contains($0) }
    exclusive = own.cells.filter { !other.contains($0) }
    if foreign.isEmpty { return nil }
  }

  func isFollowed(by cells: CellTable) -> Bool {
    cells.states(anyOf: foreign) && !cells.states(anyOf: exclusive)
  }
}
