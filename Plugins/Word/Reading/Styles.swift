import Containers

/// What a paragraph's style says about it, with what it inherits from the style it is based on.
struct ParagraphStyle {
  var basedOn: String?
  /// Whether it is one of the built-in headings or the title, or has an outline level.
  var isHeading = false
  /// Whether it is the built-in title.
  var isTitle = false
  var list: ListPosition?
  /// How text in it looks, in a style of characters too.
  var run = RunProperties()
}

/// Which list numbers a paragraph, and at which level from 0.
struct ListPosition {
  var list: String?
  var level: Int?
}

/// The styles of a document, by id.
struct Styles {
  fileprivate(set) var byID: [String: ParagraphStyle] = [:]

  /// Whether paragraphs of a style are headings.
  func isHeading(_ id: String) -> Bool { chain(from: id).contains(where: \.isHeading) }

  /// Whether paragraphs of a style are the title.
  func isTitle(_ id: String) -> Bool { chain(from: id).contains(where: \.isTitle) }

  /// The list that a style numbers its paragraphs by.
  func list(of id: String) -> ListPosition? { chain(from: id).lazy.compactMap(\.list).first }

  /// How text in a style looks.
  func run(of id: String) -> RunProperties {
    var properties = RunProperties()
    for style in chain(from: id).reversed() { properties.override(by: style.run) }
    // Whether a paragraph is a heading is seen by its own runs.
    properties.isBoldByStyle = properties.isBold
    properties.isBold = nil
    return properties
  }

  /// Whether a style changes how text is seen.
  fileprivate(set) var haveLooks = false

  /// A style and those it is based on, nearest first; a cycle of styles is cut.
  private func chain(from id: String) -> [ParagraphStyle] {
    var chain: [ParagraphStyle] = []
    var next: String? = id
    while let id = next, let style = byID[id], chain.count < 12 {
      chain.append(style)
      next = style.basedOn
    }
    return chain
  }
}

/// Reads the styles part.
final class StylesHandler: XMLHandler {
  private(set) var styles = Styles()
  private var id: String?
  private var style = ParagraphStyle()
  private var isInRun = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "style":
      id = attributes.string("styleId")
      style = ParagraphStyle()
    case "name":
      let name = attributes.string("val")?.lowercased() ?? ""
      style.isTitle = name == "title"
      if name.hasPrefix("heading ") || name.hasPrefix("标题") || style.isTitle { style.isHeading = true }
    case "basedOn": style.basedOn = attributes.string("val")
    case "outlineLvl": style.isHeading = (attributes.integer("val") ?? 9) < 9
    case "numPr": style.list = ListPosition()
    case "numId": style.list?.list = attributes.string("val")
    case "ilvl": style.list?.level = attributes.integer("val")
    case "rPr": isInRun = true
    default: if isInRun { style.run.read(name, attributes) }
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "rPr": isInRun = false
    case "style":
      guard let id else { return }
      styles.byID[id] = style
      self.id = nil
      if style.run.hasLook { styles.haveLooks = true }
    default: break
    }
  }
}
