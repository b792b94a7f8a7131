import Diagnostics
import ReportModel

/// The findings about what people changed in a file of ours after it was written.
package struct EditWords {
  /// What people edit, such as `工作簿` and `workbook`.
  let carrier: Message
  /// Where figures come from that are not shown any more, such as `“数据”表` and `the sheet of data`.
  private let store: Message

  /// Makes the words for a kind of file.
  package init(in carrier: Message, storedIn store: Message) {
    self.carrier = carrier
    self.store = store
  }

  /// R1: something shows another text than was written; what it shows now was read.
  package func edit(
    of what: Message, from before: String, to after: String, place: Place? = nil, cell: CellID? = nil
  ) -> Finding {
    Finding(
      code: .doubtfulReading, severity: .information, cells: cell.map { [$0] } ?? [],
      message: Message(
        "\(carrier.chinese)写成后被人改过：\(what.chinese)由“\(before)”改为“\(after)”，以改后为准",
        "the \(carrier.english) was edited after it was written: \(what.english) is now \"\(after)\", was \"\(before)\"; "
          + "what it shows now was read"),
      place: place)
  }

  /// R1: the prose is not shown any more.
  package func missingProse() -> Finding {
    Finding(
      code: .doubtfulReading,
      message: Message(
        "\(carrier.chinese)里没有“正文”表，正文取自\(store.chinese)",
        "the \(carrier.english) has no sheet of prose; the prose is that of \(store.english)"))
  }

  /// R1: a table is not shown any more.
  package func missing(_ table: TableForm, of edition: Edition) -> Finding {
    Finding(
      code: .doubtfulReading,
      message: Message(
        "“\(edition.section(table.id.section).name)”的表格不见了或已改得认不出，数字取自\(store.chinese)",
        "the table \"\(table.id.rawValue)\" is gone or changed beyond recognition; its figures are those of \(store.english)"
      ))
  }

  /// R1: a row of a table is not shown any more.
  package func missing(row label: String, _ cells: [CellID], place: Place? = nil) -> Finding {
    Finding(
      code: .doubtfulReading, cells: cells,
      message: Message(
        "表中找不到“\(label)”一行，数字取自\(store.chinese)",
        "the table has no row \"\(label)\"; its figures are those of \(store.english)"),
      place: place)
  }
}
