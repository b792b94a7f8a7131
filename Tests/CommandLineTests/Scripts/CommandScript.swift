import Foundation

/// Commands with their output, as a file of Tests/Golden/commands holds them.
///
/// ```
/// @ settings.yml
/// | rules:
/// |   A1: off
///
/// $ nianbao check samples/reports/failing-sums.txt --config settings.yml
/// what is printed
/// ! what is printed to standard error
/// = 1
/// ```
///
/// `@` and `|` write a file to the folder in which the commands run, `$` runs one, and `= N` is its exit code where it
/// is not 0. Each command is run in English and in Chinese; behind `中文` is what the second says otherwise.
/// `$ cat FILE` shows a text file. Only the comments at the head, files and commands are read; `make golden` writes the
/// rest anew.
struct CommandScript {
  private var comments: [String] = []
  private var steps: [Step] = []

  private enum Step {
    case file(String, [String])
    case command(String)
  }

  init(_ text: String) {
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("$ ") {
        steps.append(.command(String(line.dropFirst(2))))
      } else if line.hasPrefix("@ ") {
        steps.append(.file(String(line.dropFirst(2)), []))
      } else if line.hasPrefix("# "), steps.isEmpty {
        comments.append(line)
      } else if line.hasPrefix("|"), case .file(let name, let lines)? = steps.last {
        steps[steps.count - 1] = .file(name, lines + [String(line.dropFirst(2))])
      }
    }
  }

  /// The script with the output that its commands have now.
  func played() throws -> String {
    let english = try CommandStage(language: "en")
    let chinese = try CommandStage(language: "zh")
    var lines = comments
    for step in steps {
      switch step {
      case .file(let name, let content):
        for stage in [english, chinese] { try stage.write(content, to: name) }
        lines += ["", "@ " + name] + content.map { $0.isEmpty ? "|" : "| " + $0 }
      case .command(let command):
        let (output, other) = (try english.output(of: command), try chinese.output(of: command))
        lines += ["", "$ " + command] + output
        if other != output { lines += ["中文"] + other }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
