/// The settings part.
enum SettingsPart {
  /// The part of a document on pages of GB/T 9704-2012.
  static let bytes = bytes(distinguishesEvenPages: true, mirrorsMargins: false)

  /// The part.
  ///
  /// - Parameters:
  ///   - distinguishesEvenPages: whether even pages have heads and feet of their own.
  ///   - mirrorsMargins: whether margins are inner and outer ones.
  static func bytes(distinguishesEvenPages: Bool, mirrorsMargins: Bool) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:settings") { xml in
      xml.attribute("xmlns:w", Namespaces.words)
      xml.element("w:zoom") { $0.attribute("w:percent", 100) }
      if mirrorsMargins { xml.element("w:mirrorMargins") }
      xml.value("w:defaultTabStop", 2 * PageLayout.character)
      if distinguishesEvenPages { xml.element("w:evenAndOddHeaders") }
      // A line has 28 characters only if punctuation takes its whole width.
      xml.value("w:characterSpacingControl", "doNotCompress")
      xml.element("w:compat") { xml in
        // Lines that the author broke are not stretched to the margin.
        xml.element("w:doNotExpandShiftReturn")
        for (name, value): (StaticString, Int) in compatibility {
          xml.element("w:compatSetting") { xml in
            xml.attribute("w:name", name)
            xml.attribute("w:uri", "http://schemas.microsoft.com/office/word")
            xml.attribute("w:val", value)
          }
        }
      }
      xml.element("w:themeFontLang") { xml in
        xml.attribute("w:val", "en-US")
        xml.attribute("w:eastAsia", "zh-CN")
      }
    }
    return xml.bytes
  }

  /// Without these Word lays a document out as in 2007, and says so in its title bar.
  private static let compatibility: [(StaticString, Int)] = [
    ("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1),
  ]
}
