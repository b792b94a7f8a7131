import Characters
import Containers
import Conversion
import Diagnostics
import Layout

/// Makes blocks from a page's tags and text: what a person who reads the page sees, in reading order.
struct PageBuilder {
  /// The texts and tables.
  private(set) var content = BlockBuilder()
  /// Frames and attached files.
  private(set) var links = PageLinks()
  /// What the page shows from elsewhere, and where its pictures lead.
  private(set) var around = AroundText()
  /// The positions, within their start tags, of scripts that hold data rather than a program.
  private(set) var dataScripts: [Int] = []
  /// Whether the page exceeds a limit.
  var isTooLarge: Bool { isTooDeep || content.isTooLarge }

  private let source: PageSource
  private var places: TextPlaces
  private let deepest: Int
  private let ignoresStyles: Bool
  private var depth = 0
  private var isTooDeep = false
  private var inline = InlineText()
  /// How many elements are open within one that is not shown.
  private var hiddenDepth = 0
  private var headingDepth = 0
  private var preformattedDepth = 0
  private var isInTitle = false
  private var title = PageTitle()
  private var styles = PageStyles()
  /// The content of the `style` element that is open.
  private var sheet: [UInt8]?
  private var looks = LookStack()
  private var select: OpenSelect?
  private var textAreaDepth = 0
  private var leftOut = StruckOutText()
  private var lists = OpenLists()
  private var notes = OpenNotes()
  private var drawing: OpenDrawing?
  /// The number of the first mark since the last border.
  private var firstMark = 0
  /// Pictures since the last border that have no text before them.
  private var pictures: [SourcePicture] = []

  /// - Parameter ignoresStyles: whether `style` elements are passed over.
  init(_ text: [UInt8], ignoresStyles: Bool = false) {
    self.ignoresStyles = ignoresStyles
    source = PageSource(text)
    places = TextPlaces(text)
    deepest = HTMLScanner.deepest(in: text.count)
    content.bytes.reserveCapacity(text.count / 2)
  }

  // MARK: Tags

  /// An element begins; `true` once the page exceeds a limit.
  mutating func start(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) -> Bool {
    begin(name, attributes, at: offset)
    return isTooLarge
  }

  /// An element ends; `true` once the page exceeds a limit.
  mutating func end(_ name: XMLName) -> Bool {
    finish(name)
    return isTooLarge
  }

