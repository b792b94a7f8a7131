import Containers

/// Reads a document's main part.
final class DocumentHandler: XMLHandler {
  /// What reads its elements. A value: to change a part of one is cheaper than a property of an object.
  private(set) var body: DocumentBody

  init(_ body: DocumentBody) { self.body = body }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if !body.start(name, attributes) { stop(DocumentBody.excess(in: body.file)) }
  }

  override func end(_ name: XMLName) {
    if !body.end(name) { stop(DocumentBody.excess(in: body.file)) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { body.text(bytes) }
}
