/// The lists of a document: one with bullets, and one whose items bring their numerals in their text.
enum NumberingPart {
  /// The part; it is the same in every document that has one.
  static let bytes: [UInt8] = {
    var xml = XMLWriter()
    xml.element("w:numbering") { xml in
      xml.attribute("xmlns:w", Namespaces.words)
      for list in ParagraphFormat.ListPosition.List.allCases { writeDefinition(of: list, to: &xml) }
      for list in ParagraphFormat.ListPosition.List.allCases {
        xml.element("w:num") { xml in
          xml.attribute("w:numId", list.rawValue)
          xml.value("w:abstractNumId", list.rawValue)
        }
      }
    }
    return xml.bytes
  }()

  private static func writeDefinition(of list: ParagraphFormat.ListPosition.List, to xml: inout XMLWriter) {
    xml.element("w:abstractNum") { xml in
      xml.attribute("w:abstractNumId", list.rawValue)
      xml.value("w:multiLevelType", "multilevel")
      for level in 0..<9 {
        xml.element("w:lvl") { xml in
          xml.attribute("w:ilvl", level)
          xml.value("w:start", 1)
          xml.value("w:numFmt", list == .bullets ? "bullet" : "none")
          xml.value("w:suff", list == .bullets ? "space" : "nothing")
          xml.value("w:lvlText", list == .bullets ? "•" : "")
          xml.value("w:lvlJc", "left")
          xml.element("w:pPr") { xml in
            ParagraphFormat.Indent(leftCharacters: 2 * level, firstLineCharacters: 2).write(to: &xml)
          }
        }
      }
    }
  }
}
