/// A style as the part of styles defines it.
struct StyleDefinition {
  /// What a style is for.
  enum Kind: String {
    case paragraph, character, table
  }

  let id: StyleID
  /// The name that people see; Word knows its own by their English names and shows them in the user's language.
  let name: String
  var kind = Kind.paragraph
  /// Whether it is of our making, and not built into Word.
  var isOwn = false
  var isDefault = false
  var basedOn: StyleID?
  /// The style of the paragraph that a user begins behind one of this.
  var next: StyleID?
  /// Where it stands in a program's list of styles.
  var priority = 99
  /// Whether programs offer it among the first.
  var isQuick = false
  var paragraph: ParagraphFormat?
  var run = RunFormat()
  var table: TableStyleFormat?

  func write(to xml: inout XMLWriter) {
    xml.element("w:style") { xml in
      xml.attribute("w:type", kind.rawValue)
      if isDefault { xml.attribute("w:default", 1) }
      if isOwn { xml.attribute("w:customStyle", 1) }
      xml.attribute("w:styleId", id.rawValue)
      xml.value("w:name", name)
      if let basedOn { xml.value("w:basedOn", basedOn.rawValue) }
      if let next { xml.value("w:next", next.rawValue) }
      xml.value("w:uiPriority", priority)
      if isQuick { xml.element("w:qFormat") }
      paragraph?.write(to: &xml)
      run.write(to: &xml)
      table?.write(to: &xml)
    }
  }
}

/// How a style sets tables; lengths are twips.
struct TableStyleFormat {
  /// The width of all lines in eighths of a point; 0 for none.
  var lineWidth = 0
  /// Between a cell's lines and its text, at the sides and above and below.
  var margins: (sides: Int, ends: Int)?

  func write(to xml: inout XMLWriter) {
    xml.element("w:tblPr") { xml in
      if lineWidth > 0 {
        xml.element("w:tblBorders") { xml in
          for side: StaticString in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
            xml.element(side) { xml in
              xml.attribute("w:val", "single")
              xml.attribute("w:sz", lineWidth)
              xml.attribute("w:space", 0)
              xml.attribute("w:color", "000000")
            }
          }
        }
      }
      if let margins {
        xml.element("w:tblCellMar") { xml in
          Self.write("w:top", margins.ends, to: &xml)
          Self.write("w:left", margins.sides, to: &xml)
          Self.write("w:bottom", margins.ends, to: &xml)
          Self.write("w:right", margins.sides, to: &xml)
        }
      }
    }
  }

  private static func write(_ side: StaticString, _ width: Int, to xml: inout XMLWriter) {
    xml.element(side) { xml in
      xml.attribute("w:w", width)
      xml.attribute("w:type", "dxa")
    }
  }
}
