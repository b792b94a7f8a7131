import NationalForm

/// How characters look.
struct RunFormat {
  /// The typeface, for Chinese and all other scripts alike.
  var font: FontFace?
  /// What a character takes beyond its width, in twips.
  var spacing: Int?
  /// The size in half points.
  var size: Int?

  /// Writes what is set, in the standard's order.
  func write(to xml: inout XMLWriter) {
    guard font != nil || spacing != nil || size != nil else { return }
    xml.element("w:rPr") { xml in
      if let font { Self.write(font, to: &xml) }
      if let spacing { xml.value("w:spacing", spacing) }
      if let size {
        xml.value("w:sz", size)
        xml.value("w:szCs", size)
      }
    }
  }

  /// The hint lets quotes and dashes, which Western scripts have too, be set as Chinese ones.
  static func write(_ font: FontFace, to xml: inout XMLWriter) {
    xml.element("w:rFonts") { xml in
      xml.attribute("w:hint", "eastAsia")
      xml.attribute("w:ascii", font.rawValue)
      xml.attribute("w:hAnsi", font.rawValue)
      xml.attribute("w:eastAsia", font.rawValue)
      xml.attribute("w:cs", font.rawValue)
    }
  }
}
