import Containers
import Diagnostics

/// Sends a page's tags and texts to a builder.
final class PageParser: HTMLHandler {
  private var builder: PageBuilder

  private init(_ text: [UInt8], ignoresStyles: Bool) {
    builder = PageBuilder(text, ignoresStyles: ignoresStyles)
  }

  /// The page's blocks in reading order.
  ///
  /// - Parameter ignoresStyles: whether `style` elements are passed over, as for pages that hide what a program shows.
  /// - Throws: `ConversionError` of kind `empty` or `tooLarge`.
  static func parse(
    _ text: [UInt8], file: String, ignoresStyles: Bool = false
  ) throws(ConversionError) -> PageBuilder {
    guard !text.isEmpty, text.count <= Int32.max else {
      throw ConversionError(
        text.isEmpty ? .empty : .tooLarge, file: file,
        message: text.isEmpty
          ? Message("网页是空的", "the page is empty") : Message("网页过大", "the page is too large"))
    }
    let parser = PageParser(text, ignoresStyles: ignoresStyles)
    text.withUnsafeBytes { HTMLScanner.scan($0, handler: parser) }
    parser.builder.finish()
    guard !parser.builder.isTooLarge else {
      throw ConversionError(
        .tooLarge, file: file,
        message: Message("网页过长，或嵌套过深", "the page is too long or too deeply nested"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    }
    return parser.builder
  }

  override func start(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {
    if builder.start(name, attributes, at: offset) { stop() }
  }

  override func end(_ name: XMLName) {
    if builder.end(name) { stop() }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {
    builder.text(bytes, endingAt: offset)
  }
}
