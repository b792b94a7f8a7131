import Foundation
import NianbaoKit

/// Reports with their true cells: a folder with one folder per layout and `truth/NAME.json`, or reports
/// beside one `truth.json` for all.
public enum Corpus {
  /// The reports of one layout.
  public struct Layout {
    /// The name of its folder.
    public let name: String
    /// The reports, sorted by name.
    public let reports: [(source: Source, truth: Truth)]
  }

  /// The layouts in a folder, sorted by name.
  public static func layouts(in folder: String, only: String? = nil) throws -> [Layout] {
    let manager = FileManager.default
    if manager.fileExists(atPath: folder + "/truth.json") {
      let truths = try Truth.read(folder + "/truth.json")
      return [layout(folder) { truths[$0] }]
    }
    var truths: [String: Truth] = [:]
    for file in files(in: folder + "/truth") where file.hasSuffix(".json") {
      truths[String(file.dropLast(5))] = try Truth.read(folder + "/truth/" + file)[""]
    }
    return files(in: folder).filter { $0 != "truth" && (only == nil || only == $0) }.compactMap { name in
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard manager.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return nil }
      return layout(path) { truths[String($0.split(separator: ".")[0])] }
    }
  }

  private static func layout(_ folder: String, truth: (String) -> Truth?) -> Layout {
    let reports = files(in: folder).compactMap { file -> (source: Source, truth: Truth)? in
      guard let truth = truth(file), let data = FileManager.default.contents(atPath: folder + "/" + file)
      else {
        return nil
      }
      return (Source(name: file, bytes: Array(data)), truth)
    }
    return Layout(name: URL(fileURLWithPath: folder).lastPathComponent, reports: reports)
  }

  private static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }
      .sorted()
  }
}
