import Diagnostics
import ReportModel

/// Converts a report, table by table, to the form of another edition.
///
/// Exact cells are carried over unchanged; approximate ones, those that cannot be filled, and those without a
/// place in the new form are reported as M1, M2 and M3. No number is computed.
public struct EditionMigration: Sendable {
  private let target: Edition
  private let editions: Editions

  /// Prepares the migration to an edition.
  ///
  /// - Throws: `ConversionError` of kind `noSuchEdition`, listing the possible ones, if the edition is
  ///   unknown or no mapping leads to it.
  public init(to target: Edition.ID, among editions: Editions) throws(ConversionError) {
    guard let edition = editions[target], edition == editions.current || editions.reachable.contains(edition)
    else {
      throw Self.refusal(of: target, among: editions)
    }
    self.target = edition
    self.editions = editions
  }

  /// The report in the form of the target edition; unchanged if it already is.
  ///
  /// - Throws: `ConversionError` of kind `noSuchEdition` if no mapping leads there from the report's edition.
  public func migrated(_ report: Report) throws(ConversionError) -> Report {
    var result = report
    result.edition = target
    for table in TableID.allCases {
      let form = report.form(of: table)
      let source = form.edition
      // A table that is missing altogether has nothing to migrate.
      guard source != target.id, form.cells.contains(where: { report.cells.states($0) }) else { continue }
      guard let steps = editions.path(from: source, to: target.id) else {
        throw Self.unreachable(from: source, to: target.id)
      }
      for step in steps { Self.migrate(table, by: step, &result) }
    }
    return result
  }

  private static func migrate(_ table: TableID, by step: EditionMapping, _ report: inout Report) {
    let mapping = step[table]
    let before = report
    for cell in step.source.table(table).cells { report[cell] = .absent }
    for pair in mapping.pairs { report[pair.target] = before[pair.source] }
    let approximate = mapping.pairs.filter { $0.quality == .approximate && before[$0.source].isStated }
    if let first = approximate.first {
      report.findings.append(approximation(first, approximate.map(\.target), step))
    }
    if !mapping.unfilled.isEmpty {
      report.findings.append(unfilled(mapping.unfilled, of: table, step))
    }
    let left = mapping.dropped.filter { before[$0].isStated }
    // What stands in a cell that the new form does not have is told with what was left out, and nobody can correct it.
    report.findings.removeAll { finding in
      finding.code == .textForNumber && !finding.cells.isEmpty && finding.cells.allSatisfy(left.contains)
    }
    for cells in rows(left, of: step.source.table(table)) {
      report.findings.append(dropped(cells, in: before, step))
    }
  }

  private static func approximation(
    _ pair: EditionMapping.Pair, _ cells: [CellID], _ step: EditionMapping
  ) -> Finding {
    let old = rowLabel(of: pair.source, in: step.source)
    let new = rowLabel(of: pair.target, in: step.target)
    let edition = step.source.id.rawValue
    return Finding(
      code: .approximate, cells: cells,
      message: Message(
        "\(edition)年格式的“\(old)”记入“\(new)”：近似，旧格式不分其中各项",
        "\"\(old)\" of the form of \(edition) stands in \"\(new)\": approximate, the older form does not divide it"
      ))
  }

  private static func unfilled(_ cells: [CellID], of table: TableID, _ step: EditionMapping) -> Finding {
    let labels = rows(cells, of: step.target.table(table)).compactMap(\.first).map {
      rowLabel(of: $0, in: step.target)
    }
    let list = labels.map { "“\($0)”" }.joined(separator: "、")
    let edition = step.source.id.rawValue
    return Finding(
      code: .notInOlderForm, cells: cells,
      message: Message(
        "\(edition)年格式没有这些数，未填：\(list)（\(cells.count)格）",
        "the form of \(edition) does not have these, they are not filled: \(list) (\(cells.count) cells)"))
  }

  private static func dropped(_ cells: [CellID], in report: Report, _ step: EditionMapping) -> Finding {
    let label = rowLabel(of: cells[0], in: step.source)
    let values = cells.map { cell -> String in
      let form = step.source.table(cell.table)
      let head = form.columns.first { $0.cells.contains(cell) }?.label ?? ""
      return "\(head) \(report[cell].number?.description ?? report[cell].statement.mark ?? "")"
    }.joined(separator: "，")
    let edition = step.target.id.rawValue
    return Finding(
      code: .notInNewerForm,
      message: Message(
        "\(edition)年格式没有“\(label)”的这些数，未带入：\(values)",
        "the form of \(edition) has no place for these figures of \"\(label)\", they are left out: \(values)"),
      place: report[cells[0]].origin?.place,
      figures: cells.map { Finding.Figure($0, report[$0].statement) })
  }

  /// Groups cells by row, in order.
  private static func rows(_ cells: [CellID], of form: TableForm) -> [[CellID]] {
    form.rows.map { row in row.cells.filter(cells.contains) }.filter { !$0.isEmpty }
  }

  private static func rowLabel(of cell: CellID, in edition: Edition) -> String {
    edition.table(cell.table).rows.first { $0.cells.contains(cell) }?.label ?? cell.name
  }

  private static func refusal(of target: Edition.ID, among editions: Editions) -> ConversionError {
    let known = ([editions.current] + editions.reachable.filter { $0 != editions.current }).map(\.id.rawValue)
    let list = known.joined(separator: ", ")
    return ConversionError(
      .noSuchEdition,
      message: editions[target] == nil
        ? Message("没有“\(target.rawValue)”这个版本", "there is no edition \"\(target.rawValue)\"")
        : Message(
          "不能转成\(target.rawValue)年格式：别的格式没有它要的数",
          "reports cannot be brought into the form of \(target.rawValue): other forms lack numbers that it asks for"
        ),
      remedy: Message("可用：\(list)", "Known: \(list)."))
  }

  private static func unreachable(from source: Edition.ID, to target: Edition.ID) -> ConversionError {
    ConversionError(
      .noSuchEdition,
      message: Message(
        "报告用的是\(source.rawValue)年格式，不能转成\(target.rawValue)年格式",
        "the report is in the form of \(source.rawValue), which cannot be brought into that of \(target.rawValue)"
      ),
      remedy: Message("请不带 --edition 转换", "Convert it without --edition."))
  }
}
