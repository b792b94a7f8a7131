import Containers

/// Reads a document's main part.
final class DocumentHandler: XMLHandler {
  /// What reads the elements, at a place of its own: events come one after another, so that nothing needs to be looked
  /// for that changes it at the same time, as is done with a property at each event.
  private let place: UnsafeMutablePointer<DocumentBody>

  /// What was read.
  var body: DocumentBody { place.pointee }

  init(_ body: DocumentBody) {
    place = .allocate(capacity: 1)
    place.initialize(to: body)
  }

  deinit {
    place.deinitialize(count: 1)
    place.deallocate()
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if !place.pointee.start(name, attributes) { stop(DocumentBody.excess(in: place.pointee.file)) }
  }

  override func end(_ name: XMLName) {
    if !place.pointee.end(name) { stop(DocumentBody.excess(in: place.pointee.file)) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { place.pointee.text(bytes) }
}
