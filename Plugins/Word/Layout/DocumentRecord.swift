import Characters
import Layout
import NationalForm
import ReportModel

/// What exporter and reader both know of the record of what a document showed when it was written: digests of its words
/// and the values of its tables, none of its text.
enum DocumentRecord {
  /// The element of the record, and that of each of its lines.
  static let root: StaticString = "nianbao-written"
  static let line: StaticString = "line"

  /// The record of a report as a document shows it.
  static func record(of report: Report, title: String?) -> WrittenRecord {
    var shown = report
    shown.title = title.map(DocumentProperties.carried)
    shown.signature = report.signature.map(DocumentProperties.carried)
    return WrittenRecord(
      of: shown, digest, value: NationalDocument.printed)
  }

  /// The digest of a block by its words, since programs set them as they like; `nil` for one without words or picture.
  static func digest(_ block: ProseBlock) -> String? {
    var words = block.text
    switch block {
    case .paragraph(let paragraph):
      if words.isBlank, !paragraph.pictures.isEmpty { words = StandIn.picture }
      words += paragraph.notes.joined().map(\.text).joined()
    // Programs pack the files of pictures anew.
    case .picture: words = StandIn.picture
    case .table: break
    }
    words = DocumentProperties.carried(words).withoutBlanks
    return words.isEmpty ? nil : WrittenRecord.digest(Array(words.utf8))
  }
}
