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

/// A row of a table, which never breaks over two pages.
struct TableRowElement {
  /// Twips, unless what stands in it needs more.
  let leastHeight: Int
  /// Whether it is repeated on every page that the table comes to.
  let isHead: Bool
  let cells: [TableCellElement]

  func write(to xml: inout XMLWriter) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        xml.element("w:trHeight") { xml in
          xml.attribute("w:val", leastHeight)
          xml.attribute("w:hRule", "atLeast")
        }
        if isHead { xml.element("w:tblHeader") }
      }
      for cell in cells { cell.write(to: &xml) }
    }
  }
}

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
  let content: TextParagraph

  func write(to xml: inout XMLWriter) {
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
        xml.value("w:vAlign", "center")
      }
      content.write(to: &xml)
    }
  }
}
