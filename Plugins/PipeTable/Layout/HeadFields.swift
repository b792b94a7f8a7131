import Diagnostics
import NationalForm
import ReportModel

/// What the comment at the top says.
struct HeadFields {
  var edition: Edition
  /// The stated organisation; outer `nil` if the title has it, inner if there is none.
  var organization: String??
  /// The stated year; outer `nil` if the title has it, inner if there is none.
  var year: Int??
  /// Cells that are stated but not on the form.
  var cells: [(CellID, Cell.Statement)] = []
  /// What the text showed when it was written; `nil` in a text that does not say so.
  var written: WrittenRecord?

  init(_ comment: ArraySlice<UInt8>, line: Int, file: String, editions: Editions) throws {
    func error(_ offset: Int, _ message: Message, _ remedy: Message) -> ConversionError {
      ConversionError(
        .damaged, file: file, place: .line(line + offset, column: 1), message: message, remedy: remedy)
    }
    let lines = comment.split(separator: .newline, omittingEmptySubsequences: false).map { line in
      (line.last == .carriageReturn ? line.dropLast() : line).trimmed
    }
    let words = lines[0].split(separator: 0x20).map(\.text)
    guard words.first == "nianbao/pipe/\(HeadComment.version)" else {
      throw error(
        0,
        Message(
          "这是另一个版本的格式：\(words.first ?? "")", "this is another version of the format: \(words.first ?? "")"),
        Message("请用更新的版本读取", "Read it with a newer version of this program."))
    }
    guard words.count == 2, words[1].hasPrefix("edition="),
      let edition = editions[Edition.ID(rawValue: String(words[1].dropFirst(8)))]
    else {
      let known = editions.all.map { "edition=" + $0.id.rawValue }.joined(separator: ", ")
      throw error(
        0,
        Message(
          "开头的标记没有写明表式：\(words.dropFirst().joined(separator: " "))",
          "the mark at the beginning does not name an edition of the form: \(words.dropFirst().joined(separator: " "))"
        ),
        Message("请写上其中之一：\(known)", "Write one of these: \(known)."))
    }
    self.edition = edition
    for (offset, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
      let key = line[..<colon].trimmed.text
      let source = line[colon...].dropFirst().trimmed
      let value = HeadComment.text(ofValue: source)
      switch key {
      case _ where key.hasPrefix(WrittenRecord.key):
        var record = written ?? WrittenRecord()
        guard record.read(key, source.text) else { continue }
        written = record
      case "organization": organization = .some(value.isEmpty ? nil : value)
      case "year" where value.isEmpty: year = .some(nil)
      case "year" where Int(value) != nil: year = .some(Int(value))
      default:
        guard colon < line.endIndex, let cell = CellID(key) else {
          throw error(
            offset,
            Message(
              "认不出开头注释里的“\(line.text)”", "\"\(line.text)\" in the comment at the top is not understood"),
            Message(
              "这里只能写 organization、year 和数据项的名称", "Only organization, year and names of cells can stand here.")
          )
        }
        cells.append((cell, CellText.statement(of: value)))
      }
    }
  }
}
