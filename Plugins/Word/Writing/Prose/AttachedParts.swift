import Containers
import NationalForm
import ReportModel

/// What a document holds beside its fixed parts: the pictures, links and notes of its prose.
struct AttachedParts {
  /// A relationship of the main part.
  struct Relationship {
    let id: String
    let type: String
    let target: String
    let isExternal: Bool
  }

  /// The relationships in the order in which the document needs them.
  private(set) var relationships: [Relationship] = []
  /// The files of pictures, with their names in the folder `word/`.
  private(set) var media: [(name: String, content: PictureContent)] = []
  /// The notes; the first has the number 1.
  private(set) var notes: [[Paragraph]] = []
  /// Whether an item of a list was written.
  var hasLists = false
  /// Pictures that a document cannot show, by what stands for them.
  private(set) var omitted: [Picture] = []
  /// The page that pictures and tables have to fit on.
  let paper: PageRoom
  /// What the document shows, to be kept in it; `nil` for a form or a paper.
  var record: WrittenRecord?
  private var ids: [String: String] = [:]
  private var mediaIDs: [PictureContent: String] = [:]
  private var drawingCount = 0

  init(paper: PageRoom = .national, record: WrittenRecord? = nil) {
    self.paper = paper
    self.record = record
  }

  /// Fixed parts have the ids below.
  private static let firstID = 100

  /// The formats of pictures that word processors show.
  private static let formats: Set<PictureContent.Format> = [.png, .jpeg, .gif, .bmp, .tiff, .emf, .wmf]

  /// The id of a link to an address.
  mutating func link(to address: String) -> String {
    if let id = ids[address] { return id }
    let id = add("hyperlink", target: address, isExternal: true)
    ids[address] = id
    return id
  }

  /// The id of a picture's file and the number of its drawing; `nil`, and counted, for one that cannot be shown.
  mutating func picture(_ picture: Picture) -> (id: String, number: Int)? {
    guard let content = picture.content, Self.formats.contains(content.format) else {
      omitted.append(picture)
      return nil
    }
    drawingCount += 1
    if let id = mediaIDs[content] { return (id, drawingCount) }
    let name = "media/image\(media.count + 1).\(content.format.rawValue)"
    media.append((name, content))
    let id = add("image", target: name, isExternal: false)
    mediaIDs[content] = id
    return (id, drawingCount)
  }

  /// The number of a note.
  mutating func note(_ paragraphs: [Paragraph]) -> Int {
    notes.append(paragraphs)
    return notes.count
  }

  private mutating func add(_ type: String, target: String, isExternal: Bool) -> String {
    let id = "rId\(Self.firstID + relationships.count)"
    relationships.append(
      Relationship(
        id: id, type: "\(Namespaces.relationships)/\(type)", target: target, isExternal: isExternal))
    return id
  }

  /// The fixed parts that are needed only where there is something for them.
  var parts: [PackagePart] {
    (notes.isEmpty ? [] : [.footnotes]) + (hasLists ? [.numbering] : []) + (record == nil ? [] : [.record])
  }

  /// Those that other parts than the main one need.
  var partsOfParts: [PackagePart] { record == nil ? [] : [.recordProperties] }
}
