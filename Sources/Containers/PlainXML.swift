import Diagnostics

/// Sends the events of plain documents, which nearly all are, without the library: the same events in the same order, but
/// that text may come in other pieces.
package enum PlainXML {
  /// Whether it is used at all: without it all documents go through the library, with the same result.
  @TaskLocal package static var isUsed = true

  /// Sends the events of a document; `false`, before any event, for one that the library must read.
  ///
  /// - Throws: the error with which the handler stopped.
  package static func scan(_ bytes: UnsafeRawBufferPointer, handler: XMLHandler) throws(ConversionError)
    -> Bool
  {
    guard isUsed else { return false }
    let bytes = bytes.bindMemory(to: UInt8.self)
    var check = PlainXMLCheck(bytes)
    var markup = PlainMarkup(bytes)
    // All of it is checked before the first event, since a handler cannot take back what it was told.
    guard markup.pass(to: &check) else { return false }
    var events = PlainXMLEvents(
      bytes, longestTag: check.longestTag, mostAttributes: PlainXMLCheck.mostAttributes, handler: handler)
    defer { events.free() }
    markup = PlainMarkup(bytes)
    _ = markup.pass(to: &events)
    if let failure = handler.failure { throw failure }
    return true
  }
}
