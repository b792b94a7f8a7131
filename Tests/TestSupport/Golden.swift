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
    let path = folder + name
    if isWriting {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return "\(name) is missing: make golden"
    }
    let kept = String(decoding: data, as: UTF8.self)
    if kept == text { return nil }
    let (before, now) = (kept.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
    let changes = now.difference(from: before).prefix(mostShown).map { change in
      switch change {
      case .remove(let line, let element, _): "line \(line + 1) - \(element)"
      case .insert(let line, let element, _): "line \(line + 1) + \(element)"
      }
    }
    return "\(name) is not what it was; if that is right: make golden\n" + changes.joined(separator: "\n")
  }
}
