import Containers
import Diagnostics

/// Sends a page's tags and texts to a builder.
final class PageParser: HTMLHandler {
  // What it points to outlives the parser; a property would be checked for overlapping use with each tag.
  private let builder: UnsafeMutablePointer<PageBuilder>

  private init(_ builder: UnsafeMutablePointer<PageBuilder>) { self.builder = builder }

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
    var builder = PageBuilder(text, ignoresStyles: ignoresStyles)
    withUnsafeMutablePointer(to: &builder) { builder in
      let parser = PageParser(builder)
      text.withUnsafeBytes { HTMLScanner.scan($0, handler: parser) }
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

  override func start(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {
    if builder.pointee.start(name, attributes, at: offset) { stop() }
  }

  override func end(_ name: XMLName) {
    if builder.pointee.end(name) { stop() }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {
    builder.pointee.text(bytes, endingAt: offset)
  }
}
