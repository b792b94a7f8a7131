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
  mutating func addNotes(
    _ cited: [(isEndnote: Bool, id: String)], of package: OfficePackage, as main: DocumentBody
  ) throws {
    let footnotes = try notes("footnotes", of: package, as: main)
    let endnotes = try notes("endnotes", of: package, as: main)
    for (isEndnote, id) in cited {
      let note = (isEndnote ? endnotes : footnotes).notes[id]
      blocks.content.notes.append(
        (note?.paragraphs ?? []).map { text in
          let start = blocks.bytes.count
          blocks.bytes += text
          return Block.Text(
            .paragraph, start..<blocks.bytes.count, place: note?.place ?? .paragraph(part: "", 1))
        })
    }
    for notes in [footnotes, endnotes] {
      leftOut += notes.leftOut
      for (_, note) in notes.notes.sorted(by: { $0.key < $1.key }) {
        around += note.aside.map { Paragraph($0, place: note.place) }
      }
    }
    addUncited(footnotes, besides: Set(cited.filter { !$0.isEndnote }.map(\.id)))
    addUncited(endnotes, besides: Set(cited.filter(\.isEndnote).map(\.id)))
  }

  /// The notes of a part.
  ///
  /// - Parameter main: has read the main part.
  private func notes(
    _ type: String, of package: OfficePackage, as main: DocumentBody
  ) throws -> NotesHandler {
    let link = package.relationships.all.first { !$0.isExternal && $0.type.hasSuffix("/" + type) }
    let part = link.map { package.path(of: $0, in: package.mainPart) }
    let notes = NotesHandler(
      part: "word/\(type).xml", styles: main.styles, numbering: main.numbering,
      relationships: try part.map { try package.relationships(ofPart: $0).byID } ?? [:], file: main.file)
    try package.scan(partOfType: type, with: notes)
    return notes
  }

  /// Keeps notes beside the text that no text cites.
  private mutating func addUncited(_ notes: NotesHandler, besides cited: Set<String>) {
    for (id, note) in notes.notes.sorted(by: { $0.key < $1.key }) where !cited.contains(id) {
      around += note.paragraphs.map {
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
      if Self.diagrams.contains(where: link.type.hasSuffix) {
        addWords(of: link, toPicture: index, of: package)
        continue
      }
      if read[id] == nil { read[id] = try package.content(of: link) }
      blocks.content.pictures[index].bytes = read[id]
      // The name tells of a file that nobody knows how to show.
      if read[id].flatMap(PictureContent.init) == nil {
        blocks.content.pictures[index].address = blocks.content.pictures[index].address ?? link.target
      }
    }
  }

  /// What the types of the parts of charts and diagrams end with.
  private static let diagrams = ["/chart", "/chartEx", "/diagramData"]

  /// Adds the words of a chart or a diagram to those that stand for it.
  private mutating func addWords(
    of link: Relationships.Relationship, toPicture index: Int, of package: OfficePackage
  ) {
    let words = DiagramWords()
    // Damage in a chart is no reason to refuse the report.
    guard (try? package.scan(link, with: words)) != nil, !words.text.isEmpty else { return }
    blocks.content.pictures[index].alternative += "：" + words.text
  }

  /// Adds the texts and pictures in the headers and footers of pages; page numbers are none.
  mutating func addMargins(of package: OfficePackage, as main: DocumentBody) throws {
    var met = Set(around.map(\.text))
    for link in package.relationships.all
    where link.type.hasSuffix("/header") || link.type.hasSuffix("/footer") {
      let part = package.path(of: link, in: package.mainPart)
      let margin = DocumentHandler(
        DocumentBody(
          styles: main.styles, numbering: main.numbering,
          relationships: (try? package.relationships(ofPart: part).byID) ?? [:], file: main.file))
      // Damage in a margin is no reason to refuse the report.
      guard (try? package.scan(link, with: margin)) != nil else { continue }
      let place = Place.paragraph(part: "word/" + link.target, 1)
      let texts = PartTexts(margin.body, rowsAreLines: false)
      leftOut += texts.leftOut.map { LeftOutText($0, at: place) }
      let words = texts.paragraphs.map { String(decoding: $0, as: UTF8.self) }
      for text in words.filter({ !MarginPageNumber.isOne($0) }) + texts.aside
      where met.insert(Self.margin + text).inserted {
        around.append(Paragraph(Self.margin + text, place: place))
      }
    }
  }

  private static let margin = Provenance.marginMark
}
