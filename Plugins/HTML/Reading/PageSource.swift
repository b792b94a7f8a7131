import Characters
import Containers

/// The source of a page, for what the events of the parser do not tell.
struct PageSource {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Tags that are longer are not looked for.
  private static let longestTag = 1 << 13
  /// Lists that are longer are not counted to their end.
  private static let longestList = 1 << 15

  // MARK: Characters

  /// Whether a text is a character that one of our pages has by a reference, and so is no layout of the page's.
  func keeps(_ text: UTF8Text, endingAt end: Int) -> Bool {
    guard let (kept, length) = KeptCharacter.at(0, in: text), length == text.count else { return false }
    let reference = KeptCharacter.reference(to: kept).utf8
    return end >= reference.count && end <= bytes.count
      && bytes[end - reference.count..<end].elementsEqual(reference)
  }

  // MARK: Lists

  /// How many items a list has, by a position within its start tag.
  func itemCount(ofListAt offset: Int) -> Int {
    let end = min(bytes.count, offset + Self.longestList)
    return bytes.withUnsafeBufferPointer { text in
      var depth = 1
      var items = 0
      var index = offset
      while depth > 0, index < end, let sign = text.firstIndex(of: UInt8(ascii: "<"), from: index) {
        index = sign + 1
        let isEnd = index < text.count && text[index] == UInt8(ascii: "/")
        let name = isEnd ? index + 1 : index
        if Self.lists.contains(where: { Self.isTag($0, at: name, in: text) }) {
          depth += isEnd ? -1 : 1
        } else if !isEnd, depth == 1, Self.isTag("li", at: name, in: text) {
          items += 1
        }
      }
      return items
    }
  }

  private static let lists: [StaticString] = ["ol", "ul", "menu", "dir"]

  private static func isTag(_ name: StaticString, at index: Int, in text: UTF8Text) -> Bool {
    guard text.beginsWithWord(name, at: index) else { return false }
    let end = index + name.utf8CodeUnitCount
    return end == text.count || text[end] <= 0x20 || text[end] == UInt8(ascii: ">")
      || text[end] == UInt8(ascii: "/")
  }

  // MARK: Drawings

  /// The file of a drawing in the page: its element by itself; `nil` for one that only HTML forgives.
  ///
  /// - Parameters:
  ///   - offset: a position within its start tag.
  ///   - last: the position that had been read up to when the last of what is in it was met.
  func drawing(at offset: Int, to last: Int) -> [UInt8]? {
    guard let range = bytes.withUnsafeBufferPointer({ Self.drawing(in: $0, offset, last) }) else {
      return nil
    }
    var file = Array("<svg".utf8)
    let element = bytes[range].dropFirst(file.count)
    let tag = Array(element.prefix { $0 != UInt8(ascii: ">") })
    if !tag.contains("xmlns=") { file += " xmlns=\"http://www.w3.org/2000/svg\"".utf8 }
    if !tag.contains("xmlns:xlink="), Array(element).contains("xlink:") {
      file += " xmlns:xlink=\"http://www.w3.org/1999/xlink\"".utf8
    }
    file += element
    let isWhole = file.withUnsafeBytes { bytes in
      (try? XMLScanner.scan(bytes, part: "svg", file: "", handler: XMLHandler())) != nil
    }
    return isWhole ? file : nil
  }

  private static func drawing(in text: UTF8Text, _ offset: Int, _ last: Int) -> Range<Int>? {
    var start = min(offset, text.count - 1)
    let earliest = max(0, start - longestTag)
    while start >= earliest, !text.isTag("svg", at: start) { start -= 1 }
    guard start >= earliest else { return nil }
    var index = max(start, last)
    let latest = min(text.count, index + longestTag)
    while index < latest, let sign = text.firstIndex(of: UInt8(ascii: "<"), from: index) {
      index = sign + 1
      if index < text.count, text[index] == UInt8(ascii: "/"), text.beginsWithWord("svg", at: index + 1) {
        return text.firstIndex(of: UInt8(ascii: ">"), from: index).map { start..<$0 + 1 }
      }
    }
    return nil
  }
}

extension UTF8Text {
  /// Whether the start tag of an element begins here.
  fileprivate func isTag(_ name: StaticString, at index: Int) -> Bool {
    self[index] == UInt8(ascii: "<") && beginsWithWord(name, at: index + 1)
  }
}
