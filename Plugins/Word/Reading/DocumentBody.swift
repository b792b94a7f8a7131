import Characters
import Containers
import Conversion
import Diagnostics
import Layout
import ReportModel

/// Reads the elements of a document's main part: paragraphs, tables and text boxes in reading order, with changes
/// accepted.
struct DocumentBody {
  /// What was read.
  var content = BlockBuilder()
  /// Struck-out and deleted texts.
  var leftOut: [LeftOutText] = []
  /// What is kept beside the text: addresses that no text carries, and parts that are not read.
  var aside: [Paragraph] = []
  /// Which element each place is.
  var elements = ElementPlaces()
  /// The notes that are cited: whether an endnote, and its id.
  var citedNotes: [(isEndnote: Bool, id: String)] = []
  /// The relationships of the files of pictures.
  var pictureFiles: [String?] = []

  let styles: Styles
  let file: String
  /// The lists, as far as they are counted.
  var numbering: Numbering
  /// The paragraphs that are open: one, and one more for each text box around.
  var paragraphs: [OpenParagraph] = []
  var paragraphCount = 0
  /// A paragraph whose end is deleted, until the next begins.
  var joined: OpenParagraph?
  /// What becomes of the row that is being read, for each table that is open.
  var rows: [RowState] = []
  /// Whether the cell that is being read is deleted, for each cell that is open.
  var cellsAreDeleted: [Bool] = []
  /// Whether the row that is read is repeated as a head.
  var rowIsHead = false
  /// How many elements are open within one that is skipped.
  var skipDepth = 0
  var isInText = false
  var isInInstruction = false
  var isInParagraphProperties = false
  var isInRowProperties = false
  var isInRunProperties = false
  var isDeleted = false
  /// The properties of the run that is read.
  var run = RunProperties()
  /// The run's own properties over those of its styles; worked out when text comes.
  var look: RunProperties?
  var runStyle: ResolvedStyle?
  /// The styles that were met.
  private var resolved: [String: ResolvedStyle] = [:]
  var fields = FormFields()
  var noteCounts = (footnotes: 0, endnotes: 0)
  var line: LineContent
  var formula = FormulaText()
  /// The addresses that were told.
  var toldLinks: Set<String> = []

  /// What becomes of a row.
  enum RowState { case kept, deleted, hidden }

  init(
    styles: Styles, numbering: Numbering, relationships: [String: Relationships.Relationship],
    file: String, keepsPlaces: Bool = false
  ) {
    elements.isKept = keepsPlaces
    self.styles = styles
    line = LineContent(relationships)
    self.numbering = numbering
    self.file = file
  }

  /// A style by the id that an attribute states; `nil` where there is none.
  mutating func style(_ attributes: XMLAttributes) -> ResolvedStyle? {
    guard let id = attributes.string("val") else { return nil }
    if let known = resolved[id] { return known }
    let style = styles.resolved(id)
    if let style { resolved[id] = style }
    return style
  }

  /// The error for a document of which more was read than any report has.
  static func excess(in file: String) -> ConversionError {
    ConversionError(
      .tooLarge, file: file,
      message: Message(
        "文档过长，或表格嵌套过深", "the document is too long, or its tables are too deeply nested"),
      remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
  }
}
