import Characters
import Containers
import Diagnostics
import Layout

/// Makes blocks from a page's tags and text: what a person who reads the page sees, in reading order.
struct PageBuilder {
  /// The texts and tables.
  private(set) var content = BlockBuilder()
  /// Frames and attached files.
  private(set) var links = PageLinks()
  /// The positions, within their start tags, of scripts that hold data rather than a program.
  private(set) var dataScripts: [Int] = []
  /// Whether the page exceeds a limit.
  var isTooLarge: Bool { isTooDeep || content.isTooLarge }

  private var places: TextPlaces
  private let deepest: Int
  private var depth = 0
  private var isTooDeep = false
  private var inline = InlineText()
  /// How many elements are open within one that is not shown.
  private var hiddenDepth = 0
  private var headingDepth = 0
  private var preformattedDepth = 0
  private var isInTitle = false
  private var title: [UInt8] = []
  private var statedTitle: String?

  init(_ text: [UInt8]) {
    places = TextPlaces(text)
    deepest = HTMLScanner.deepest(in: text.count)
    content.bytes.reserveCapacity(text.count / 2)
  }

  // MARK: Tags

  mutating func start(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {
    depth += 1
    guard depth <= deepest else {
      isTooDeep = true
      return
    }
    guard hiddenDepth == 0 else {
      hiddenDepth += 1
      return
    }
    let role = TagRole(name)
    switch role {
    case .hidden:
      hiddenDepth = 1
      if "script" ~= name, EmbeddedForm.isMediaType(attributes["type"]) { dataScripts.append(offset) }
    case .title: isInTitle = true
    case .meta: keepTitle(attributes)
    case .frame: if let source = attributes["src"], !source.isEmpty { links.frames.append(source) }
    case .lineBreak: breakLine()
    case .inline:
      if "a" ~= name, let address = attributes["href"] { links.addLink(address) }
      if attributes.isHidden { hiddenDepth = 1 } else if "input" ~= name { addField(attributes, at: offset) }
    case .block, .heading, .preformatted:
      flush(.paragraph)
      guard !attributes.isHidden else {
        hiddenDepth = 1
        return
      }
      if role == .heading { headingDepth += 1 }
      if role == .preformatted { preformattedDepth += 1 }
    case .table:
      flush(.paragraph)
      content.beginTable()
    case .row: beginRow(attributes)
    case .cell: beginCell(attributes, at: offset)
    }
  }

  /// The value of a field in a table's cell: forms saved from a browser keep their numbers there.
  private mutating func addField(_ attributes: HTMLAttributes, at offset: Int) {
    guard content.isInCell, ["text", "number", nil].contains(attributes["type"]?.lowercased()),
      let value = attributes["value"]
    else { return }
    Array(value.utf8).withUnsafeBufferPointer { text($0, endingAt: offset) }
  }

  mutating func end(_ name: XMLName) {
    depth -= 1
    guard hiddenDepth == 0 else {
      hiddenDepth -= 1
      return
    }
    switch TagRole(name) {
    case .title: isInTitle = false
    case .block: flush(.paragraph)
    case .heading:
      flush(.heading)
      headingDepth = max(0, headingDepth - 1)
    case .preformatted:
      flush(.preformatted)
      preformattedDepth = max(0, preformattedDepth - 1)
    case .table:
      flush(.paragraph)
      content.endTable()
    case .row, .cell:
      flush(.paragraph)
      content.endCell()
    case .inline, .lineBreak, .meta, .frame, .hidden: break
    }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    guard hiddenDepth == 0 else { return }
    if isInTitle {
      title += text
      return
    }
    if preformattedDepth > 0 {
      inline.addRaw(text, endingAt: end, to: &content.bytes)
    } else {
      inline.add(text, endingAt: end, to: &content.bytes)
    }
  }

  /// Ends what is still open, and takes the page's own title if the text has none.
  mutating func finish() {
    flush(.paragraph)
    content.endTables()
    addTitle()
  }

  // MARK: Blocks

  private mutating func breakLine() {
    if preformattedDepth > 0 {
      inline.addLineEnd(to: &content.bytes)
    } else {
      flush(.line)
      inline.isBroken = true
    }
  }

  private mutating func flush(_ kind: Block.Text.Kind) {
    let kind: Block.Text.Kind =
      preformattedDepth > 0 ? .preformatted : headingDepth > 0 ? .heading : inline.isBroken ? .line : kind
    defer { if kind != .line { inline.isBroken = false } }
    guard let text = inline.take(from: content.bytes) else { return }
    content.add(kind, text.range, place: places.place(at: text.offset))
    if kind == .line { inline.isBroken = true }
  }

  // MARK: Tables

  private mutating func beginRow(_ attributes: HTMLAttributes) {
    flush(.paragraph)
    // Word writes a row of height 0 that only states widths.
    content.beginRow(onlyStatesWidths: attributes["height"] == "0")
  }

  private mutating func beginCell(_ attributes: HTMLAttributes, at offset: Int) {
    flush(.paragraph)
    content.beginCell(
      columnSpan: attributes.span("colspan"), rowSpan: attributes.span("rowspan"),
      place: places.place(at: offset))
  }

  // MARK: Title

  /// The title that the page states for machines, as the standard for government web sites requires.
  private mutating func keepTitle(_ attributes: HTMLAttributes) {
    guard attributes["name"]?.lowercased() == "articletitle" else { return }
    statedTitle = attributes["content"]
  }

  /// Puts the page's title before the text if no short line of the text is one.
  private mutating func addTitle() {
    let own = statedTitle.map { Array($0.utf8) } ?? Self.firstPart(of: title)
    guard Self.isTitle(own[...]), !content.blocks.contains(where: { isTitle($0) }) else { return }
    content.addFirst(.heading, own, place: .line(1, column: 1))
  }

  private func isTitle(_ block: Block) -> Bool {
    switch block {
    case .text(let text): text.range.count <= 240 && Self.isTitle(content.bytes[text.range])
    case .table(let table): table.rows.contains { $0.contains { $0.blocks.contains { isTitle($0) } } }
    }
  }

  private static func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains("公开") && (text.contains("年度报告") || text.contains("年报"))
      && text.contains(where: \.isDigit) && !text.contains("，") && !text.contains("。")
  }

  /// The title without the site's name after it.
  private static func firstPart(of title: [UInt8]) -> [UInt8] {
    Array(title.prefix { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "\n") })
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ words: StaticString) -> Bool {
    let pattern = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    return indices.contains { self[$0...].starts(with: pattern) }
  }
}
