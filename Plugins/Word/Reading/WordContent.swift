import Characters
import Containers
import Conversion
import Diagnostics
import Layout
import ReportModel

/// What a document holds.
struct WordContent {
  /// Paragraphs, tables, pictures and text boxes.
  var blocks = BlockBuilder()
  /// Struck-out and deleted texts.
  var leftOut: [LeftOutText] = []
  /// Which element of the main part each place is, if asked for.
  var elements = ElementPlaces()
  /// The texts in the margins of its pages.
  var around: [Paragraph] = []

  /// Adds the texts of the notes that are cited, in the order in which they are.
  mutating func addNotes(_ cited: [(isEndnote: Bool, id: String)], of package: OfficePackage) throws {
    let footnotes = NotesHandler(part: "word/footnotes.xml")
    try package.scan(partOfType: "footnotes", with: footnotes)
    let endnotes = NotesHandler(part: "word/endnotes.xml")
    try package.scan(partOfType: "endnotes", with: endnotes)
    for (isEndnote, id) in cited {
      let note = (isEndnote ? endnotes : footnotes).notes[id]
      let texts = (note?.paragraphs ?? []).filter { !$0[...].isBlank }
      blocks.content.notes.append(
        texts.map { text in
          let start = blocks.bytes.count
          blocks.bytes += text
          return Block.Text(
            .paragraph, start..<blocks.bytes.count, place: note?.place ?? .paragraph(part: "", 1))
        })
    }
    addUncited(footnotes, besides: Set(cited.filter { !$0.isEndnote }.map(\.id)))
    addUncited(endnotes, besides: Set(cited.filter(\.isEndnote).map(\.id)))
  }

  /// Keeps notes beside the text that no text cites.
  private mutating func addUncited(_ notes: NotesHandler, besides cited: Set<String>) {
    for (id, note) in notes.notes.sorted(by: { $0.key < $1.key }) where !cited.contains(id) {
      around += note.paragraphs.filter { !$0[...].isBlank }.map {
        Paragraph(String(decoding: $0, as: UTF8.self), place: note.place)
      }
    }
  }

  /// Adds the files of the pictures.
  ///
  /// - Parameter files: for each picture, the id of the relationship with its file.
  mutating func addPictures(_ files: [String?], of package: OfficePackage) throws {
    let links = package.relationships.byID
    var read: [String: [UInt8]] = [:]
    for (index, id) in files.enumerated() where index < blocks.content.pictures.count {
      guard let id, let link = links[id] else { continue }
      if read[id] == nil { read[id] = try package.content(of: link) }
      blocks.content.pictures[index].bytes = read[id]
      // The name tells of a file that nobody knows how to show.
      if read[id].flatMap(PictureContent.init) == nil {
        blocks.content.pictures[index].address = blocks.content.pictures[index].address ?? link.target
      }
    }
  }

  /// Adds the texts in the headers and footers of pages; page numbers are none.
  mutating func addMargins(of package: OfficePackage) throws {
    var met = Set(around.map(\.text))
    for link in package.relationships.all
    where link.type.hasSuffix("/header") || link.type.hasSuffix("/footer") {
      let margin = MarginHandler()
      // Damage in a margin is no reason to refuse the report.
      guard (try? package.scan(link, with: margin)) != nil else { continue }
      for text in margin.texts where met.insert(Self.margin + text).inserted {
        around.append(Paragraph(Self.margin + text, place: .paragraph(part: "word/" + link.target, 1)))
      }
    }
  }

  private static let margin = Provenance.marginMark
}

/// Reads the paragraphs of a header or footer.
private final class MarginHandler: XMLHandler {
  private(set) var texts: [String] = []
  private var text: [UInt8] = []
  private var isInText = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if "t" ~= name { isInText = true }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isInText { text += bytes } }

  override func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "p":
      let words = String(decoding: text, as: UTF8.self)
      // Page numbers have no words.
      if words.unicodeScalars.contains(where: { $0.value > 0x2E80 && $0 != "第" && $0 != "页" && $0 != "共" }) {
        texts.append(words)
      }
      text = []
    default: break
    }
  }
}
