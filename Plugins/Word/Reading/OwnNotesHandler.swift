import Containers

/// Reads the texts of the footnotes that we write, by their ids.
final class OwnNotesHandler: XMLHandler {
  /// A note: its paragraphs.
  struct Note {
    var paragraphs: [[UInt8]] = []
  }

  private(set) var notes: [String: Note] = [:]
  private var id: String?
  private var isInText = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "footnote", "endnote":
      // Separators are notes of a type.
      id = attributes["type"] == nil ? attributes.string("id") : nil
      if let id { notes[id] = Note() }
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
