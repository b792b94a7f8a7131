import NationalForm

/// The theme: the typefaces and colours that programs offer for what people add to the document.
///
/// Nothing that we write refers to it. What it must have is said by ECMA-376 part 1, §20.1.6.9.
enum ThemePart {
  /// The part; it is the same in every document.
  static let bytes: [UInt8] = {
    var xml = XMLWriter()
    xml.element("a:theme") { xml in
      xml.attribute("xmlns:a", Namespaces.drawing)
      xml.attribute("name", "Nianbao")
      xml.element("a:themeElements") { xml in
        writeColours(to: &xml)
        writeFonts(to: &xml)
        writeEffects(to: &xml)
      }
    }
    return xml.bytes
  }()

  private static let colours: [(StaticString, StaticString)] = [
    ("a:dk1", "000000"), ("a:lt1", "FFFFFF"), ("a:dk2", "1F497D"), ("a:lt2", "EEECE1"),
    ("a:accent1", "4F81BD"), ("a:accent2", "C0504D"), ("a:accent3", "9BBB59"), ("a:accent4", "8064A2"),
    ("a:accent5", "4BACC6"), ("a:accent6", "F79646"), ("a:hlink", "0000FF"), ("a:folHlink", "800080"),
  ]

  private static func writeColours(to xml: inout XMLWriter) {
    xml.element("a:clrScheme") { xml in
      xml.attribute("name", "Nianbao")
      for (name, value) in colours {
        xml.element(name) { xml in
          xml.element("a:srgbClr") { $0.attribute("val", value) }
        }
      }
    }
  }

  private static func writeFonts(to xml: inout XMLWriter) {
    xml.element("a:fontScheme") { xml in
      xml.attribute("name", "GB/T 9704-2012")
      write("a:majorFont", .heiti, to: &xml)
      write("a:minorFont", .fangsong, to: &xml)
    }
  }

  private static func write(_ name: StaticString, _ font: FontFace, to xml: inout XMLWriter) {
    xml.element(name) { xml in
      xml.element("a:latin") { $0.attribute("typeface", font.rawValue) }
      // Empty: the typeface follows from the script that a text is in.
      for script: StaticString in ["a:ea", "a:cs"] {
        xml.element(script) { $0.attribute("typeface", "") }
      }
      xml.element("a:font") { xml in
        xml.attribute("script", "Hans")
        xml.attribute("typeface", font.rawValue)
      }
    }
  }

  /// Three of each are required; all are plain.
  private static func writeEffects(to xml: inout XMLWriter) {
    xml.element("a:fmtScheme") { xml in
      xml.attribute("name", "Nianbao")
      writeList("a:fillStyleLst", to: &xml, writeFill)
      writeList("a:lnStyleLst", to: &xml) { xml in
        xml.element("a:ln") { xml in
          // Half a point.
          xml.attribute("w", 6_350)
          writeFill(to: &xml)
        }
      }
      writeList("a:effectStyleLst", to: &xml) { xml in
        xml.element("a:effectStyle") { $0.element("a:effectLst") }
      }
      writeList("a:bgFillStyleLst", to: &xml, writeFill)
    }
  }

  private static func writeList(
    _ name: StaticString, to xml: inout XMLWriter, _ entry: (inout XMLWriter) -> Void
  ) {
    xml.element(name) { xml in
      for _ in 0..<3 { entry(&xml) }
    }
  }

  private static func writeFill(to xml: inout XMLWriter) {
    xml.element("a:solidFill") { xml in
      // The colour that the theme's user chooses.
      xml.element("a:schemeClr") { $0.attribute("val", "phClr") }
    }
  }
}
