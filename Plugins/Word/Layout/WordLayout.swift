import Conversion
import Diagnostics
import NationalForm

/// What the exporter and the reader both know about Word documents.
enum WordLayout {
  static let format = Format(
    name: "docx", title: Message("Word 文档", "Word document"), extensions: ["docx", "docm", "dotx"],
    isBinary: true, carries: NationalDocument.carries
  ).handedIn(as: .document)
}
