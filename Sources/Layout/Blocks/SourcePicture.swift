import Diagnostics

/// A picture as a reader meets it.
package struct SourcePicture: Sendable {
  /// Its file; `nil` where the document only refers to it.
  package var bytes: [UInt8]?
  /// The words that stand for it.
  package var alternative: String
  /// Where the document says it is.
  package var address: String?
  /// Its width and height on the page in points.
  package var size: (width: Double, height: Double)?
  /// Where it stands.
  package var place: Place

  /// Makes a picture.
  package init(
    bytes: [UInt8]? = nil, alternative: String = "", address: String? = nil,
    size: (width: Double, height: Double)? = nil, place: Place
  ) {
    self.bytes = bytes
    self.alternative = alternative
    self.address = address
    self.size = size
    self.place = place
  }
}
