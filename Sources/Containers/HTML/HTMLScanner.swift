/// Reads HTML in memory and mends it where it is broken, much as browsers do.
package enum HTMLScanner {
  /// How many elements may be open at once in so many bytes: each end tag is looked up among all open ones.
  package static func deepest(in length: Int) -> Int { max(256, (1 << 30) / max(1, length)) }

  /// Sends the tags and texts of HTML in UTF-8 to the handler.
  package static func scan(_ bytes: UnsafeRawBufferPointer, handler: HTMLHandler) {
    bytes.withMemoryRebound(to: UInt8.self) { page in
      var parser = HTMLParser(page, handler: handler)
      parser.parse()
    }
  }
}
