import Conversion
import Diagnostics
import NationalForm

/// What the exporter and the reader both know about Word documents.
enum WordLayout {
  static let format = Format(
    name: "docx", title: Message("Word 文档", "Word document"), extensions: ["docx", "docm", "dotx"],
    isBinary: true, carries: NationalDocument.carries, options: [.referenceDocument]
  ).handedIn(as: .document)
}

extension FormatOption {
  /// A document whose look is taken.
  static let referenceDocument = FormatOption(
    "reference-doc", for: .writing, kind: .file,
    words: Message(
      "docx、pdf：照这份 Word 文档的页面、样式、页眉页脚来写",
      "docx, pdf: a Word document whose page, styles, headers and footers are taken."),
    valueName: "file")
}
