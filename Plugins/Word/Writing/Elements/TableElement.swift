/// A table with a fixed grid.
struct TableElement {
  /// What the table is about, for people who do not see it; Word shows it among the table's properties.
  var caption: String?
  /// How it is built, for the same.
  var description: String?
  /// Whether its first column says what the rows are.
  var hasHeadColumn = false
  /// The columns' widths in twips.
  let columns: [Int]
  /// Whether its first row is marked as a head.
  let hasHeadRow: Bool
  /// Whether the margins of its cells are stated, and not only those of its style.
  var statesMargins = false

  /// Writes the table with its rows.
  func write(to xml: inout XMLWriter, rows: (inout XMLWriter) -> Void) {
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.value("w:tblStyle", StyleID.tableGrid.rawValue)
        xml.element("w:tblW") { xml in
          xml.attribute("w:w", columns.reduce(0, +))
          xml.attribute("w:type", "dxa")
        }
        xml.value("w:jc", "center")
        xml.element("w:tblLayout") { $0.attribute("w:type", "fixed") }
        if statesMargins {
          TableStyleFormat.write((sides: TableText.sideMargin, ends: TableText.endMargin), to: &xml)
        }
        writeLook(to: &xml)
        if let caption { xml.value("w:tblCaption", caption) }
        if let description { xml.value("w:tblDescription", description) }
      }
      xml.element("w:tblGrid") { xml in
        for column in columns { xml.element("w:gridCol") { $0.attribute("w:w", column) } }
      }
      rows(&xml)
    }
  }

  /// Which rows and columns are heads; Word 2007 knows only the bits in `w:val`, which say the same.
  private func writeLook(to xml: inout XMLWriter) {
    // No bands of rows and columns.
    let bits = 0x0600 + (hasHeadRow ? 0x0020 : 0) + (hasHeadColumn ? 0x0080 : 0)
    xml.element("w:tblLook") { xml in
      xml.attribute("w:val", "0" + String(bits, radix: 16, uppercase: true))
      xml.attribute("w:firstRow", hasHeadRow ? 1 : 0)
      xml.attribute("w:lastRow", 0)
      xml.attribute("w:firstColumn", hasHeadColumn ? 1 : 0)
      xml.attribute("w:lastColumn", 0)
      xml.attribute("w:noHBand", 1)
      xml.attribute("w:noVBand", 1)
    }
  }
}
