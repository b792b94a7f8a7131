import NationalForm

/// The part that says which typefaces are used, and what may replace them.
enum FontTablePart {
  /// The part; it is the same in every document.
  static let bytes: [UInt8] = {
    var xml = XMLWriter()
    xml.element("w:fonts") { xml in
      xml.attribute("xmlns:w", Namespaces.words)
      for font in FontFace.allCases {
        xml.element("w:font") { xml in
          xml.attribute("w:name", font.rawValue)
          xml.value("w:altName", font.alternatives.joined(separator: ","))
          // 134, the character set of Simplified Chinese.
          xml.value("w:charset", "86")
          xml.value("w:family", font.family)
          xml.value("w:pitch", "fixed")
        }
      }
    }
    return xml.bytes
  }()
}

extension FontFace {
  /// The family that Word classes it under.
  fileprivate var family: String {
    switch self {
    case .fangsong, .kaiti, .heiti: "modern"
    case .songti, .titleSongti: "roman"
    }
  }
}
