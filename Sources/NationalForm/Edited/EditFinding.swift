import Diagnostics
import ReportModel

extension Finding {
  /// R1: what a file of ours shows was edited after the file was written; what it shows now was read.
  ///
  /// - Parameters:
  ///   - carrier: what people edit, such as `工作簿` and `workbook`.
  ///   - what: what was edited.
  package static func edit(
    in carrier: Message, of what: Message, from before: String, to after: String, place: Place? = nil,
    cell: CellID? = nil
  ) -> Finding {
    Finding(
      code: .doubtfulReading, severity: .information, cells: cell.map { [$0] } ?? [],
      message: Message(
        "\(carrier.chinese)写成后被人改过：\(what.chinese)由“\(before)”改为“\(after)”，以改后为准",
        "the \(carrier.english) was edited after it was written: \(what.english) is now \"\(after)\", was \"\(before)\"; "
          + "what it shows now was read"),
      place: place)
  }

  /// R1: a file of ours does not show a table any more; what it holds besides was read.
  ///
  /// - Parameter store: where the figures come from instead, such as `“数据”表` and `the sheet of data`.
  package static func editedAway(_ table: TableForm, of edition: Edition, storedIn store: Message)
    -> Finding
  {
    Finding(
      code: .doubtfulReading,
      message: Message(
        "“\(edition.section(table.id.section).name)”的表格不见了或已改得认不出，数字取自\(store.chinese)",
        "the table \"\(table.id.rawValue)\" is gone or changed beyond recognition; its figures are those of \(store.english)"
      ))
  }

  /// R1: a table of a file of ours does not show a row any more; what the file holds besides was read.
  package static func editedAway(
    row label: String, _ cells: [CellID], storedIn store: Message, place: Place? = nil
  ) -> Finding {
    Finding(
      code: .doubtfulReading, cells: cells,
      message: Message(
        "表中找不到“\(label)”一行，数字取自\(store.chinese)",
        "the table has no row \"\(label)\"; its figures are those of \(store.english)"),
      place: place)
  }
}
