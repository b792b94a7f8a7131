/// A fenced block of a page.
struct PageBlock: Equatable, Sendable {
  /// The index of its first line among those of the page.
  let start: Int
  /// What its lines and its fence are indented by.
  let indentation: String
  /// The first word behind the fence; empty where there is none.
  let language: String
  /// The file that it shows: the words behind the language.
  let file: String?
  /// Its lines, without the page's indentation.
  let lines: [String]

  /// Whether it shows commands with what they print.
  var isTranscript: Bool { file == nil && lines.contains { $0.hasPrefix(ShownCommand.prompt) } }

  /// The blocks of a page's lines, in order.
  static func all(in lines: [String]) -> [PageBlock] {
    var blocks: [PageBlock] = []
    var fence: (line: Int, indentation: String, ticks: String, words: [Substring])?
    for (index, line) in lines.enumerated() {
      let indentation = String(line.prefix { $0 == " " })
      let text = line.dropFirst(indentation.count)
      let ticks = String(text.prefix { $0 == "`" })
      let rest = text.dropFirst(ticks.count)
      if let open = fence {
        guard ticks.count >= open.ticks.count, rest.allSatisfy({ $0 == " " }) else { continue }
        let words = open.words
        blocks.append(
          PageBlock(
            start: open.line + 1, indentation: open.indentation, language: words.first.map(String.init) ?? "",
            file: words.count > 1 ? words.dropFirst().joined(separator: " ") : nil,
            lines: lines[(open.line + 1)..<index].map { String($0.removing(prefix: open.indentation)) }))
        fence = nil
      } else if ticks.count >= 3, !rest.contains("`") {
        fence = (index, indentation, ticks, rest.split(separator: " "))
      }
    }
    return blocks
  }
}

extension String {
  fileprivate func removing(prefix: String) -> Substring {
    hasPrefix(prefix) ? dropFirst(prefix.count) : self[...]
  }
}
