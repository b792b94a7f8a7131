/// A file to be read, and the name that what it becomes is given.
public struct Input: Sendable, Hashable {
  /// The path to open, or `-` for standard input.
  public let path: String
  /// The path of its outputs below the output folder, without ending: a file's own place below a named folder.
  public let outputStem: String
  /// Whether the user named this very file; a file met in a folder may be something else altogether.
  public let isNamed: Bool
  /// Whether the file may be passed over when it turns out to be no report.
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

  /// The input that a user names by a path, or by `-`.
  public init(named path: String) {
    let stem = path == InputFile.standardInput ? "stdin" : Input.stem(of: Input.name(of: path))
    self.init(path: path, outputStem: stem, isNamed: true)
  }

  /// The ending of the path in lower case, without the full stop.
  package var fileExtension: String { Source(name: path, bytes: []).fileExtension }

  /// A path's last part.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A path or name without its last ending.
  public static func stem(of base: String) -> String {
    guard let dot = base.lastIndex(of: "."), dot != base.startIndex else { return base }
    return String(base[..<dot])
  }
}
