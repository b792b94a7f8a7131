import Containers

/// The page of a document's last section: its size, its margins, and the headers and footers on it.
struct ReferencePage {
  private let outline: XMLOutline
  private let section: Int?
  /// The elements that refer to the headers and footers that show in the section, some taken over from those before it.
  private let headers: [Int]
  private let prefixes: (words: String, relationships: String)

  init(_ outline: XMLOutline, body: Int) {
    self.outline = outline
    section = outline.elements[body].children.last { outline.elements[$0].name == "sectPr" }
    let names = outline.attributes(of: 0)
    func prefix(of namespace: String) -> String {
      names.first { $0.prefix == "xmlns:" && $0.value == namespace }.map { $0.name + ":" } ?? ""
    }
    prefixes = (prefix(of: "\(Namespaces.words)"), prefix(of: "\(Namespaces.relationships)"))
    let kinds = ["headerReference", "footerReference"].flatMap { name in
      ["default", "even", "first"].map { (name, $0) }
    }
    let all = outline.elements.indices.filter { outline.elements[$0].name.hasSuffix("erReference") }
    headers = kinds.compactMap { name, type in
      all.last { outline.elements[$0].name == name && outline.attribute("type", of: $0) == type }
    }
  }

  /// The relationships of the headers and footers.
  var references: Set<String> { Set(headers.compactMap { outline.attribute("id", of: $0) }) }

  /// The markup of the page.
  ///
  /// - Parameter ids: the ids in our document of the relationships in the other.
  func markup(_ ids: [String: String]) -> [UInt8]? {
    guard let section else { return nil }
    var text = "<w:sectPr>"
    for header in headers {
      guard let id = outline.attribute("id", of: header).flatMap({ ids[$0] }) else { continue }
      let type = outline.attribute("type", of: header) ?? "default"
      text += "<w:\(outline.elements[header].name) w:type=\"\(type)\" r:id=\"\(id)\"/>"
    }
    for child in outline.elements[section].children
    where !Self.leftOut.contains(outline.elements[child].name) { text += markup(of: child) }
    return Array((text + "</w:sectPr>").utf8)
  }

  /// What our one section has no use for.
  private static let leftOut: Set<String> = [
    "headerReference", "footerReference", "type", "printerSettings", "sectPrChange",
  ]

  /// An element with our prefixes; those of other namespaces are left out.
  private func markup(of element: Int) -> String {
    guard outline.elements[element].prefix == prefixes.words else { return "" }
    let name = "w:" + outline.elements[element].name
    let attributes = outline.attributes(of: element).compactMap { attribute -> String? in
      guard attribute.prefix == prefixes.words, !attribute.prefix.isEmpty else { return nil }
      return " w:\(attribute.name)=\"" + String(decoding: outline.bytes[attribute.range], as: UTF8.self)
        + "\""
    }
    let content = outline.elements[element].children.map(markup).joined()
    return "<\(name)\(attributes.joined())" + (content.isEmpty ? "/>" : ">\(content)</\(name)>")
  }

  /// The room on the page.
  func paper(titleSize: Int?) -> PageRoom {
    var paper = PageRoom.national
    paper.titleSize = titleSize ?? paper.titleSize
    paper.tablesStateMargins = true
    guard let section, let size = outline.child("pgSz", of: section) else { return paper }
    let margins = outline.child("pgMar", of: section)
    func value(_ name: String, of element: Int?) -> Int? {
      // A margin below 0 is one that headers do not move.
      element.flatMap { outline.attribute(name, of: $0) }.flatMap(Double.init).flatMap {
        Int(exactly: abs($0).rounded())
      }
    }
    func room(_ whole: Int?, _ sides: [String]) -> Int? {
      whole.map { $0 - sides.reduce(0) { $0 + (value($1, of: margins) ?? 0) } }
    }
    // Less than this is no page for tables.
    if let width = room(value("w", of: size), ["left", "right", "gutter"]), Self.possible.contains(width) {
      paper.width = width
    }
    if let height = room(value("h", of: size), ["top", "bottom"]), Self.possible.contains(height) {
      paper.height = height
    }
    return paper
  }

  private static let possible = 4_000...40_000
}
