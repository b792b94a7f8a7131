import Containers

/// The markup of new runs and paragraphs that look like those of a document.
struct RunMarkup {
  private let outline: XMLOutline

  init(_ outline: XMLOutline) { self.outline = outline }

  /// A text as elements of a run; a line feed is a line break.
  static func text(_ text: String, prefix: String) -> [UInt8] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      "<\(prefix)t xml:space=\"preserve\">" + escaped(line) + "</\(prefix)t>"
    }
    return Array(lines.joined(separator: "<\(prefix)br/>").utf8)
  }

  private static func escaped(_ text: Substring) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where XMLWriter.carries(scalar): result.unicodeScalars.append(scalar)
      default: break
      }
    }
  }

  /// A run with a text.
  func run(_ text: String, _ properties: [UInt8]?, prefix: String) -> [UInt8] {
    Array("<\(prefix)r>".utf8) + (properties ?? []) + Self.text(text, prefix: prefix)
      + Array("</\(prefix)r>".utf8)
  }

  /// How new text of a paragraph is set: as its last run is, else as its mark is.
  func properties(of paragraph: Int) -> [UInt8]? {
    let runs = outline.descendants(of: paragraph).filter { element in
      outline.elements[element].name == "r"
        && outline.ancestors(of: element).prefix { $0 != paragraph }.allSatisfy {
          !["del", "moveFrom", "txbxContent", "Fallback"].contains(outline.elements[$0].name)
        }
    }
    return runs.last.flatMap { outline.child("rPr", of: $0) }.map { copy(of: $0, without: Self.changes) }
      ?? properties(ofMark: paragraph)
  }

  /// How the mark of a paragraph is set.
  func properties(ofMark paragraph: Int) -> [UInt8]? {
    outline.child("pPr", of: paragraph).flatMap { outline.child("rPr", of: $0) }
      .map { copy(of: $0, without: Self.changes) }
  }

  /// How controls want what is filled in to be set.
  func properties(ofControls controls: [Int]) -> [UInt8]? {
    controls.lazy.compactMap { outline.child("sdtPr", of: $0).flatMap { outline.child("rPr", of: $0) } }.first
      .map { copy(of: $0, without: Self.changes) }
  }

  /// The properties of a paragraph for another like it.
  func paragraphProperties(like paragraph: Int) -> [UInt8] {
    outline.child("pPr", of: paragraph).map {
      copy(of: $0, without: ["sectPr", "pPrChange", "pageBreakBefore", "framePr", "rPr"])
    } ?? []
  }

  /// What tells of tracked changes, or hides text.
  private static let changes: Set<String> = [
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "vanish", "webHidden", "strike", "dstrike",
  ]

  private func copy(of element: Int, without names: Set<String>) -> [UInt8] {
    let element = outline.elements[element]
    guard !element.isEmptyTag else { return Array(outline.bytes[element.range]) }
    let children = element.children.filter { !names.contains(outline.elements[$0].name) }
    return Array(outline.bytes[element.startTag])
      + children.flatMap { outline.bytes[outline.elements[$0].range] }
      + Array(outline.bytes[element.content.upperBound..<element.range.upperBound])
  }
}
