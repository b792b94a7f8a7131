/// A stretch of characters in one format.
struct TextRun {
  var style: StyleID?
  var format = RunFormat()
  let text: String

  /// Writes the run; breaks and tabs become elements, because Word does not keep them in text.
  func write(to xml: inout XMLWriter) {
    guard !text.isEmpty else { return }
    xml.element("w:r") { xml in
      if let style {
        xml.element("w:rPr") { xml in
          xml.value("w:rStyle", style.rawValue)
          format.writeProperties(to: &xml)
        }
      } else {
        format.write(to: &xml)
      }
      guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return Self.write(text, to: &xml) }
      var piece = text.unicodeScalars[...]
      while let end = piece.firstIndex(where: { $0 == "\n" || $0 == "\t" }) {
        Self.write(String(piece[..<end]), to: &xml)
        xml.element(piece[end] == "\n" ? "w:br" : "w:tab")
        piece = piece[piece.index(after: end)...]
      }
      Self.write(String(piece), to: &xml)
    }
  }

  private static func write(_ text: String, to xml: inout XMLWriter) {
    guard !text.isEmpty else { return }
    xml.element("w:t") { xml in
      if text.utf8.contains(where: { $0 <= 0x20 }) { xml.attribute("xml:space", "preserve") }
      xml.text(text)
    }
  }
}
