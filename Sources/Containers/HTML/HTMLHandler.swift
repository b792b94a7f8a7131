/// Takes the tags and texts of HTML; what they mean is in its subclasses.
open class HTMLHandler {
  /// Whether it wants no more.
  final var isStopped = false

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
  /// - Parameter offset: the position after the piece; for a long text in several pieces, that before their last character.
  open func text(_ bytes: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {}

  /// Ends the parse; a few more elements may end.
  package final func stop() { isStopped = true }
}
