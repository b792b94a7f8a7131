import Characters
import Containers
import Diagnostics
import Layout

/// Makes pictures of the elements of a page.
enum PagePicture {
  /// Points to a pixel of a page.
  static let pointsPerPixel = 0.75
  /// Smaller pictures without words, drawings and frames only take room; in pixels.
  static let leastWidth = 8

  /// The picture of an `img`; `nil` for one that only takes room.
  static func picture(_ attributes: HTMLAttributes, at place: Place) -> SourcePicture? {
    let words = attributes["alt"] ?? attributes["title"] ?? ""
    let pixels = (attributes["width"].flatMap { Int($0) }, attributes["height"].flatMap { Int($0) })
    if words.isEmpty, let width = pixels.0 ?? pixels.1, width < leastWidth { return nil }
    var picture = SourcePicture(alternative: words, place: place)
    let source = attributes["src"] ?? ""
    if source.hasPrefix("data:") {
      picture.bytes = content(ofAddress: source)
      if picture.bytes == nil { picture.address = String(source.prefix { $0 != "," }) }
    } else {
      guard !source.isEmpty else { return nil }
      picture.address = source
    }
    picture.size = size(attributes["style"] ?? "")
    if picture.size == nil, let width = pixels.0, let height = pixels.1 {
      picture.size = (Double(width) * pointsPerPixel, Double(height) * pointsPerPixel)
    }
    return picture
  }

  /// What stands for a film or a sound, which no document holds.
  static func medium(_ name: XMLName, _ attributes: HTMLAttributes, at place: Place) -> SourcePicture {
    SourcePicture(
      alternative: "audio" ~= name ? "音频" : "视频", address: attributes["src"] ?? attributes["poster"],
      place: place)
  }

  /// The bytes of an address of the kind `data:image/png;base64,…`.
  private static func content(ofAddress address: String) -> [UInt8]? {
    guard let comma = address.firstIndex(of: ","), address[..<comma].hasSuffix(";base64") else { return nil }
    return Base64.bytes(of: address[address.index(after: comma)...].utf8)
  }

  /// The size that our own pages state, in points: a width, and how it is to the height.
  private static func size(_ style: String) -> (width: Double, height: Double)? {
    var width: Double?
    var ratio: [Double] = []
    for declaration in style.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard parts.count == 2 else { continue }
      if parts[0] == "width", parts[1].hasSuffix("pt") { width = Double(parts[1].dropLast(2)) }
      if parts[0] == "aspect-ratio" { ratio = parts[1].split(separator: "/").compactMap { Double($0) } }
    }
    guard let width, ratio.count == 2, ratio[0] == width else { return nil }
    return (ratio[0], ratio[1])
  }
}
