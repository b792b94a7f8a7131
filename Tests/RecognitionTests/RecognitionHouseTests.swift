import Foundation
import TestSupport
import Testing

/// The dependencies between the recogniser's files have no cycle.
struct RecognitionHouseTests {
  private static let folder = SharedFolder.projectRoot + "/Sources/Recognition"

  /// The files with their code, without comments and string literals.
  private static func files() throws -> [String: String] {
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    var files: [String: String] = [:]
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      files[name] = text.replacing(#/"[^"\n]*"/#, with: "").replacing(#/\/\/[^\n]*/#, with: "")
    }
    return files
  }

  /// For each file, the files whose types it uses.
  private static func needs(_ files: [String: String]) -> [String: Set<String>] {
    var home: [String: String] = [:]
    for (name, text) in files {
      for line in text.split(separator: "\n") where !line.hasPrefix(" ") {
        if let match = line.firstMatch(of: #/(?:struct|enum|protocol|class) (\w+)/#) {
          home[String(match.1)] = name
        }
      }
    }
    return Dictionary(
      uniqueKeysWithValues: files.map { name, text in
        let words = Set(text.matches(of: #/\b[A-Z]\w+/#).map { String($0.output) })
        return (name, Set(words.compactMap { home[$0] }).subtracting([name]))
      })
  }

  @Test func noTwoFilesNeedEachOther() throws {
    let needs = Self.needs(try Self.files())
    #expect(needs.count > 40 && needs.values.contains { !$0.isEmpty })
    // Files whose dependencies have all been removed are removed in turn; a cycle remains.
    var left = needs
    while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key { left[free] = nil }
    #expect(left.isEmpty, "in a circle, or need one: \(left.keys.sorted())")
  }
}
