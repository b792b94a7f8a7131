import Characters
import Containers
import Diagnostics
import Layout

/// The title that a page has for machines and for the window, for pages whose text has none.
struct PageTitle {
  /// The content of its `title` element.
  var text: [UInt8] = []
  private var stated: String?

  /// The title that the page states for machines, as the standard for government web sites requires.
  mutating func keep(_ attributes: HTMLAttributes) {
    guard attributes["name"]?.lowercased() == "articletitle" else { return }
    stated = attributes["content"]
  }

  /// Puts the page's title before the text if no short line of the text is one.
  func add(to content: inout BlockBuilder) {
    let own = stated.map { Array($0.utf8) } ?? firstPart
    guard Self.isTitle(own[...]), !content.blocks.contains(where: { Self.isTitle($0, content.bytes) }) else {
      return
    }
    content.addFirst(.heading, own, place: .line(1, column: 1))
  }

  private static func isTitle(_ block: Block, _ bytes: [UInt8]) -> Bool {
    switch block {
    case .text(let text): text.range.count <= 240 && isTitle(bytes[text.range])
    case .picture: false
    case .table(let table): table.rows.contains { $0.contains { $0.blocks.contains { isTitle($0, bytes) } } }
    }
  }

  private static func isTitle(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains("公开") && (text.contains("年度报告") || text.contains("年报"))
      && text.contains(where: \.isDigit) && !text.contains("，") && !text.contains("。")
  }

  /// The title without the site's name after it.
  private var firstPart: [UInt8] {
    Array(text.prefix { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "\n") })
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ words: StaticString) -> Bool {
    let pattern = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    return indices.contains { self[$0...].starts(with: pattern) }
  }
}
