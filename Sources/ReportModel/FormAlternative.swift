/// Another edition's table that a report may follow in place of its own edition's (mixed form, FORMAT §5).
struct FormAlternative: Sendable {
  /// The other edition's table.
  let form: TableForm
  /// The cells that only the other edition's table has.
  let foreign: [CellID]
  /// The cells that only the own edition's table has.
  let exclusive: [CellID]

  /// The alternatives of every table of every edition; none where the editions' tables are the same.
  static let all: [Edition.ID: [TableID: [FormAlternative]]] = {
    var result: [Edition.ID: [TableID: [FormAlternative]]] = [:]
    for edition in Edition.all {
      for own in edition.tables {
        result[edition.id, default: [:]][own.id] = Edition.all.filter { $0.id != edition.id }.compactMap {
          other in
          let form = other.table(own.id)
          let foreign = form.cells.filter { !own.contains($0) }
          guard !foreign.isEmpty else { return nil }
          return FormAlternative(
            form: form, foreign: foreign, exclusive: own.cells.filter { !form.contains($0) })
        }
      }
    }
    return result
  }()
}
