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
      var text = text
      text.withUTF8 { Self.write($0, to: &xml) }
    }
  }

  /// Writes a text piece by piece; breaks and tabs are between the pieces.
  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to xml: inout XMLWriter) {
    var start = 0
    var hasBlanks = false
    func endPiece(at end: Int, _ xml: inout XMLWriter) {
      guard start < end else { return }
      xml.element("w:t") { xml in
        if hasBlanks { xml.attribute("xml:space", "preserve") }
        xml.text(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      }
    }
    for index in bytes.indices where bytes[index] <= 0x20 {
      guard bytes[index] == 0x0A || bytes[index] == 0x09 else {
        hasBlanks = true
        continue
      }
      endPiece(at: index, &xml)
      xml.element(bytes[index] == 0x0A ? "w:br" : "w:tab")
      start = index + 1
      hasBlanks = false
    }
    endPiece(at: bytes.count, &xml)
  }
}
