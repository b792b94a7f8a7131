/// A cell of a table.
struct TableCellElement {
  /// How a cell belongs to those above and below it.
  enum Merging {
    case none, begins, continues
  }

  /// Twips.
  let width: Int
  let columnSpan: Int
  let merging: Merging
  /// The colour behind the text, as six hexadecimal digits; `nil` for none.
  var fill: StaticString?

  /// Writes the cell with its paragraph.
  func write(to xml: inout XMLWriter, content: (inout XMLWriter) -> Void) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW") { xml in
          xml.attribute("w:w", width)
          xml.attribute("w:type", "dxa")
        }
        if columnSpan > 1 { xml.value("w:gridSpan", columnSpan) }
        switch merging {
        case .none: break
        case .begins: xml.value("w:vMerge", "restart")
        case .continues: xml.value("w:vMerge", "continue")
        }
        if let fill {
          xml.element("w:shd") { xml in
            xml.attribute("w:val", "clear")
            xml.attribute("w:color", "auto")
            xml.attribute("w:fill", fill)
          }
        }
        xml.value("w:vAlign", "center")
      }
      content(&xml)
    }
  }
}
