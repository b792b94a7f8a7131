/// Makes a fragment of what was written for a page: each element gets its own style in place of its class, since editors
/// of sites take no style sheet.
struct StyleInliner {
  private let markup: [UInt8]
  private var inlined: [UInt8] = []

  /// The fragment of the body of one of our pages.
  static func inlined(_ markup: [UInt8]) -> [UInt8] {
    var inliner = StyleInliner(markup)
    inliner.run()
    return inliner.inlined
  }

  private init(_ markup: [UInt8]) {
    self.markup = markup
    inlined.reserveCapacity(markup.count * 2)
  }

  private mutating func run() {
    var index = 0
    while let start = markup[index...].firstIndex(of: UInt8(ascii: "<")) {
      inlined += markup[index..<start]
      index = copyTag(at: start)
    }
    inlined += markup[index...]
  }

  /// Copies a tag, and gives the position of the `>` or of what follows a name that has no attributes.
  private mutating func copyTag(at start: Int) -> Int {
    var index = end(ofWordAt: start)
    let element = text(start..<index).dropFirst()
    var classes: [String] = []
    var own = ""
    var others: [ArraySlice<UInt8>] = []
    while index < markup.count, markup[index] == UInt8(ascii: " ") {
      let attribute = index
      let nameEnd = end(ofWordAt: index + 1)
      index = end(ofValueAt: nameEnd)
      let value = index > nameEnd ? text(nameEnd + 2..<index - 1) : ""
      switch text(attribute + 1..<nameEnd) {
      case "class": classes = value.split(separator: " ").map(String.init)
      case "style": own = Self.withoutCustomProperties(value)
      default: others.append(markup[attribute..<index])
      }
    }
    inlined += markup[start..<start + 1 + element.utf8.count]
    for other in others { inlined += other }
    let style = [FragmentStyle.declarations(for: String(element), classes: classes) ?? "", own]
      .filter { !$0.isEmpty }.joined(separator: ";")
    if !style.isEmpty { inlined += " style=\"\(style)\"".utf8 }
    return index
  }

  /// The end of a name of an element or attribute.
  private func end(ofWordAt start: Int) -> Int {
    markup[start...].firstIndex(where: Self.wordEnds.contains) ?? markup.count
  }

  private static let wordEnds = Array(" =>".utf8)

  /// The end of a value in quotes, with the `=` before it; where it starts if there is none.
  private func end(ofValueAt start: Int) -> Int {
    guard start + 1 < markup.count, markup[start] == UInt8(ascii: "="),
      let quote = markup[(start + 2)...].firstIndex(of: UInt8(ascii: "\""))
    else { return start }
    return quote + 1
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: markup[range], as: UTF8.self) }

  /// What a style sheet would have to use has no meaning without one.
  private static func withoutCustomProperties(_ style: String) -> String {
    style.split(separator: ";").filter { !$0.hasPrefix("--") }.joined(separator: ";")
  }
}
