import Containers
import Layout

/// What stands in the lines of a document beside their text: links and drawings, while their elements are read.
struct LineContent {
  /// A drawing that has ended.
  struct Drawing {
    /// The pictures in it.
    var pictures: [Drawings.Picture]
    /// The addresses that it, or a part of it, links to.
    var links: [String]
  }

  /// The relationships of the part, by id.
  let relationships: [String: Relationships.Relationship]
  private var links: [String?] = []
  private var drawings = Drawings()
  private var field = LinkField()

  init(_ relationships: [String: Relationships.Relationship]) { self.relationships = relationships }

  /// The address that text links to which is met now.
  var link: String? { (links.last ?? nil) ?? field.address }

  /// An element begins.
  mutating func start(_ tag: WordTag, _ attributes: XMLAttributes) {
    switch tag {
    case .hyperlink:
      let address = attributes.string("id").flatMap(address)
      let anchor = attributes.string("anchor") ?? ""
      links.append(address.map { anchor.isEmpty || $0.contains("#") ? $0 : $0 + "#" + anchor })
    default:
      drawings.start(tag, attributes, relationships)
      field.start(tag, attributes)
    }
  }

  /// An element ends; gives the drawing that ends with it.
  mutating func end(_ tag: WordTag) -> Drawing? {
    switch tag {
    case .hyperlink: _ = links.popLast()
    case .drawing, .pict, .object:
      guard let drawing = drawings.end() else { return nil }
      let around = drawing.pictures.isEmpty ? nil : link
      return Drawing(
        pictures: drawing.pictures,
        links: [around].compactMap(\.self) + drawing.links.compactMap(address) + drawing.addresses)
    default: field.end(tag)
    }
    return nil
  }

  /// Text in an element that holds the instructions of a field.
  mutating func instruction(_ bytes: UnsafeBufferPointer<UInt8>) { field.instruction(bytes) }

  /// The address outside the document of a relationship.
  private func address(_ id: String) -> String? {
    relationships[id].flatMap { $0.isExternal ? $0.target : nil }
  }
}
