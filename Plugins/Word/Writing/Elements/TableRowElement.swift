/// A row of a table, which never breaks over two pages.
struct TableRowElement {
  /// Twips, unless its contents need more.
  let leastHeight: Int
  /// Whether it is repeated on every page of the table.
  let isHead: Bool

  /// Writes the row with its cells.
  func write(to xml: inout XMLWriter, cells: (inout XMLWriter) -> Void) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        xml.element("w:trHeight") { xml in
          xml.attribute("w:val", leastHeight)
          xml.attribute("w:hRule", "atLeast")
        }
        if isHead { xml.element("w:tblHeader") }
      }
      cells(&xml)
    }
  }
}
