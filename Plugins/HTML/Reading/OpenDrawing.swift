import Containers

/// A drawing in the page (SVG) while it is read: what names it, and the words that it shows.
struct OpenDrawing {
  /// How deep its element is.
  let depth: Int
  /// A position within its start tag.
  let offset: Int
  /// The position that had been read up to when the last of what is in it was met.
  private(set) var last: Int
  /// Whether it only takes room.
  let isSmall: Bool
  /// Its width and height in points, where it states both.
  let size: (width: Double, height: Double)?

  private var name: [UInt8] = []
  private var words: [UInt8] = []
  private var part: (isName: Bool, depth: Int)?

  /// A drawing begins.
  init(_ attributes: HTMLAttributes, depth: Int, at offset: Int) {
    self.depth = depth
    self.offset = offset
    last = offset
    let width = Self.pixels(attributes["width"])
    let height = Self.pixels(attributes["height"])
    isSmall = [width, height].compactMap(\.self).contains { $0 < Double(PagePicture.leastWidth) }
    size = width.flatMap { width in
      height.map { (width * PagePicture.pointsPerPixel, $0 * PagePicture.pointsPerPixel) }
    }
  }

  private static func pixels(_ length: String?) -> Double? {
    guard let length else { return nil }
    return Double(length.hasSuffix("px") ? length.dropLast(2) : length[...])
  }

  /// What stands for the drawing: its `title` and `desc`.
  var alternative: String { Self.words(of: name) }

  /// The words that it shows.
  var shownWords: String { Self.words(of: words) }

  /// An element in it begins.
  mutating func begin(_ name: XMLName, at depth: Int, offset: Int) {
    last = max(last, offset)
    guard part == nil else { return }
    switch name {
    case "title", "desc": if depth == self.depth + 1 { part = (true, depth) }
    case "text", "foreignobject", "foreignObject": part = (false, depth)
    default: return
    }
    self.name.append(0x20)
    words.append(0x20)
  }

  /// Text in it.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    last = max(last, end)
    guard let part else { return }
    if part.isName { name += text } else { words += text }
  }

  /// An element in it ends.
  mutating func end(at depth: Int) {
    if part?.depth == depth { part = nil }
  }

  private static func words(of bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
