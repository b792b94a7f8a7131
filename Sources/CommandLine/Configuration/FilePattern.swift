import NianbaoKit

/// The files that a waiver is about, as a path below the configuration's folder with the wildcards `*`, `?` and `**`.
///
/// A pattern without `/` is a name in any folder, as in `.gitignore`; `*` and `?` never match a `/`.
package struct FilePattern: Sendable, Hashable {
  /// The pattern as written.
  package let text: String

  /// Makes a pattern.
  package init(_ text: String) { self.text = text }

  /// Whether it names one file and no others.
  package var isLiteral: Bool { !text.contains("*") && !text.contains("?") }

  /// Whether it is about the file of that path below the configuration's folder.
  package func matches(_ path: String) -> Bool {
    var pattern = text[...]
    while pattern.hasPrefix("./") { pattern = pattern.dropFirst(2) }
    let wanted = pattern.split(separator: "/").map { Array($0) }
    let parts = path.split(separator: "/").map { Array($0) }
    if !pattern.contains("/") { return parts.last.map { Self.matches($0, wanted.first ?? []) } ?? false }
    return Self.matches(parts[...], wanted[...])
  }

  private static func matches(_ path: ArraySlice<[Character]>, _ pattern: ArraySlice<[Character]>) -> Bool {
    // What can still be matched after each part of the pattern: a row of the table, so that `**` costs no recursion.
    var reached = Set([path.startIndex])
    for part in pattern {
      var next: Set<Int> = []
      for index in reached {
        if part == ["*", "*"] {
          next.formUnion(index...path.endIndex)
        } else if index < path.endIndex, matches(path[index], part) {
          next.insert(index + 1)
        }
      }
      reached = next
    }
    return reached.contains(path.endIndex)
  }

  private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
    var index = 0
    var place = 0
    var star: (place: Int, index: Int)?
    while index < name.count {
      if place < pattern.count, pattern[place] == "*" {
        star = (place, index)
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[index] {
        place += 1
        index += 1
      } else if let last = star {
        // The last star takes one more character.
        star = (last.place, last.index + 1)
        place = last.place + 1
        index = last.index + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
