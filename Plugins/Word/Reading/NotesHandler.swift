import Characters
import Containers
import Diagnostics
import ReportModel

/// Reads the text of footnotes or endnotes, which is kept apart from the report's own text.
final class NotesHandler: XMLHandler {
  private(set) var notes: [Paragraph] = []
  private let part: String
  private var text: [UInt8] = []
  private var isInText = false
  private var isSeparator = false

  init(part: String) { self.part = part }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "footnote", "endnote": isSeparator = attributes["type"] != nil
    case "t": isInText = true
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text += bytes }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "footnote", "endnote":
      let words = String(decoding: text, as: UTF8.self)
      if !isSeparator, !words.isBlank {
        notes.append(Paragraph(words, place: .paragraph(part: part, notes.count + 1)))
      }
      text = []
    default: break
    }
  }
}
