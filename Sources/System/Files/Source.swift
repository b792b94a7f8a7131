/// Bytes to read, with the name used in messages.
public struct Source: Sendable {
  /// The path as given by the user, or `-` for standard input.
  public var name: String
  /// The whole content.
  public var bytes: [UInt8]

  /// Makes a source.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes a source from text, as UTF-8.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The extension of the name in lower case, without the dot; empty if there is none.
  public var fileExtension: String {
    if let plain = plainExtension { return plain }
    let base = name.split(separator: "/").last ?? ""
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return "" }
    return base[base.index(after: dot)...].lowercased()
  }

  /// The same, for a name in ASCII: several readers ask for it of every file; `nil` for any other name.
  private var plainExtension: String? {
    name.utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      let base = bytes.split(separator: UInt8(ascii: "/")).last ?? bytes[...].prefix(0)
      guard let dot = base.lastIndex(of: UInt8(ascii: ".")), dot != base.startIndex else { return "" }
      let ending = base[(dot + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return String(decoding: ending, as: UTF8.self)
    } ?? nil
  }
}
