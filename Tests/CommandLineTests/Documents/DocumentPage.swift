import Foundation
import TestSupport
import Testing

/// A page of the documentation.
struct DocumentPage: CustomTestStringConvertible, Sendable {
  /// Its path in the project.
  let name: String
  /// Its lines.
  let lines: [String]
  /// Its fenced blocks.
  let blocks: [PageBlock]

  /// The language of a user who follows the page.
  var language: String { name.contains(".zh-CN.") ? "zh_CN" : "en_US" }

  var testDescription: String { name }

  init(name: String, text: String) {
    self.name = name
    lines = text.components(separatedBy: "\n")
    blocks = PageBlock.all(in: lines)
  }

  /// - Parameter name: its path in the project.
  init(_ name: String) throws {
    self.init(name: name, text: try String(contentsOfFile: Self.path(name), encoding: .utf8))
  }

  /// Every page, but the history: that tells of programs that are no more.
  static let all: [DocumentPage] = {
    let files = FileManager.default
    let folders = ["", "docs/", "samples/", "Fuzz/", "Benchmarks/"]
    return folders.flatMap { folder in
      let names = (try? files.contentsOfDirectory(atPath: path(folder))) ?? []
      return names.sorted().filter { $0.hasSuffix(".md") && $0 != "CHANGELOG.md" }.map { folder + $0 }
    }.compactMap { try? DocumentPage($0) }
  }()

  static func path(_ name: String) -> String { SharedFolder.projectRoot + "/" + name }

  /// What stands between backticks in the text, line ends as blanks; table cells have their bars escaped.
  var inlineCode: [String] {
    var text = lines
    for block in blocks.reversed() {
      text.removeSubrange((block.start - 1)...(block.start + block.lines.count))
    }
    return text.joined(separator: "\n").matches(of: /`+([^`]+)`+/).map {
      String($0.1).replacing("\n", with: " ").replacing("\\|", with: "|")
    }
  }

  /// The page with other lines in some of its blocks, by their numbers.
  func text(replacing replaced: [Int: [String]]) -> String {
    var lines = lines
    for (index, block) in blocks.enumerated().reversed() {
      guard let new = replaced[index] else { continue }
      lines.replaceSubrange(
        block.start..<(block.start + block.lines.count),
        with: new.map { $0.isEmpty ? "" : block.indentation + $0 })
    }
    return lines.joined(separator: "\n")
  }

  /// Writes the page anew.
  func write(replacing replaced: [Int: [String]]) throws {
    try text(replacing: replaced).write(toFile: Self.path(name), atomically: true, encoding: .utf8)
  }
}
