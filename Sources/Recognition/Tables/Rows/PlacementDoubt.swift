import ReportModel

/// Says why a row is in doubt of which each value has a column: what its sums and its heads speak against.
struct PlacementDoubt {
  let reader: RowsReader

  private var form: IndexedForm { reader.form }

  /// Why a row is in doubt whose values have a column each.
  func doubt(_ assignment: RowAssignment, _ row: PrintedRow, _ heads: RowHeads) -> Origin.Doubt? {
    let values = assignment.values
    guard heads.heads.count > 1, !isAlike(values, row, heads) else { return nil }
    if heads.isContradicted { return .ambiguousPlacement }
    let holds = reader.sumsHold(row.label, heads.heads, RowAssigner.filled(values))
    // The form's order is taken where no heads are printed; sums that fail speak against it.
    if heads.isImplied && !heads.isConfirmed || lacksHeads(row, heads), holds == false {
      return .ambiguousPlacement
    }
    // Rows that are all too narrow for the form have blanks that are none of its columns.
    if heads.isTooWide, values.contains(where: { $0?.isBlank ?? true }) { return .valueCount }
    if heads.isIncomplete, holds != true { return .ambiguousPlacement }
    if holds != true, isBelowFragments(row, heads) { return .ambiguousPlacement }
    if heads.others.contains(where: { differs(values, row, heads.heads, $0) }) { return .ambiguousPlacement }
    guard values.contains(where: { $0?.isBlank ?? true }),
      values.contains(where: { $0.map { !$0.isBlank } ?? false })
    else { return nil }
    // A value that was lost leaves its neighbours in wrong columns: then the sums fail, or the last one is missing.
    if holds == false { return .ambiguousPlacement }
    return holds == nil && values.last.map { $0?.isBlank ?? true } ?? false ? .valueCount : nil
  }

  /// Whether each of a row's columns has the same value: then none can be in another's place.
  private func isAlike(_ values: [ValueToken?], _ row: PrintedRow, _ heads: RowHeads) -> Bool {
    !lacksHeads(row, heads) && values.allSatisfy { $0 != nil && $0?.content == values[0]?.content }
  }

  /// Whether fewer heads are printed than the form has for a row.
  private func lacksHeads(_ row: PrintedRow, _ heads: RowHeads) -> Bool {
    heads.heads.count < reader.impliedHeads(of: row.label).count
  }

  /// Whether values may stand below heads that could not be read.
  private func isBelowFragments(_ row: PrintedRow, _ heads: RowHeads) -> Bool {
    guard !heads.isImplied, let block = row.block, reader.blocks[block].hasFragments else { return false }
    let known = heads.heads.count { reader.cell(of: row.label, $0) != nil }
    let isUnnamed = row.label.key == nil && form.rowsStandAbove
    return known < (isUnnamed ? form.rowOfCell.count : reader.impliedHeads(of: row.label).count)
  }

  /// Whether another order of the heads puts other values into a row's cells.
  private func differs(
    _ values: [ValueToken?], _ row: PrintedRow, _ heads: [ColumnHead], _ rival: [ColumnHead]
  ) -> Bool {
    var contents: [Int: ValueContent?] = [:]
    for (head, value) in zip(heads, values) {
      if let cell = reader.cell(of: row.label, head) { contents[cell] = .some(value?.content) }
    }
    return zip(rival, values).contains { head, value in
      reader.cell(of: row.label, head).flatMap { contents[$0] }.map { $0 != value?.content } ?? false
    }
  }
}
