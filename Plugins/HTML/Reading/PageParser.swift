import CXML
import Diagnostics

/// Sends a page's tags and text to a builder, using libxml2's parser for broken HTML.
enum PageParser {
  // The library's tables are made once, before threads use them.
  private static let library: Void = xmlInitParser()

  /// The page's blocks in reading order.
  /// - Throws: `ConversionError` of kind `empty` or `tooLarge`.
  static func parse(_ text: [UInt8], file: String) throws(ConversionError) -> PageBuilder {
    _ = library
    guard let length = Int32(exactly: text.count), length > 0 else {
      throw ConversionError(
        text.isEmpty ? .empty : .tooLarge, file: file,
        message: text.isEmpty
          ? Message("网页是空的", "the page is empty") : Message("网页过大", "the page is too large"))
    }
    var builder = PageBuilder(text)
    var page = cxml_page()
    page.start = { context, name, attributes in
      guard let builder = PageParser.builder(context), let name else { return }
      builder.pointee.start(TagName(name), TagAttributes(pointer: attributes))
    }
    page.end = { context, name in
      guard let builder = PageParser.builder(context), let name else { return }
      builder.pointee.end(TagName(name))
    }
    page.characters = { context, bytes, length in
      PageParser.builder(context)?.pointee.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
    withUnsafeMutablePointer(to: &builder) { builder in
      withUnsafeMutablePointer(to: &page) { page in
        page.pointee.context = UnsafeMutableRawPointer(builder)
        builder.pointee.page = page
        defer { builder.pointee.page = nil }
        text.withUnsafeBytes { _ = cxml_parse_page(page, $0.bindMemory(to: CChar.self).baseAddress, length) }
      }
    }
    builder.finish()
    guard !builder.isTooLarge else {
      throw ConversionError(
        .tooLarge, file: file,
        message: Message("网页过长，或嵌套过深", "the page is too long or too deeply nested"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    }
    return builder
  }

  // By pointer: a class would be checked for exclusive access each time.
  private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PageBuilder>? {
    context?.assumingMemoryBound(to: PageBuilder.self)
  }
}

/// The attributes of a tag, valid during its event only.
struct TagAttributes {
  fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The value of the attribute of that name; empty if there is none.
  subscript(name: StaticString) -> String? {
    field(name).map { $0[1].map { String(cString: $0) } ?? "" }
  }

  /// Whether the element is not shown.
  var isHidden: Bool {
    if field("hidden") != nil { return true }
    guard let style = field("style")?[1] else { return false }
    return Self.hides(style)
  }

  /// A span of cells, within 1 … 1000 as browsers have it.
  func span(_ name: StaticString) -> Int {
    guard var digit = field(name)?[1] else { return 1 }
    var value = 0
    while (0x30...0x39).contains(digit.pointee), value <= 1000 {
      value = value * 10 + Int(digit.pointee - 0x30)
      digit += 1
    }
    return min(max(value, 1), 1000)
  }

  /// An attribute's name, followed by its value.
  private func field(_ name: StaticString) -> UnsafeMutablePointer<UnsafePointer<UInt8>?>? {
    guard var field = pointer else { return nil }
    while let own = field[0] {
      if TagName(own) == name { return field }
      field += 2
    }
    return nil
  }

  // By bytes: pages made by word processors have a style on every other tag.
  private static func hides(_ style: UnsafePointer<UInt8>) -> Bool {
    let pattern: StaticString = "display:none"
    var byte = style
    var found = 0
    while byte.pointee != 0 {
      let letter = (0x41...0x5A).contains(byte.pointee) ? byte.pointee | 0x20 : byte.pointee
      byte += 1
      if letter <= 0x20 { continue }
      // No other letter of the pattern equals its first.
      found = letter == pattern.utf8Start[found] ? found + 1 : letter == pattern.utf8Start[0] ? 1 : 0
      if found == pattern.utf8CodeUnitCount { return true }
    }
    return false
  }
}
