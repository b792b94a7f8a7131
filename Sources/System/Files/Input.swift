/// A file to read, with the name for its outputs.
public struct Input: Sendable, Hashable {
  /// The path to open, or `-` for standard input.
  public let path: String
  /// The path of its outputs below the output folder, without extension; it mirrors the file's place below a
  /// named folder.
  public let outputStem: String
  /// Whether the user named this file itself; a file found in a folder may be anything.
  public let isNamed: Bool
  /// Whether the file may be skipped if it is not a report.
  package let mayBeSomethingElse: Bool

  /// Makes an input.
  public init(path: String, outputStem: String, isNamed: Bool) {
    self.init(path: path, outputStem: outputStem, isNamed: isNamed, mayBeSomethingElse: !isNamed)
  }

  package init(path: String, outputStem: String, isNamed: Bool, mayBeSomethingElse: Bool) {
    self.path = path
    self.outputStem = outputStem
    self.isNamed = isNamed
    self.mayBeSomethingElse = mayBeSomethingElse
  }

  /// Makes the input for a path, or for `-`, given by the user.
  public init(named path: String) {
    let stem = path == InputFile.standardInput ? "stdin" : Input.stem(of: Input.name(of: path))
    self.init(path: path, outputStem: stem, isNamed: true)
  }

  /// The extension of the path in lower case, without the dot.
  package var fileExtension: String { Source(name: path, bytes: []).fileExtension }

  /// The last component of a path.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A path or name without its last extension.
  public static func stem(of base: String) -> String {
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return base }
    return String(base[..<dot])
  }
}
