import Diagnostics

/// A picture, as the source holds it or refers to it.
public struct Picture: Sendable, Hashable {
  /// What the picture is made of; `nil` where the source only refers to it.
  public var content: PictureContent?
  /// The words that stand for it; empty where the source has none.
  public var alternative: String
  /// Where the source says it is, such as the address in a page; nothing is ever fetched.
  public var address: String?
  /// The size on the page in points; `nil` where the source does not say.
  public var size: PictureSize?
  /// Where it stands.
  public var place: Place?

  /// Makes a picture.
  public init(
    _ content: PictureContent?, alternative: String = "", address: String? = nil, size: PictureSize? = nil,
    place: Place? = nil
  ) {
    self.content = content
    self.alternative = alternative
    self.address = address
    self.size = size
    self.place = place
  }
}

extension Picture {
  /// The words that stand for the picture among text that is set apart.
  public var residueText: String {
    let words = alternative.isEmpty ? address ?? "" : alternative
    return Self.residueMark + (words.isEmpty ? "］" : "：\(words)］")
  }

  /// What such words begin with.
  package static let residueMark = "［图片"
}

/// The size of a picture on the page, in points.
public struct PictureSize: Sendable, Hashable {
  /// From left to right, more than 0.
  public var width: Double
  /// From top to bottom, more than 0.
  public var height: Double

  /// Makes a size; `nil` unless both lengths are more than 0 and less than 10,000.
  public init?(width: Double, height: Double) {
    guard width > 0, height > 0, width < 10_000, height < 10_000 else { return nil }
    self.width = width
    self.height = height
  }
}
