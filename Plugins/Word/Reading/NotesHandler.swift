import Characters
import Containers
import Diagnostics

/// Reads the texts of footnotes or endnotes, by their ids.
final class NotesHandler: XMLHandler {
  /// A note: its paragraphs and where it stands.
  struct Note {
    var paragraphs: [[UInt8]] = []
    let place: Place
  }

  private(set) var notes: [String: Note] = [:]
  private let part: String
  private var id: String?
  private var isInText = false

  init(part: String) { self.part = part }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "footnote", "endnote":
      // Separators are notes of a type.
      id = attributes["type"] == nil ? attributes.string("id") : nil
      if let id { notes[id] = Note(place: .paragraph(part: part, notes.count + 1)) }
    case "p": if let id { notes[id]?.paragraphs.append([]) }
    case "t": isInText = true
    case "tab", "br": add([0x20])
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { add(bytes) }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "footnote", "endnote": id = nil
    default: break
    }
  }

  private func add(_ bytes: some Collection<UInt8>) {
    guard let id, let last = notes[id]?.paragraphs.indices.last else { return }
    notes[id]?.paragraphs[last] += bytes
  }
}
