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
      if let margins { Self.write(margins, to: &xml) }
    }
  }

  /// Writes how far the texts of cells are from their lines.
  static func write(_ margins: (sides: Int, ends: Int), to xml: inout XMLWriter) {
    xml.element("w:tblCellMar") { xml in
      write("w:top", margins.ends, to: &xml)
      write("w:left", margins.sides, to: &xml)
      write("w:bottom", margins.ends, to: &xml)
      write("w:right", margins.sides, to: &xml)
    }
  }

  private static func write(_ side: StaticString, _ width: Int, to xml: inout XMLWriter) {
    xml.element(side) { xml in
      xml.attribute("w:w", width)
      xml.attribute("w:type", "dxa")
    }
  }
}
