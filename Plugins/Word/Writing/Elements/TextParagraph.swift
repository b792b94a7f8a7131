/// A paragraph: how it is set, and its text.
struct TextParagraph {
  var format: ParagraphFormat
  var runs: [TextRun]

  /// A paragraph of one style and one run.
  init(_ style: StyleID, _ text: String) { self.init(ParagraphFormat(style: style), [TextRun(text: text)]) }

  init(_ format: ParagraphFormat, _ runs: [TextRun]) {
    self.format = format
    self.runs = runs
  }

  func write(to xml: inout XMLWriter) {
    xml.element("w:p") { xml in
      format.write(to: &xml)
      for run in runs { run.write(to: &xml) }
    }
  }
}
