/// The page number under a page, `— 1 —`: a character from the right edge on odd pages, from the left on even ones
/// (docs/form.md, "Typography").
enum FooterPart {
  static let odd = bytes(ParagraphFormat.Indent(rightCharacters: 1, character: size * 10), .right)
  static let even = bytes(ParagraphFormat.Indent(leftCharacters: 1, character: size * 10), .left)

  /// Half points: 四号.
  private static let size = 28

  private static func bytes(
    _ indent: ParagraphFormat.Indent, _ alignment: ParagraphFormat.Alignment
  ) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:ftr") { xml in
      xml.attribute("xmlns:w", Namespaces.words)
      xml.element("w:p") { xml in
        ParagraphFormat(style: .footer, indent: indent, alignment: alignment).write(to: &xml)
        TextRun(text: "— ").write(to: &xml)
        xml.element("w:fldSimple") { xml in
          xml.attribute("w:instr", "PAGE")
          TextRun(text: "1").write(to: &xml)
        }
        TextRun(text: " —").write(to: &xml)
      }
    }
    return xml.bytes
  }
}
