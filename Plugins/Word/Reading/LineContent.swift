import Containers
import Layout

/// What stands in the lines of a document beside their text: links and drawings, while their elements are read.
struct LineContent {
  /// A drawing that is open: a picture, or a shape that may hold text.
  struct Drawing {
    /// The relationship of the picture's file.
    var file: String?
    /// The picture's file where it lies outside the document.
    var address: String?
    var alternative = ""
    var size: (width: Double, height: Double)?
    /// Whether it is a chart or a diagram, which has no file that can be shown.
    var isDiagram = false
  }

  /// The relationships of the main part, by id.
  let relationships: [String: Relationships.Relationship]
  private var links: [String?] = []
  private var drawings: [Drawing] = []
  private var field = LinkField()

  init(_ relationships: Relationships) {
    self.relationships = relationships.byID
  }

  /// The address that text links to which is met now.
  var link: String? { (links.last ?? nil) ?? field.address }

  /// The units of drawings to a point (ECMA-376, 20.1.2.1).
  private static let unitsPerPoint = 12_700.0

  /// An element begins.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "hyperlink":
      links.append(
        attributes.string("id").flatMap { relationships[$0] }.flatMap { $0.isExternal ? $0.target : nil })
    case "drawing", "pict", "object": drawings.append(Drawing())
    case "extent":
      let units = (attributes.integer("cx") ?? 0, attributes.integer("cy") ?? 0)
      change { $0.size = (Double(units.0) / Self.unitsPerPoint, Double(units.1) / Self.unitsPerPoint) }
    case "docPr":
      let words = attributes.string("descr") ?? attributes.string("title")
      change { $0.alternative = words ?? $0.alternative }
    case "blip":
      let file = attributes.string("embed")
      let outside = attributes.string("link").flatMap { relationships[$0]?.target }
      change {
        $0.file = file ?? $0.file
        $0.address = outside ?? $0.address
      }
    // Pictures in the older form (VML).
    case "imagedata":
      let (file, words) = (attributes.string("id"), attributes.string("title"))
      change {
        $0.file = file ?? $0.file
        $0.alternative = words ?? $0.alternative
      }
    case "chart", "relIds": change { $0.isDiagram = true }
    case "OLEObject": change { $0.isDiagram = $0.file == nil }
    default: field.start(name, attributes)
    }
  }

  /// An element ends; gives the drawing that ends with it.
  mutating func end(_ name: XMLName) -> Drawing? {
    switch name {
    case "hyperlink": _ = links.popLast()
    case "drawing", "pict", "object": return drawings.popLast()
    default: field.end(name)
    }
    return nil
  }

  /// Text in an element that holds the instructions of a field.
  mutating func instruction(_ bytes: UnsafeBufferPointer<UInt8>) { field.instruction(bytes) }

  private mutating func change(_ body: (inout Drawing) -> Void) {
    guard let last = drawings.indices.last else { return }
    body(&drawings[last])
  }
}

/// A link that is written as a field: HYPERLINK "https://…".
private struct LinkField {
  /// The address of the field whose result is read now.
  private(set) var address: String?
  private var text: [UInt8] = []
  private var depth = 0

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "fldChar":
      switch attributes.string("fldCharType") {
      case "begin":
        depth += 1
        text = []
      case "separate": if depth == 1 { address = Self.address(text) }
      case "end":
        depth = max(0, depth - 1)
        if depth == 0 { address = nil }
      default: break
      }
    case "fldSimple": address = attributes.string("instr").flatMap { Self.address(Array($0.utf8)) }
    default: break
    }
  }

  mutating func end(_ name: XMLName) { if "fldSimple" ~= name { address = nil } }

  mutating func instruction(_ bytes: UnsafeBufferPointer<UInt8>) { if depth == 1 { text += bytes } }

  private static func address(_ instruction: [UInt8]) -> String? {
    let words = String(decoding: instruction, as: UTF8.self).split(
      separator: "\"", omittingEmptySubsequences: false)
    guard words.count >= 2, words[0].split(separator: " ").elementsEqual(["HYPERLINK"]) else { return nil }
    return String(words[1])
  }
}
