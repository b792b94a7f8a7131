import Foundation

/// Texts in Tests/Golden that people have looked at and that must not change unnoticed.
///
/// `make golden` writes them anew; what it changed is read in the commit like any other change.
public enum Golden {
  private static let folder = SharedFolder.projectRoot + "/Tests/Golden/"
  private static let isWriting = ProcessInfo.processInfo.environment["NIANBAO_WRITE_GOLDEN"] != nil
  private static let mostShown = 6

  /// The lines in which a text differs from the one kept under a name; `nil` if there are none.
  public static func difference(of text: String, from name: String) throws -> String? {
    try difference(of: text.components(separatedBy: "\n"), from: name) { _ in true }
  }

  /// The same for lines that begin with an input and `: `; inputs that only one side has are not compared.
  public static func difference(ofInputs lines: [String], from name: String) throws -> String? {
    let kept = Set(self.lines(of: name)?.map(input) ?? [])
    let both = kept.intersection(lines.map(input))
    return try difference(of: lines, from: name) { both.contains(input($0)) }
  }

  private static func input(_ line: String) -> Substring {
    line[..<(line.firstRange(of: ": ")?.lowerBound ?? line.endIndex)]
  }

  private static func lines(of name: String) -> [String]? {
    FileManager.default.contents(atPath: folder + name).map {
      String(decoding: $0, as: UTF8.self).components(separatedBy: "\n")
    }
  }

  private static func difference(
    of lines: [String], from name: String, where isCompared: (String) -> Bool
  ) throws -> String? {
    if isWriting {
      let path = folder + name
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
      return nil
    }
    guard let kept = self.lines(of: name) else { return "\(name) is missing: make golden" }
    let (before, now) = (kept.filter(isCompared), lines.filter(isCompared))
    if before == now { return nil }
    let changes = now.difference(from: before).prefix(mostShown).map { change in
      switch change {
      case .remove(let line, let element, _): "line \(line + 1) - \(element)"
      case .insert(let line, let element, _): "line \(line + 1) + \(element)"
      }
    }
    return "\(name) is not what it was; if that is right: make golden\n" + changes.joined(separator: "\n")
  }
}
