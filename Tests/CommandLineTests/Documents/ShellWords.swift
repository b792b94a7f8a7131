/// The words of a line of shell, as far as pages use it.
enum ShellWords {
  /// The commands between pipes, each with its words: quotes are taken off, and comments and redirections left out.
  /// Bars in brackets are no pipes but the alternatives of a synopsis.
  static func commands(in line: String) -> [[String]] {
    var commands: [[String]] = [[]]
    var word: String?
    var quote: Character?
    var depth = 0
    func ended() {
      if let word { commands[commands.count - 1].append(word) }
      word = nil
    }
    typing: for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
        continue
      }
      switch character {
      case "'", "\"":
        quote = character
        word = word ?? ""
      case " ": ended()
      case "|" where depth == 0, ";":
        ended()
        commands.append([])
      case "#" where word == nil: break typing
      default:
        if "([".contains(character) { depth += 1 }
        if ")]".contains(character) { depth -= 1 }
        word = (word ?? "") + String(character)
      }
    }
    ended()
    return commands.map(withoutRedirections).filter { !$0.isEmpty }
  }

  private static func withoutRedirections(_ words: [String]) -> [String] {
    var result: [String] = []
    var isTarget = false
    for word in words {
      if isTarget {
        isTarget = false
      } else if let sign = word.drop(while: \.isNumber).first, "<>".contains(sign) {
        isTarget = "<>".contains(word.last ?? " ")
      } else {
        result.append(word)
      }
    }
    return result
  }
}
