import Conversion
import Diagnostics
import NationalForm

/// What the exporter and the reader both know about Word documents.
enum WordLayout {
  static let format = Format(
    name: "docx", title: Message("Word 文档", "Word document"), extensions: ["docx", "docm", "dotx"],
    isBinary: true, carries: NationalDocument.carries, options: [.referenceDocument, .withoutRecord]
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

  /// Whether a document is written without what tells later that people edited it.
  static let withoutRecord: FormatOption = {
    var option = FormatOption(
      "no-edit-record", for: .writing, kind: .flag,
      words: Message(
        "docx：不在文档里留下写成时的数字和文字的校验值；留着，以后读这份文档时能指出改过的地方",
        "docx: keep no figures and no digests of words as written, by which later edits are told."))
    option.concernsFileOnly = true
    return option
  }()
}
