/// The file of a picture, in a format that is told from its first bytes.
public struct PictureContent: Sendable, Hashable {
  /// The formats that documents hold pictures in.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// PNG.
    case png
    /// JPEG.
    case jpeg
    /// GIF.
    case gif
    /// Windows bitmap.
    case bmp
    /// TIFF.
    case tiff
    /// WebP.
    case webp
    /// Enhanced metafile.
    case emf
    /// Windows metafile.
    case wmf
    /// Scalable vector graphics.
    case svg

    /// The media type (IANA).
    public var mediaType: String {
      switch self {
      case .emf: "image/x-emf"
      case .wmf: "image/x-wmf"
      case .svg: "image/svg+xml"
      default: "image/" + rawValue
      }
    }
  }

  /// The format.
  public let format: Format
  /// The file.
  public let bytes: [UInt8]

  /// The most bytes that a picture may have.
  public static let mostBytes = 32 << 20

  /// Takes a file as a picture; `nil` for one in no known format, or of more than `mostBytes`.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes, let format = Self.format(of: bytes) else { return nil }
    self.format = format
    self.bytes = bytes
  }

  private static let beginnings: [(Format, [UInt8])] = [
    (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
    (.gif, Array("GIF8".utf8)), (.bmp, Array("BM".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0x00]),
    (.tiff, [0x4D, 0x4D, 0x00, 0x2A]), (.wmf, [0xD7, 0xCD, 0xC6, 0x9A]), (.emf, [0x01, 0x00, 0x00, 0x00]),
  ]

  private static func format(of bytes: [UInt8]) -> Format? {
    if let known = beginnings.first(where: { bytes.starts(with: $0.1) }) { return known.0 }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return .webp }
    let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    return head.contains("<svg") ? .svg : nil
  }

  /// The width and height in pixels as the file states them; `nil` for formats without pixels or a damaged head.
  public var pixels: (width: Int, height: Int)? {
    let found: (Int, Int)? =
      switch format {
      case .png: (big(16, 4), big(20, 4))
      case .gif: (little(6, 2), little(8, 2))
      case .bmp: (little(18, 4), little(22, 4))
      case .jpeg: framePixels
      default: nil
      }
    guard let (width, height) = found, (1...100_000).contains(width), (1...100_000).contains(height) else {
      return nil
    }
    return (width, height)
  }

  /// The size in the frame header of a JPEG file (ITU-T T.81, B.2.2).
  private var framePixels: (Int, Int)? {
    var index = 2
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return (big(index + 7, 2), big(index + 5, 2))
      }
      index += marker == 0xFF ? 1 : 2 + big(index + 2, 2)
    }
    return nil
  }

  private func big(_ start: Int, _ count: Int) -> Int {
    guard start + count <= bytes.count else { return 0 }
    return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private func little(_ start: Int, _ count: Int) -> Int {
    guard start + count <= bytes.count else { return 0 }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
