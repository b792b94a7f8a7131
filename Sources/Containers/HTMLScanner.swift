import CXML

/// Parses HTML in memory with libxml2's parser for broken HTML, which mends it as browsers do.
package enum HTMLScanner {
  // The library's tables are made once, before threads use them.
  private static let library: Void = xmlInitParser()

  /// How many elements may be open at once in so many bytes: each end tag is looked up among all open ones.
  package static func deepest(in length: Int) -> Int { max(256, (1 << 30) / max(1, length)) }

  /// Sends the tags and texts of HTML in UTF-8 to the handler; nothing for what is empty, or longer than 2 GB.
  package static func scan(_ bytes: UnsafeRawBufferPointer, handler: HTMLHandler) {
    _ = library
    guard let length = Int32(exactly: bytes.count), length > 0 else { return }
    var page = cxml_page()
    page.context = Unmanaged.passUnretained(handler).toOpaque()
    page.start = { context, name, attributes in
      guard let handler = HTMLScanner.handler(context), let name else { return }
      handler.start(XMLName(pointer: name), HTMLAttributes(pointer: attributes), at: handler.offset)
    }
    page.end = { context, name in
      guard let handler = HTMLScanner.handler(context), let name else { return }
      handler.end(XMLName(pointer: name))
    }
    page.characters = { context, bytes, length in
      guard let handler = HTMLScanner.handler(context) else { return }
      handler.text(UnsafeBufferPointer(start: bytes, count: Int(length)), endingAt: handler.offset)
    }
    withUnsafeMutablePointer(to: &page) { page in
      handler.page = page
      defer { handler.page = nil }
      _ = cxml_parse_page(page, bytes.bindMemory(to: CChar.self).baseAddress, length)
    }
  }

  private static func handler(_ context: UnsafeMutableRawPointer?) -> HTMLHandler? {
    context.map { Unmanaged<HTMLHandler>.fromOpaque($0).takeUnretainedValue() }
  }
}
