import ReportModel

/// Decides whether a row is in doubt although each value has a column: by its sums and the evidence of its
/// heads.
struct PlacementDoubt {
  let reader: RowsReader

  private var form: IndexedForm { reader.form }

  /// The doubt about a row with a column for each value; `nil` if there is none.
  ///
  /// - Parameter holds: whether the sums within the row hold; `nil` if there are none to check.
  func doubt(
    _ assignment: RowAssignment, _ row: PrintedRow, _ heads: RowHeads, sumsHold holds: Bool?
  ) -> Origin.Doubt? {
    let values = assignment.values
    guard heads.heads.count > 1, !isAlike(values, row, heads) else { return nil }
    if heads.isContradicted { return .ambiguousPlacement }
    // The form's order is assumed where heads are missing; failing sums are evidence against it.
    if heads.isImplied && !heads.isConfirmed || lacksHeads(row, heads), holds == false {
      return .ambiguousPlacement
    }
    // If all rows are narrower than the form, blanks may not be cells of its columns.
    if heads.isTooWide, values.contains(where: { $0?.isBlank ?? true }) { return .valueCount }
    if heads.isIncomplete, holds != true { return .ambiguousPlacement }
    if holds != true, isBelowFragments(row, heads) { return .ambiguousPlacement }
    if heads.others.contains(where: { differs(values, row, heads.heads, $0) }) { return .ambiguousPlacement }
    guard values.contains(where: { $0?.isBlank ?? true }),
      values.contains(where: { $0.map { !$0.isBlank } ?? false })
    else { return nil }
    // A lost value shifts its neighbours into wrong columns: then the sums fail, or the last value is
    // missing.
    if holds == false { return .ambiguousPlacement }
    return holds == nil && values.last.map { $0?.isBlank ?? true } ?? false ? .valueCount : nil
  }

  /// Whether all values are equal, so that their order does not matter.
  private func isAlike(_ values: [ValueToken?], _ row: PrintedRow, _ heads: RowHeads) -> Bool {
    !lacksHeads(row, heads) && values.allSatisfy { $0 != nil && $0?.content == values[0]?.content }
  }

  /// Whether fewer heads are printed than the form has for a row.
  private func lacksHeads(_ row: PrintedRow, _ heads: RowHeads) -> Bool {
    heads.heads.count < reader.impliedHeads(of: row.label).count
  }

  /// Whether values may belong to heads that could not be read.
  private func isBelowFragments(_ row: PrintedRow, _ heads: RowHeads) -> Bool {
    guard !heads.isImplied, let block = row.block, reader.blocks[block].hasFragments else { return false }
    let known = heads.heads.count { reader.cell(of: row.label, $0) != nil }
    let isUnnamed = row.label.key == nil && form.rowsStandAbove
    return known < (isUnnamed ? form.rowOfCell.count : reader.impliedHeads(of: row.label).count)
  }

  /// Whether another order of heads would put different values into the row's cells.
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
