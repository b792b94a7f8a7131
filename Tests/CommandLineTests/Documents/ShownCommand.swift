/// A command of a page, with what the page says it prints.
struct ShownCommand: Equatable, Sendable {
  /// What stands before a command that is run; commands without it are usages and are only parsed.
  static let prompt = "$ "

  /// The command as it is typed.
  let text: String
  /// The index of its line in the block.
  let line: Int
  /// What the page shows below it.
  let shown: ShownText

  /// The commands of a transcript.
  static func all(in block: PageBlock) -> [ShownCommand] {
    let lines = block.lines
    let starts = lines.indices.filter { lines[$0].hasPrefix(prompt) }
    return zip(starts, starts.dropFirst() + [lines.endIndex]).map { start, end in
      ShownCommand(
        text: String(lines[start].dropFirst(prompt.count)), line: start,
        shown: ShownText(lines: Array(lines[(start + 1)..<end])))
    }
  }

  /// Whether it prints documents or opens old ones, which only LibreOffice does.
  var needsLibreOffice: Bool {
    let words = ShellWords.commands(in: text).joined()
    return words.contains { ["--pdf", "--allow-office", "pdf"].contains($0) }
      || zip(words, words.dropFirst()).contains { ["-o", "--output"].contains($0) && $1.hasSuffix(".pdf") }
  }

  /// Whether it asks for the exit code of the command before it.
  var asksForStatus: Bool { text == "echo $?" }
}
