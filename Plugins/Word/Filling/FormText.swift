import Characters
import Containers

/// The text of a paragraph as it is seen, with the elements that it stands in.
struct FormText {
  /// A text, or a break or a tab in it.
  struct Piece {
    let element: Int
    let text: String
    /// Whether it is a text that may be changed: a break is none, nor is what somebody inserted with tracked changes.
    let isText: Bool
    /// Whether it is the prompt of a control that nobody filled in yet.
    let isPrompt: Bool
  }

  private(set) var pieces: [Piece] = []
  /// The controls around the text and in it.
  private(set) var controls: [Int] = []
  /// Whether a picture or another drawing stands in it.
  private(set) var hasDrawing = false
  private let outline: XMLOutline

  init(of paragraph: Int, in outline: XMLOutline) {
    self.outline = outline
    controls = outline.ancestors(of: paragraph).filter { outline.elements[$0].name == "sdt" }
    let isPrompt = controls.contains { Self.showsPrompt($0, in: outline) }
    for child in outline.elements[paragraph].children { visit(child, isInserted: false, isPrompt: isPrompt) }
  }

  /// What is seen; the prompt of a control counts as nothing.
  var text: String { pieces.filter { !$0.isPrompt }.map(\.text).joined() }

  /// Whether nothing is seen.
  var isBlank: Bool { text.isBlank && !hasDrawing }

  private mutating func visit(_ element: Int, isInserted: Bool, isPrompt: Bool) {
    var (isInserted, isPrompt) = (isInserted, isPrompt)
    switch outline.elements[element].name {
    case "t": add(element, outline.text(of: element), isText: !isInserted, isPrompt)
    case "tab": add(element, "\t", isText: false, isPrompt)
    case "br", "cr":
      if outline.attribute("type", of: element) != "page" { add(element, "\n", isText: false, isPrompt) }
    case "drawing", "pict", "object": hasDrawing = true
    // What is not seen, what a change has removed, and what stands in a box of its own.
    case "pPr", "rPr", "sdtPr", "del", "moveFrom", "rt", "instrText", "delText", "tbl", "txbxContent",
      "Fallback", "AlternateContent":
      return
    case "r" where isHidden(element): return
    case "ins", "moveTo":
      isInserted = true
      fallthrough
    default:
      if outline.elements[element].name == "sdt" {
        controls.append(element)
        isPrompt = isPrompt || Self.showsPrompt(element, in: outline)
      }
      for child in outline.elements[element].children {
        visit(child, isInserted: isInserted, isPrompt: isPrompt)
      }
    }
  }

  private mutating func add(_ element: Int, _ text: String, isText: Bool, _ isPrompt: Bool) {
    pieces.append(Piece(element: element, text: text, isText: isText, isPrompt: isPrompt))
  }

  private static func showsPrompt(_ control: Int, in outline: XMLOutline) -> Bool {
    outline.child("sdtPr", of: control).flatMap { outline.child("showingPlcHdr", of: $0) } != nil
  }

  /// Whether a run is hidden or struck out.
  private func isHidden(_ run: Int) -> Bool {
    guard let properties = outline.child("rPr", of: run) else { return false }
    return outline.elements[properties].children.contains { property in
      ["vanish", "webHidden", "strike", "dstrike"].contains(outline.elements[property].name)
        && !["0", "false", "off"].contains(outline.attribute("val", of: property) ?? "")
    }
  }
}
