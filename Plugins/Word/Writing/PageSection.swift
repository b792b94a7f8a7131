/// The pages of a document: their size, margins and footers.
enum PageSection {
  /// Writes the properties of the only section.
  static func write(to xml: inout XMLWriter) {
    xml.element("w:sectPr") { xml in
      for (part, pages) in [(PackagePart.evenFooter, "even"), (.oddFooter, "default")] {
        xml.element("w:footerReference") { xml in
          xml.attribute("w:type", pages)
          xml.attribute("r:id", part.id)
        }
      }
      xml.element("w:pgSz") { xml in
        xml.attribute("w:w", PageLayout.width)
        xml.attribute("w:h", PageLayout.height)
      }
      xml.element("w:pgMar") { xml in
        xml.attribute("w:top", PageLayout.top)
        xml.attribute("w:right", PageLayout.right)
        xml.attribute("w:bottom", PageLayout.bottom)
        xml.attribute("w:left", PageLayout.left)
        xml.attribute("w:header", PageLayout.header)
        xml.attribute("w:footer", PageLayout.footer)
        xml.attribute("w:gutter", 0)
      }
    }
  }
}