  private mutating func begin(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {
    depth += 1
    guard depth <= deepest else {
      isTooDeep = true
      return
    }
    guard hiddenDepth == 0 else {
      hiddenDepth += 1
      return
    }
    if drawing != nil {
      drawing?.begin(name, at: depth, offset: offset)
      return
    }
    let role = TagRole(name)
    if notes.begin(attributes, at: depth) { flush(.paragraph) }
    if role == .link, cite(attributes) || OpenNotes.leadsBack(attributes) {
      hiddenDepth = 1
      return
    }
    guard looks.begin(name, role, attributes, at: depth, isInCell: content.isInCell, styles) else {
      if role.endsText { flush(.paragraph) }
      if role == .frame { links.addFrame(attributes) }
      hiddenDepth = 1
      return
    }
    switch role {
    case .hidden:
      hiddenDepth = 1
      if "script" ~= name, EmbeddedForm.isMediaType(attributes["type"]) { dataScripts.append(offset) }
    case .title: isInTitle = true
    case .meta: title.keep(attributes)
    case .style: beginStyle(attributes)
    case .frame:
      links.addFrame(attributes)
      around.addEmbedded(attributes["src"], attributes, at: places.place(at: offset))
    case .embedded, .source:
      let address = attributes["src"] ?? attributes["data"]
      around.addEmbedded(address, attributes, at: places.place(at: offset))
    case .drawing: drawing = OpenDrawing(attributes, depth: depth, at: offset)
    case .lineBreak: breakLine()
    case .link: if let address = attributes["href"] { links.addLink(address) }
    case .picture: addPicture(attributes, at: offset)
    case .media: add(PagePicture.medium(name, attributes, at: places.place(at: offset)))
    case .list:
      flush(.paragraph)
      lists.begin(name, attributes, style: looks.current.listStyle) { source.itemCount(ofListAt: offset) }
    case .listItem:
      flush(.paragraph)
      lists.beginItem(attributes, style: looks.current.listStyle)
    case .field: addField(attributes, at: offset)
    case .select:
      // Lists of other sites stand in pages too, by themselves.
      if content.isInCell || inline.hasText { select = OpenSelect() } else { hiddenDepth = 1 }
    case .option: if select == nil { flush(.paragraph) } else { select?.begin(attributes) }
    case .textArea: textAreaDepth += 1
    case .inline, .struckOut, .raised, .lowered, .bold, .italic, .underlined: break
    case .block: flush(.paragraph)
    case .heading:
      flush(.paragraph)
      headingDepth += 1
    case .preformatted:
      flush(.paragraph)
      preformattedDepth += 1
    case .table:
      flush(.paragraph)
      tellLeftOut()
      content.beginTable()
    case .row: beginRow(attributes)
    case .cell: beginCell(name, attributes, at: offset)
    }
  }

  private mutating func finish(_ name: XMLName) {
    defer { depth -= 1 }
    guard hiddenDepth == 0 else {
      hiddenDepth -= 1
      return
    }
    defer { looks.end(at: depth) }
    if let drawing {
      if drawing.depth == depth { endDrawing(drawing) } else { self.drawing?.end(at: depth) }
      return
    }
    if notes.end(at: depth) {
      flush(.paragraph)
      notes.end()
    }
    switch TagRole(name) {
    case .title: isInTitle = false
    case .style: endStyle()
    case .block, .listItem: flush(.paragraph)
    case .list:
      flush(.paragraph)
      lists.end()
    case .heading:
      flush(.heading)
      headingDepth = max(0, headingDepth - 1)
    case .preformatted:
      flush(.preformatted)
      preformattedDepth = max(0, preformattedDepth - 1)
    case .table:
      flush(.paragraph)
      tellLeftOut()
      content.endTable()
    case .row, .cell:
      flush(.paragraph)
      tellLeftOut()
      content.endCell()
    case .option: if select == nil { flush(.paragraph) } else { select?.end() }
    case .select: endSelect()
    case .textArea: textAreaDepth = max(0, textAreaDepth - 1)
    case .inline, .link, .picture, .struckOut, .raised, .lowered, .field, .lineBreak, .meta, .frame, .hidden,
      .bold, .italic, .underlined, .media, .source, .embedded, .drawing:
      break
    }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    guard hiddenDepth == 0 else { return }
    if drawing != nil {
      drawing?.add(text, endingAt: end)
    } else if isInTitle {
      title.text += text
    } else if sheet != nil {
      sheet? += text
    } else if !looks.current.isSeen {
      return
    } else if looks.current.isStruckOut {
      leftOut.add(text, endingAt: end)
    } else if select != nil {
      select?.add(text, endingAt: end)
    } else if textAreaDepth > 0 {
      addLines(text, endingAt: end)
    } else {
      add(text, endingAt: end)
    }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    if let item = lists.item, text.contains(where: { $0 > 0x20 }) {
      beginItem(item, endingAt: end - text.count)
    }
    let start = content.bytes.count
    if source.keeps(text, endingAt: end) {
      inline.addKept(text, endingAt: end, to: &content.bytes)
    } else if preformattedDepth > 0 {
      inline.addRaw(text, endingAt: end, to: &content.bytes)
    } else {
      inline.add(text, endingAt: end, to: &content.bytes)
    }
    if let standing = looks.current.standing { inline.mark(from: start, standing, in: content.bytes) }
    guard looks.current.isSetApart, preformattedDepth == 0 else { return }
    // A blank before the text was written with it.
    let first = content.bytes[start...].firstIndex { $0 != 0x20 } ?? content.bytes.count
    for kind in looks.current.marks { content.content.marks.extend(by: kind, first..<content.bytes.count) }
  }

  /// Writes the numeral that a browser shows before an item.
  private mutating func beginItem(_ item: (mark: InlineMark.Kind, numeral: String), endingAt end: Int) {
    _ = lists.takeItem()
    guard notes.current == nil, preformattedDepth == 0 else { return }
    // In a cell of the form it would be part of a value.
    var numeral = content.isInCell ? "" : item.numeral
    let start = content.bytes.count
    numeral.withUTF8 { inline.add($0, endingAt: end, to: &content.bytes) }
    content.content.marks.append(InlineMark(item.mark, start..<content.bytes.count + 1))
  }

  /// Fixes a note to the place where a link cites it; `false` for any other link.
  private mutating func cite(_ attributes: HTMLAttributes) -> Bool {
    guard let target = OpenNotes.target(attributes) else { return false }
    let index = notes.index(of: target) ?? content.content.notes.count
    if index == content.content.notes.count { content.content.notes.append([]) }
    notes.cite(target, as: index)
    let position = content.bytes.count
    content.content.marks.append(InlineMark(.note(index), position..<position))
    return true
  }

  /// Ends what is still open, and takes the page's own title if the text has none.
  mutating func finish() {
    endSelect()
    flush(.paragraph)
    tellLeftOut()
    content.endTables()
    title.add(to: &content)
  }

  // MARK: Styles

  private mutating func beginStyle(_ attributes: HTMLAttributes) {
    let media = attributes["media"]?.lowercased() ?? "all"
    let isForScreens = media.contains("all") || media.contains("screen")
    if isForScreens, !ignoresStyles { sheet = [] } else { hiddenDepth = 1 }
  }

  /// Whether `style` elements had rules that matter.
  var hasStyles: Bool { !styles.isEmpty }

  private mutating func endStyle() {
    if let sheet { styles.add(sheet) }
    sheet = nil
  }

  // MARK: Struck-out text

  /// Keeps what is struck out beside the text of a cell, or of a paragraph outside tables.
  private mutating func tellLeftOut() {
    guard !leftOut.isEmpty else {
      leftOut.textPlace = nil
      return
    }
    leftOut.settle(at: content.isInCell ? content.lastCellPlace : nil, places: &places)
  }

  /// The struck-out texts that were left out.
  var leftOutTexts: [LeftOutText] { leftOut.texts }

  // MARK: Fields

  /// The value of a field in a table's cell or within a text: forms saved from a browser keep their numbers there.
  private mutating func addField(_ attributes: HTMLAttributes, at offset: Int) {
    guard content.isInCell || inline.hasText,
      ["text", "number", "tel", nil].contains(attributes["type"]?.lowercased()),
      let value = attributes["value"]
    else { return }
    Array(value.utf8).withUnsafeBufferPointer { text($0, endingAt: offset) }
  }

  private mutating func endSelect() {
    guard let select else { return }
    self.select = nil
    select.shown.withUnsafeBufferPointer { text($0, endingAt: select.offset) }
  }

  /// The lines of a text that keeps them as they were typed.
  private mutating func addLines(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    var start = 0
    while let feed = text.firstIndex(of: 0x0A, from: start) {
      add(text.piece(start..<feed), endingAt: end - text.count + feed)
      breakLine()
      start = feed + 1
    }
    add(text.piece(start..<text.count), endingAt: end)
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
    defer {
      firstMark = content.content.marks.count
      if !pictures.isEmpty { pictures = [] }
    }
    guard let text = inline.take(from: &content.bytes, isInCell: content.isInCell) else {
      for picture in pictures { content.add(picture) }
      if !content.isInCell { tellLeftOut() }
      return
    }
    if content.content.marks.count > firstMark || !text.left.isEmpty {
      content.content.marks.settle(from: firstMark, (text.changes, text.left))
    }
    for picture in pictures { content.add(picture, at: text.range.lowerBound) }
    let place = places.place(at: text.offset)
    if let note = notes.current {
      content.content.notes[note].append(Block.Text(.paragraph, text.range, place: place))
      return
    }
    content.add(kind, text.range, place: place)
    if leftOut.textPlace == nil { leftOut.textPlace = place }
    if !content.isInCell { tellLeftOut() }
    if kind == .line { inline.isBroken = true }
  }

  // MARK: Pictures

  /// Counts a picture that is large enough for a table, as far as the page says how large it is.
  private mutating func addPicture(_ attributes: HTMLAttributes, at offset: Int) {
    if let picture = PagePicture.picture(attributes, at: places.place(at: offset)) {
      add(picture)
      addLink(ofPictureAt: picture.place)
    }
    if let width = attributes["width"].flatMap({ Int($0) }), width < Self.leastWidthOfTable { return }
    content.pictureCount += 1
  }

  /// Keeps the address that a picture leads to, which no picture of a report has.
  private mutating func addLink(ofPictureAt place: Place) {
    if let link = looks.current.link { around.addLink(ofPicture: link, at: place) }
  }

  /// Adds a drawing as a picture, and its words as text.
  private mutating func endDrawing(_ drawing: OpenDrawing) {
    self.drawing = nil
    guard looks.current.isSeen, !drawing.isSmall else { return }
    let words = drawing.shownWords
    let file = source.drawing(at: drawing.offset, to: drawing.last)
    let isAlone = !inline.hasText && !content.isInCell
    if file != nil || !drawing.alternative.isEmpty {
      let picture = SourcePicture(
        bytes: file, alternative: drawing.alternative, size: drawing.size,
        place: places.place(at: drawing.offset))
      add(picture)
      addLink(ofPictureAt: picture.place)
    }
    guard !words.isEmpty else { return }
    if isAlone { flush(.paragraph) }
    Array(words.utf8).withUnsafeBufferPointer { text($0, endingAt: drawing.last) }
    if isAlone { flush(.paragraph) }
  }

  private mutating func add(_ picture: SourcePicture) {
    if inline.hasText {
      content.add(picture, at: content.bytes.count)
    } else {
      pictures.append(picture)
    }
  }

  /// In pixels; smaller pictures are signs and buttons.
  private static let leastWidthOfTable = 150

  // MARK: Tables

  private mutating func beginRow(_ attributes: HTMLAttributes) {
    flush(.paragraph)
    tellLeftOut()
    // Word writes a row of height 0 that only states widths.
    content.beginRow(onlyStatesWidths: attributes["height"] == "0")
  }

  private mutating func beginCell(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {
    flush(.paragraph)
    tellLeftOut()
    content.beginCell(
      columnSpan: attributes.span("colspan"), rowSpan: attributes.span("rowspan"),
      place: places.place(at: offset))
    if "th" ~= name { content.changeCell { $0.isHead = true } }
  }
}
