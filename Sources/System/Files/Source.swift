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
    let base = name.split(separator: "/").last ?? ""
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return "" }
    return base[base.index(after: dot)...].lowercased()
  }
}
