/// A table with a fixed grid.
struct TableElement {
  /// The columns' widths in twips.
  let columns: [Int]
  let rows: [TableRowElement]

  func write(to xml: inout XMLWriter) {
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.value("w:tblStyle", StyleID.tableGrid.rawValue)
        xml.element("w:tblW") { xml in
          xml.attribute("w:w", columns.reduce(0, +))
          xml.attribute("w:type", "dxa")
        }
        xml.value("w:jc", "center")
        xml.element("w:tblLayout") { $0.attribute("w:type", "fixed") }
      }
      xml.element("w:tblGrid") { xml in
        for column in columns { xml.element("w:gridCol") { $0.attribute("w:w", column) } }
      }
      for row in rows { row.write(to: &xml) }
    }
  }
}
