import ReportModel

/// The footnotes of a document.
enum NotesPart {
  /// The part with these notes; links in them are text.
  static func bytes(_ notes: [[Paragraph]]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:footnotes") { xml in
      xml.attribute("xmlns:w", Namespaces.words)
      for (id, kind): (Int, StaticString) in [(-1, "separator"), (0, "continuationSeparator")] {
        xml.element("w:footnote") { xml in
          xml.attribute("w:type", kind)
          xml.attribute("w:id", id)
          xml.element("w:p") { xml in
            xml.element("w:r") { xml in
              if id < 0 { xml.element("w:separator") } else { xml.element("w:continuationSeparator") }
            }
          }
        }
      }
      for (index, note) in notes.enumerated() {
        xml.element("w:footnote") { xml in
          xml.attribute("w:id", index + 1)
          write(note, to: &xml)
        }
      }
    }
    return xml.bytes
  }

  private static func write(_ note: [Paragraph], to xml: inout XMLWriter) {
    for (index, paragraph) in (note.isEmpty ? [""] : note).enumerated() {
      xml.element("w:p") { xml in
        ParagraphFormat(style: .note).write(to: &xml)
        if index == 0 {
          xml.element("w:r") { xml in
            RunFormat(isRaised: true).write(to: &xml)
            xml.element("w:footnoteRef")
          }
        }
        TextRun(text: paragraph.text).write(to: &xml)
      }
    }
  }
}
