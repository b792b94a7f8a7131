/// How a paragraph is set; lengths are twips, a twentieth of a point.
struct ParagraphFormat {
  /// How the text of a line is aligned.
  enum Alignment {
    case left, center, right, justified
  }

  /// Space beside the lines, in characters of the paragraph's size and as a length for programs that ignore these.
  struct Indent {
    var leftCharacters = 0
    var rightCharacters = 0
    var firstLineCharacters = 0
    /// Whether the first line begins where the others do, whatever the style that this one is based on says.
    var hasNoFirstLine = false
    /// Twips a character takes.
    var character = PageLayout.character
    /// Twips on both sides, if no characters are meant.
    var sides = 0
  }

  /// Which list a paragraph is an item of, and at which level from 0.
  struct ListPosition {
    /// The lists of `NumberingPart`, by their numbers.
    enum List: Int, CaseIterable {
      case bullets = 1
      case numbered = 2
    }

    let level: Int
    let list: List
  }

  var style: StyleID?
  var list: ListPosition?
  var keepsWithNext = false
  var keepsLines = false
  var beginsPage = false
  /// Whether a page may end with a paragraph's first line or begin with its last; `nil` as the style has it.
  var avoidsWidows: Bool?
  /// Whether words and numbers of other scripts may break anywhere, as Chinese does; `nil` as the style has it.
  var breaksWords: Bool?
  /// Whether a sign at the end of a line may stand in the margin; `nil` as the style has it.
  var hangsPunctuation: Bool?
  var spaceBefore: Int?
  var spaceAfter: Int?
  /// The exact distance of lines, whatever characters they have.
  var lineHeight: Int?
  /// Whether lines take the height of what stands in them, such as pictures.
  var growsWithContent = false
  var indent: Indent?
  var alignment: Alignment?
  /// The level of a heading, from 0.
  var outlineLevel: Int?

  /// Writes what is set, in the standard's order.
  func write(to xml: inout XMLWriter) {
    xml.element("w:pPr") { xml in
      if let style { xml.value("w:pStyle", style.rawValue) }
      if keepsWithNext { xml.element("w:keepNext") }
      if keepsLines { xml.element("w:keepLines") }
      if beginsPage { xml.element("w:pageBreakBefore") }
      if let avoidsWidows { xml.value("w:widowControl", avoidsWidows ? 1 : 0) }
      if let list {
        xml.element("w:numPr") { xml in
          xml.value("w:ilvl", list.level)
          xml.value("w:numId", list.list.rawValue)
        }
      }
      if let breaksWords { xml.value("w:wordWrap", breaksWords ? 0 : 1) }
      if let hangsPunctuation { xml.value("w:overflowPunct", hangsPunctuation ? 1 : 0) }
      writeSpacing(to: &xml)
      indent?.write(to: &xml)
      if let alignment { xml.value("w:jc", alignment.name) }
      if let outlineLevel { xml.value("w:outlineLvl", outlineLevel) }
    }
  }

  private func writeSpacing(to xml: inout XMLWriter) {
    guard spaceBefore != nil || spaceAfter != nil || lineHeight != nil || growsWithContent else { return }
    xml.element("w:spacing") { xml in
      if let spaceBefore { xml.attribute("w:before", spaceBefore) }
      if let spaceAfter { xml.attribute("w:after", spaceAfter) }
      if growsWithContent {
        xml.attribute("w:line", 240)
        xml.attribute("w:lineRule", "auto")
      } else if let lineHeight {
        xml.attribute("w:line", lineHeight)
        xml.attribute("w:lineRule", "exact")
      }
    }
  }
}

extension ParagraphFormat.Alignment {
  fileprivate var name: StaticString {
    switch self {
    case .left: "left"
    case .center: "center"
    case .right: "right"
    case .justified: "both"
    }
  }
}

extension ParagraphFormat.Indent {
  func write(to xml: inout XMLWriter) {
    xml.element("w:ind") { xml in
      if leftCharacters > 0 { xml.attribute("w:leftChars", leftCharacters * 100) }
      if leftCharacters > 0 || sides > 0 { xml.attribute("w:left", leftCharacters * character + sides) }
      if rightCharacters > 0 { xml.attribute("w:rightChars", rightCharacters * 100) }
      if rightCharacters > 0 || sides > 0 { xml.attribute("w:right", rightCharacters * character + sides) }
      if firstLineCharacters > 0 {
        xml.attribute("w:firstLineChars", firstLineCharacters * 100)
        xml.attribute("w:firstLine", firstLineCharacters * character)
      } else if hasNoFirstLine {
        xml.attribute("w:firstLineChars", 0)
        xml.attribute("w:firstLine", 0)
      }
    }
  }
}
