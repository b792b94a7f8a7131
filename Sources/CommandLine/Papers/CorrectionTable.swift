import NianbaoKit

/// Tables of figures that are not as printed.
enum CorrectionTable {
  /// Corrected figures with what was printed, and why.
  static func figures(_ corrections: [Correction], of report: Report) -> PaperTable {
    let places = FormPlaces(report: report)
    var table = PaperTable(
      "更正的数据",
      columns: [
        PaperTable.Column("行", width: 9), PaperTable.Column("列", width: 6),
        PaperTable.Column("原文", width: 4, isCentered: true),
        PaperTable.Column("更正为", width: 4, isCentered: true),
        PaperTable.Column("理由", width: 10), PaperTable.Column("原文位置", width: 5, isCentered: true),
      ])
    for correction in corrections {
      let cell = correction.cell
      table.add(
        [
          places.row(of: cell), places.column(of: cell), DisplayText.stated(correction.printed, in: .chinese),
          DisplayText.stated(correction.corrected, in: .chinese),
          correction.reason.isEmpty ? "未说明" : DisplayText.safe(correction.reason),
          report[cell].origin?.place.paperWords ?? "—",
        ], under: places.heading(of: cell.table))
    }
    return table
  }

  /// Blanks that were filled with 0, by rows.
  static func filled(of report: Report) -> PaperTable {
    var table = PaperTable(
      "空白格填0",
      columns: [
        PaperTable.Column("行", width: 12), PaperTable.Column("列", width: 12),
        PaperTable.Column("格数", width: 3, isCentered: true),
      ])
    for group in CellRows(report.filledBlanks, in: report).groups {
      table.add(
        [group.row, group.columns.joined(separator: "、"), String(group.columns.count)], under: group.table)
    }
    return table
  }
}
