import Containers
import Conversion
import Diagnostics
import Layout

/// Reads footnotes or endnotes by their ids, each as a document of its own.
final class NotesHandler: XMLHandler {
  /// A note: its paragraphs, what else it holds, and where it stands.
  struct Note {
    /// Its paragraphs that have words.
    var paragraphs: [[UInt8]] = []
    /// What stands for its pictures, and addresses that no text carries.
    var aside: [String] = []
    /// Where it stands.
    let place: Place
  }

  /// The notes by their ids.
  private(set) var notes: [String: Note] = [:]
  /// Struck-out and deleted texts in all of them.
  private(set) var leftOut: [LeftOutText] = []
  private let part: String
  private let styles: Styles
  private var numbering: Numbering
  private let relationships: [String: Relationships.Relationship]
  private let file: String
  private var id: String?
  /// Reads the note that is open.
  private var reader: DocumentBody?

  init(
    part: String, styles: Styles, numbering: Numbering, relationships: [String: Relationships.Relationship],
    file: String
  ) {
    self.part = part
    self.styles = styles
    self.numbering = numbering
    self.relationships = relationships
    self.file = file
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "footnote", "endnote":
      // Separators are notes of a type; "normal" is the type of all others.
      let type = attributes.string("type") ?? "normal"
      id = type == "normal" ? attributes.string("id") : nil
      guard id != nil else { return }
      reader = DocumentBody(styles: styles, numbering: numbering, relationships: relationships, file: file)
    default:
      if reader?.start(name, attributes) == false { stop(DocumentBody.excess(in: file)) }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { reader?.text(bytes) }

  override func end(_ name: XMLName) {
    switch name {
    case "footnote", "endnote":
      if let id, let reader { keep(reader, as: id) }
      reader = nil
    default: _ = reader?.end(name)
    }
  }

  private func keep(_ reader: DocumentBody, as id: String) {
    let texts = PartTexts(reader, rowsAreLines: true)
    // Lists are counted through all notes.
    numbering = reader.numbering
    let place = Place.paragraph(part: part, notes.count + 1)
    notes[id] = Note(paragraphs: texts.paragraphs, aside: texts.aside, place: place)
    leftOut += texts.leftOut.map { LeftOutText($0, at: place) }
  }
}
