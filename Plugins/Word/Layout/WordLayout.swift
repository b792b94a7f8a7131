import Conversion
import Documents
import ReportModel

/// What the exporter and the reader both know of a document of ours: its format and its marks.
enum WordLayout {
  static let format = Format(
    name: "docx", title: Message("Word 文档", "Word document"), extensions: ["docx", "docm", "dotx"],
    carries: NationalDocument.carries)

  /// Stand in the document's properties until another program saves the document and puts in its own.
  static let application = "Nianbao"
  static let version = "1.0000"
}
