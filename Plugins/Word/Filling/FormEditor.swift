import Containers

/// Changes the texts of paragraphs and cells in a form's main part; every other byte stays.
struct FormEditor {
  let outline: XMLOutline
  private var edits = ByteEdits()

  init(_ outline: XMLOutline) { self.outline = outline }

  /// Whether nothing was changed.
  var isEmpty: Bool { edits.isEmpty }

  /// The main part with the changes.
  var bytes: [UInt8] { edits.applied(to: outline.bytes) }

  /// The paragraphs of a cell, without those in tables and boxes in it.
  func paragraphs(ofCell cell: Int) -> [Int] {
    outline.elements[cell].children.flatMap { child -> [Int] in
      switch outline.elements[child].name {
      case "p": [child]
      case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag": paragraphs(ofCell: child)
      default: []
      }
    }
  }

  /// Puts a text into a cell: where its own text stands, else into its first paragraph.
  mutating func set(_ text: String, inCell cell: Int) {
    let paragraphs = paragraphs(ofCell: cell)
    let target =
      paragraphs.first { !FormText(of: $0, in: outline).isBlank } ?? paragraphs.first {
        !FormText(of: $0, in: outline).pieces.isEmpty
      } ?? paragraphs.first
    for paragraph in paragraphs {
      if paragraph == target {
        set(text, in: paragraph)
      } else if !FormText(of: paragraph, in: outline).isBlank {
        set("", in: paragraph)
      }
    }
  }

  /// Puts a text in the place of a paragraph's own; what both begin and end with keeps its runs.
  mutating func set(_ text: String, in paragraph: Int) {
    let old = FormText(of: paragraph, in: outline)
    settle(old.controls)
    if old.pieces.contains(where: \.isPrompt) { return replaceAll(of: old, with: text, in: paragraph) }
    let change = TextChange(from: old.text, to: text)
    guard !change.isNothing else { return }
    guard let target = target(of: change, in: old) else {
      return replaceAll(of: old, with: text, in: paragraph)
    }
    var start = 0
    for (index, piece) in old.pieces.enumerated() {
      let range = start..<start + piece.text.count
      start = range.upperBound
      let touched = range.clamped(to: change.range)
      guard index == target || !touched.isEmpty else { continue }
      guard piece.text != "\n" && piece.text != "\t" || piece.isText else {
        edits.replace(outline.elements[piece.element].range, with: [])
        continue
      }
      let before = piece.text.prefix(
        max(0, min(change.range.lowerBound, range.upperBound) - range.lowerBound))
      let after = piece.text.suffix(max(0, range.upperBound - max(change.range.upperBound, range.lowerBound)))
      let text = before + (index == target ? change.text : "") + after
      edits.replace(
        outline.elements[piece.element].range,
        with: RunMarkup.text(String(text), prefix: outline.elements[piece.element].prefix))
    }
  }

  /// The piece that takes the new words: the first that loses some, else one that they adjoin.
  private func target(of change: TextChange, in text: FormText) -> Int? {
    var start = 0
    var adjoining: Int?
    for (index, piece) in text.pieces.enumerated() {
      let range = start..<start + piece.text.count
      start = range.upperBound
      guard piece.isText else { continue }
      if range.overlaps(change.range) { return index }
      if range.upperBound == change.range.lowerBound || range.lowerBound == change.range.upperBound {
        adjoining = adjoining ?? index
      }
    }
    return adjoining
  }

  /// Takes all the text away and writes a run of its own.
  private mutating func replaceAll(of old: FormText, with text: String, in paragraph: Int) {
    var position: Int?
    for piece in old.pieces {
      let run = outline.ancestors(of: piece.element).first { outline.elements[$0].name == "r" }
      if piece.isPrompt, let run {
        position = position ?? outline.elements[run].range.lowerBound
        edits.replace(outline.elements[run].range, with: [])
      } else {
        edits.replace(outline.elements[piece.element].range, with: [])
      }
    }
    guard !text.isEmpty else { return }
    let markup = RunMarkup(outline)
    let own =
      old.pieces.contains(where: \.isPrompt)
      ? markup.properties(ofControls: old.controls) ?? markup.properties(ofMark: paragraph)
      : markup.properties(of: paragraph)
    let run = markup.run(text, own, prefix: outline.elements[paragraph].prefix)
    if let position {
      edits.replace(position..<position, with: run)
    } else {
      append(run, to: emptyControl(of: old) ?? paragraph)
    }
  }

  /// The content of a control in the paragraph that has nothing in it yet.
  private func emptyControl(of text: FormText) -> Int? {
    guard text.pieces.isEmpty, let control = text.controls.last else { return nil }
    return outline.child("sdtContent", of: control).flatMap { content in
      outline.descendants(of: content).contains { outline.elements[$0].name == "p" } ? nil : content
    }
  }

  private mutating func append(_ bytes: [UInt8], to element: Int) {
    let parent = outline.elements[element]
    guard parent.isEmptyTag else {
      return edits.replace(parent.content.upperBound..<parent.content.upperBound, with: bytes)
    }
    let slash = parent.range.upperBound - 2
    edits.replace(
      slash..<parent.range.upperBound,
      with: Array(">".utf8) + bytes + Array("</\(parent.prefix)\(parent.name)>".utf8))
  }

  /// Controls show what is filled in, and take it from nowhere else.
  private mutating func settle(_ controls: [Int]) {
    for control in controls {
      guard let properties = outline.child("sdtPr", of: control) else { continue }
      for property in outline.elements[properties].children
      where ["showingPlcHdr", "dataBinding"].contains(outline.elements[property].name) {
        edits.replace(outline.elements[property].range, with: [])
      }
    }
  }

  /// Adds paragraphs behind one, set like another.
  mutating func add(_ texts: [String], after paragraph: Int, like model: Int?) {
    let end = outline.elements[paragraph].range.upperBound
    let markup = RunMarkup(outline)
    let prefix = outline.elements[paragraph].prefix
    for text in texts {
      let run = markup.run(text, model.flatMap { markup.properties(of: $0) }, prefix: prefix)
      edits.replace(
        end..<end,
        with: Array("<\(prefix)p>".utf8) + (model.map { markup.paragraphProperties(like: $0) } ?? []) + run
          + Array("</\(prefix)p>".utf8))
    }
  }
}
