import CXML
import Containers

/// The events of a page as lines of text, by our parser and by libxml2's.
enum PageEvents {
  /// The attributes that are told; others are in no page of these tests.
  private static let names: [StaticString] = ["a", "b", "class", "href", "style", "title", "x"]

  /// What `HTMLScanner` tells of a page.
  static func own(_ page: [UInt8]) -> [String] {
    let teller = Teller()
    page.withUnsafeBytes { HTMLScanner.scan($0, handler: teller) }
    return teller.lines
  }

  private final class Teller: HTMLHandler {
    var lines: [String] = []

    override func start(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {
      let told = PageEvents.names.compactMap { name in
        attributes.has(name)
          ? " \(name)=" + (attributes.text(name).map { String(decoding: $0, as: UTF8.self) } ?? "-") : nil
      }
      lines.append("<\(name.text)\(told.joined())> \(offset)")
    }

    override func end(_ name: XMLName) { lines.append("</\(name.text)>") }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {
      lines.append("\(String(decoding: bytes, as: UTF8.self)) \(offset)")
    }
  }

  /// What libxml2 tells of a page.
  static func ofLibrary(_ page: [UInt8]) -> [String] {
    let telling = Telling()
    page.withUnsafeBytes { bytes in
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      guard let parser = htmlCreateMemoryParserCtxt(start, Int32(bytes.count)) else { return }
      let options =
        HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOIMPLIED.rawValue
      htmlCtxtUseOptions(parser, Int32(options))
      xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
      parser.pointee.sax.pointee = handler
      parser.pointee.userData = Unmanaged.passUnretained(telling).toOpaque()
      telling.parser = parser
      htmlParseDocument(parser)
      if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
      htmlFreeParserCtxt(parser)
    }
    return telling.lines
  }

  private final class Telling {
    var lines: [String] = []
    var parser: htmlParserCtxtPtr?

    var offset: Int {
      guard let input = parser?.pointee.input?.pointee, let place = input.cur, let base = input.base else {
        return 0
      }
      return Int(input.consumed) + (place - base)
    }

    static func of(_ user: UnsafeMutableRawPointer?) -> Telling? {
      user.map { Unmanaged<Telling>.fromOpaque($0).takeUnretainedValue() }
    }

    static func value(
      _ name: StaticString, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) -> String? {
      guard var field = attributes else { return nil }
      while let own = field[0] {
        if String(cString: own) == "\(name)" { return field[1].map { String(cString: $0) } ?? "-" }
        field += 2
      }
      return nil
    }
  }

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { user, name, attributes in
      guard let telling = Telling.of(user), let name else { return }
      let told = PageEvents.names.compactMap { name in
        Telling.value(name, attributes).map { " \(name)=\($0)" }
      }
      telling.lines.append("<\(String(cString: name))\(told.joined())> \(telling.offset)")
    }
    handler.endElement = { user, name in
      guard let telling = Telling.of(user), let name else { return }
      telling.lines.append("</\(String(cString: name))>")
    }
    handler.characters = { user, bytes, count in
      guard let telling = Telling.of(user) else { return }
      let text = UnsafeBufferPointer(start: bytes, count: Int(count))
      telling.lines.append("\(String(decoding: text, as: UTF8.self)) \(telling.offset)")
    }
    handler.ignorableWhitespace = handler.characters
    return handler
  }
}
