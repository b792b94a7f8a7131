/// A row of a table, which never breaks over two pages.
struct TableRowElement {
  /// Twips, unless its contents need more.
  let leastHeight: Int
  /// Whether it is repeated on every page of the table.
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
