import NationalForm

/// How characters look.
struct RunFormat {
  /// The typeface, for Chinese and all other scripts alike.
  var font: FontFace?
  /// What a character takes beyond its width, in twips.
  var spacing: Int?
  /// The size in half points.
  var size: Int?
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  var isRaised = false
  var isLowered = false

  /// Whether nothing is set.
  var isEmpty: Bool {
    font == nil && spacing == nil && size == nil
      && !(isBold || isItalic || isUnderlined || isRaised || isLowered)
  }

  /// Writes what is set, in the standard's order.
  func write(to xml: inout XMLWriter) {
    guard !isEmpty else { return }
    xml.element("w:rPr") { writeProperties(to: &$0) }
  }

  /// Writes the properties alone, where others stand before them.
  func writeProperties(to xml: inout XMLWriter) {
    if let font { Self.write(font, to: &xml) }
    if isBold { xml.element("w:b") }
    if isItalic { xml.element("w:i") }
    if let spacing { xml.value("w:spacing", spacing) }
    if let size {
      xml.value("w:sz", size)
      xml.value("w:szCs", size)
    }
    if isUnderlined { xml.value("w:u", "single") }
    if isRaised { xml.value("w:vertAlign", "superscript") }
    if isLowered { xml.value("w:vertAlign", "subscript") }
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
