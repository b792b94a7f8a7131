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
struct ListPosition: Sendable {
  var list: String?
  var level: Int?
}

/// What a style says together with those it is based on.
final class ResolvedStyle: Sendable {
  /// Whether paragraphs of it are headings.
  let isHeading: Bool
  /// Whether they are the title.
  let isTitle: Bool
  /// The list that numbers them.
  let list: ListPosition?
  /// How text in it looks.
  let run: RunProperties

  /// - Parameter chain: the style and those it is based on, nearest first.
  init(_ chain: [ParagraphStyle]) {
    isHeading = chain.contains(where: \.isHeading)
    isTitle = chain.contains(where: \.isTitle)
    list = chain.lazy.compactMap(\.list).first
    var properties = RunProperties()
    for style in chain.reversed() { properties.override(by: style.run) }
    // Whether a paragraph is a heading is seen by its own runs.
    properties.isBoldByStyle = properties.isBold
    properties.isBold = nil
    run = properties
  }
}

/// The styles of a document, by id.
struct Styles {
  fileprivate(set) var byID: [String: ParagraphStyle] = [:]

  /// A style with what it inherits; `nil` where there is none.
  func resolved(_ id: String) -> ResolvedStyle? {
    let chain = chain(from: id)
    return chain.isEmpty ? nil : ResolvedStyle(chain)
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
    guard let tag = WordTag(name) else { return }
    switch tag {
    case .style:
      id = attributes.string("styleId")
      style = ParagraphStyle()
    case .name:
      let name = attributes.string("val")?.lowercased() ?? ""
      style.isTitle = name == "title"
      if name.hasPrefix("heading ") || name.hasPrefix("标题") || style.isTitle { style.isHeading = true }
    case .basedOn: style.basedOn = attributes.string("val")
    case .outlineLvl: style.isHeading = (attributes.integer("val") ?? 9) < 9
    case .numPr: style.list = ListPosition()
    case .numId: style.list?.list = attributes.string("val")
    case .ilvl: style.list?.level = attributes.integer("val")
    case .rPr: isInRun = true
    default: if isInRun { style.run.read(tag, attributes) }
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
