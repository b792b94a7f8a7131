import Containers

/// The styles of a document under our ids, and ours that it lacks.
///
/// A style is the same as ours if it has our id, or the name by which programs know it.
struct StyleMerge {
  private let outline: XMLOutline?
  /// For each id of the document's that is ours under another name, our id.
  private var ids: [String: String] = [:]
  private var lacking: [StyleDefinition] = []
  /// The size of the title in half points, if the document's style says it.
  private(set) var titleSize: Int?
  private var defaults: Set<String> = []

  private struct Style {
    let element: Int
    let id: String
    let name: String
    let kind: String
  }

  init(_ outline: XMLOutline?) {
    self.outline = outline
    let styles = Self.styles(in: outline)
    for definition in StylesPart.definitions {
      let own = definition.id.rawValue
      let sameKind = styles.filter { $0.kind == definition.kind.rawValue }
      let names = [definition.name.lowercased(), Self.chinese[definition.id]]
      let match = sameKind.first { $0.id == own } ?? sameKind.first { names.contains($0.name.lowercased()) }
      guard let match else {
        lacking.append(definition)
        continue
      }
      if match.id != own {
        // The id is taken by a style that is something else.
        if styles.contains(where: { $0.id == own }) { ids[own] = own + "Reference" }
        ids[match.id] = own
      }
      if definition.id == .title, let outline { titleSize = Self.size(of: match.element, in: outline) }
    }
    if let outline {
      defaults = Set(styles.filter { outline.attribute("default", of: $0.element) == "1" }.map(\.kind))
    }
  }

  /// Names that some programs write in Chinese.
  private static let chinese: [StyleID: String] = [
    .normal: "正文", .title: "标题", .heading: "标题 1", .footer: "页脚", .tableNormal: "普通表格", .tableGrid: "网格型",
  ]

  private static func styles(in outline: XMLOutline?) -> [Style] {
    guard let outline else { return [] }
    return outline.elements[0].children.filter { outline.elements[$0].name == "style" }.map { element in
      Style(
        element: element, id: outline.attribute("styleId", of: element) ?? "",
        name: outline.child("name", of: element).flatMap { outline.attribute("val", of: $0) } ?? "",
        kind: outline.attribute("type", of: element) ?? "paragraph")
    }
  }

  private static func size(of style: Int, in outline: XMLOutline) -> Int? {
    outline.child("rPr", of: style).flatMap { outline.child("sz", of: $0) }
      .flatMap { outline.attribute("val", of: $0) }.flatMap { Int($0) }.flatMap {
        (10...144).contains($0) ? $0 : nil
      }
  }

  /// The styles part.
  var bytes: [UInt8] {
    guard let outline else { return StylesPart.bytes }
    var edits = ByteEdits()
    rename(in: outline, &edits)
    // Lists are parts of their own, and the numerals of headings are in our text.
    for element in outline.elements where element.name == "numPr" { edits.replace(element.range, with: []) }
    let end = outline.elements[0].content.upperBound
    edits.replace(end..<end, with: added)
    if !outline.attributes(of: 0).contains(where: { $0.prefix == "xmlns:" && $0.name == "w" }) {
      let place = outline.elements[0].startTag.upperBound - 1
      edits.replace(place..<place, with: Array(" xmlns:w=\"\(Namespaces.words)\"".utf8))
    }
    return edits.applied(to: outline.bytes)
  }

  /// Whether the document has a style for its text.
  private var hasBody: Bool { !lacking.contains { $0.id == .body } }

  /// The styles that the document lacks.
  private var added: [UInt8] {
    var xml = XMLWriter(declares: false)
    for var style in lacking {
      if defaults.contains(style.kind.rawValue) { style.isDefault = false }
      // Signature and date are set as the document's text is, which may have its typeface by its own style only.
      if hasBody, style.id == .signature || style.id == .date {
        style.basedOn = .body
        style.paragraph?.indent = ParagraphFormat.Indent(hasNoFirstLine: true)
      }
      style.write(to: &xml)
    }
    return xml.bytes
  }

  /// A part of the document with the ids that its styles have now.
  func renaming(_ part: [UInt8]) -> [UInt8] {
    guard !ids.isEmpty, let outline = XMLOutline(part) else { return part }
    var edits = ByteEdits()
    rename(in: outline, &edits)
    return edits.applied(to: part)
  }

  private func rename(in outline: XMLOutline, _ edits: inout ByteEdits) {
    guard !ids.isEmpty else { return }
    for (index, element) in outline.elements.enumerated() {
      let name: String
      switch element.name {
      case "style": name = "styleId"
      case "basedOn", "next", "link", "pStyle", "rStyle", "tblStyle": name = "val"
      default: continue
      }
      guard let attribute = outline.attributes(of: index).first(where: { $0.name == name }),
        let id = ids[attribute.value]
      else { continue }
      edits.replace(attribute.range, with: Array(id.utf8))
    }
  }
}
