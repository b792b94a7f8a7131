import CXML
import Conversion
import Documents
import ReportModel

/// Sends a page's tags and text to a builder, through libxml2's parser of broken HTML.
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
    let builder = PageBuilder(text)
    var page = cxml_page()
    page.context = Unmanaged.passUnretained(builder).toOpaque()
    page.start = { context, name, attributes in
      guard let builder = PageParser.builder(context), let name else { return }
      builder.start(TagName(name), TagAttributes(pointer: attributes))
    }
    page.end = { context, name in
      guard let builder = PageParser.builder(context), let name else { return }
      builder.end(TagName(name))
    }
    page.characters = { context, bytes, length in
      PageParser.builder(context)?.text(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
    withUnsafeMutablePointer(to: &page) { page in
      builder.page = page
      defer { builder.page = nil }
      text.withUnsafeBytes { _ = cxml_parse_page(page, $0.bindMemory(to: CChar.self).baseAddress, length) }
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

  private static func builder(_ context: UnsafeMutableRawPointer?) -> PageBuilder? {
    context.map { Unmanaged<PageBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// The attributes of a tag, valid during its event only.
struct TagAttributes {
  fileprivate let pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The value of the attribute of that name; empty where it has none.
  subscript(name: StaticString) -> String? {
    guard var field = pointer else { return nil }
    while let own = field[0] {
      if TagName(own) == name { return field[1].map { String(cString: $0) } ?? "" }
      field += 2
    }
    return nil
  }

  /// Whether the element is not shown.
  var isHidden: Bool {
    if self["hidden"] != nil { return true }
    guard let style = self["style"] else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
  }

  /// A span of cells, within 1 … 1000 as browsers have it.
  func span(_ name: StaticString) -> Int {
    guard let value = self[name] else { return 1 }
    return min(max(Int(value.prefix { $0.isASCII && $0.isNumber }) ?? 1, 1), 1000)
  }
}
