import Containers

/// The drawings of a document while their elements are read.
struct Drawings {
  /// A picture in a drawing.
  struct Picture {
    /// The relationship of the picture's file.
    var file: String?
    /// The picture's file where it lies outside the document.
    var address: String?
    /// The words that stand for it.
    var alternative = ""
    /// Its width and height in points.
    var size: (width: Double, height: Double)?
    /// Whether it is a chart or a diagram, which has no file that can be shown.
    var isDiagram = false
  }

  /// A drawing that is open: pictures, or shapes that may hold text.
  private struct Drawing {
    /// The words that stand for all of it.
    var alternative = ""
    /// The words that stand for the part that is read now.
    var ownWords = ""
    var size: (width: Double, height: Double)?
    var pictures: [Picture] = []
    /// The relationships of the addresses that it links to.
    var links: [String] = []
    /// Addresses that it states itself.
    var addresses: [String] = []
  }

  private var open: [Drawing] = []

  /// The units of drawings to a point (ECMA-376, 20.1.2.1).
  private static let unitsPerPoint = 12_700.0

  /// An element begins.
  mutating func start(
    _ tag: WordTag, _ attributes: XMLAttributes, _ relationships: [String: Relationships.Relationship]
  ) {
    switch tag {
    case .drawing, .pict, .object: open.append(Drawing())
    case .extent: if let size = Self.size(attributes) { change { $0.size = size } }
    case .docPr:
      let words = attributes.string("descr") ?? attributes.string("title")
      change { $0.alternative = words ?? $0.alternative }
    case .cNvPr:
      let words = attributes.string("descr") ?? attributes.string("title") ?? ""
      change { $0.ownWords = words }
    case .blip:
      let file = attributes.string("embed")
      let outside = attributes.string("link").flatMap { relationships[$0]?.target }
      if file != nil || outside != nil { add(Picture(file: file, address: outside)) }
    case .ext:
      if let size = Self.size(attributes) {
        change {
          if let last = $0.pictures.indices.last, $0.pictures[last].size == nil {
            $0.pictures[last].size = size
          }
        }
      }
    case .hlinkClick: if let id = attributes.string("id") { change { $0.links.append(id) } }
    // Shapes and pictures in the older form (VML).
    case .shape, .rect, .roundrect, .oval, .group:
      guard attributes["style"] != nil || attributes["alt"] != nil else { return }
      let (words, address) = (attributes.string("alt") ?? "", attributes.string("href"))
      let isGroup = tag == .group
      change {
        if isGroup { $0.alternative = words } else { $0.ownWords = words }
        if let address { $0.addresses.append(address) }
      }
    case .imagedata:
      guard let file = attributes.string("id") else { return }
      add(Picture(file: file, alternative: attributes.string("title") ?? ""))
    case .chart: add(Picture(file: attributes.string("id"), isDiagram: true))
    case .relIds: add(Picture(file: attributes.string("dm"), isDiagram: true))
    case .oleObject:
      change { if $0.pictures.isEmpty { $0.pictures.append(Picture(isDiagram: true)) } }
    default: break
    }
  }

  /// The drawing that was opened last ends; gives its pictures and what it links to.
  mutating func end() -> (pictures: [Picture], links: [String], addresses: [String])? {
    guard var drawing = open.popLast() else { return nil }
    for index in drawing.pictures.indices {
      var picture = drawing.pictures[index]
      // Of several, each has words and a size of its own.
      if drawing.pictures.count == 1 {
        picture.size = drawing.size ?? picture.size
        if !drawing.alternative.isEmpty { picture.alternative = drawing.alternative }
      } else {
        picture.size = picture.size ?? drawing.size
        if index == 0, drawing.alternative != picture.alternative {
          picture.alternative = [drawing.alternative, picture.alternative].filter { !$0.isEmpty }.joined(
            separator: "：")
        }
      }
      if picture.isDiagram, picture.alternative.isEmpty { picture.alternative = "图表" }
      drawing.pictures[index] = picture
    }
    return (drawing.pictures, drawing.links, drawing.addresses)
  }

  private mutating func add(_ picture: Picture) {
    change { drawing in
      var picture = picture
      if !drawing.ownWords.isEmpty { picture.alternative = drawing.ownWords }
      drawing.ownWords = ""
      drawing.pictures.append(picture)
    }
  }

  private mutating func change(_ body: (inout Drawing) -> Void) {
    guard let last = open.indices.last else { return }
    body(&open[last])
  }

  private static func size(_ attributes: XMLAttributes) -> (width: Double, height: Double)? {
    guard let width = attributes.integer("cx"), let height = attributes.integer("cy") else { return nil }
    return (Double(width) / unitsPerPoint, Double(height) / unitsPerPoint)
  }
}
