import CXML

/// Takes the tags and texts of HTML; what they mean is in its subclasses.
open class HTMLHandler {
  final var page: UnsafeMutablePointer<cxml_page>?

  /// Makes a handler.
  public init() {}

  /// An element begins.
  ///
  /// - Parameter offset: the position within its start tag that has been read up to.
  open func start(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {}
  /// An element ends, by its end tag or because what follows ends it.
  open func end(_ name: XMLName) {}
  /// Text, in pieces, its references replaced by characters.
  ///
  /// - Parameter offset: the position after the piece.
  open func text(_ bytes: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {}

  /// Ends the parse; a few more elements may end.
  package final func stop() {
    if let page { cxml_page_stop(page) }
  }

  /// How many bytes have been read.
  final var offset: Int { page.map { Int(cxml_page_offset($0)) } ?? 0 }
}
