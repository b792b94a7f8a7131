import Foundation
import TestSupport

/// A command that a page of the documentation shows, with what it says it prints.
struct DocumentedCommand: Sendable {
  /// What stands for any number of lines that the page leaves out.
  private static let gap = "⋮"

  /// The words behind `$ nianbao`.
  let arguments: [String]
  /// What the page shows below it.
  let shown: [String]

  /// The command as the page has it.
  var text: String { "nianbao " + arguments.joined(separator: " ") }

  /// Whether printed lines are what the page shows.
  func agrees(with printed: [String]) -> Bool { Self.agree(shown[...], printed[...]) }

  private static func agree(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    let rest = shown.dropFirst()
    if first == gap {
      return (printed.startIndex...printed.endIndex).contains { agree(rest, printed[$0...]) }
    }
    return printed.first == first && agree(rest, printed.dropFirst())
  }
}

/// A page of the documentation: its commands, and the files that it shows.
struct DocumentedPage {
  /// The commands in order.
  let commands: [DocumentedCommand]
  /// The files whose contents stand on the page, by their names: blocks that begin with ```` ```text NAME ````.
  let files: [String: String]

  /// - Parameter name: the path of a page in the project.
  init(_ name: String) throws {
    let text = try String(contentsOfFile: SharedFolder.projectRoot + "/" + name, encoding: .utf8)
    var commands: [DocumentedCommand] = []
    var files: [String: String] = [:]
    let blocks = text.components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 1 }.map(
      \.element)
    for block in blocks {
      var lines = block.components(separatedBy: "\n")
      let kind = lines.removeFirst()
      if kind.hasPrefix("text ") { files[String(kind.dropFirst(5))] = lines.joined(separator: "\n") + "\n" }
      let starts = lines.indices.filter { lines[$0].hasPrefix("$ ") } + [lines.endIndex]
      for (start, end) in zip(starts, starts.dropFirst()) where lines[start].hasPrefix("$ nianbao ") {
        commands.append(
          DocumentedCommand(
            arguments: lines[start].split(separator: " ").dropFirst(2).map(String.init),
            shown: Array(lines[start + 1..<end])))
      }
    }
    self.commands = commands
    self.files = files
  }
}
