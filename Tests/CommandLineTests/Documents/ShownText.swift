/// Lines that a page shows of a text, some of them left out.
struct ShownText: Equatable, Sendable {
  /// What stands for any number of lines that the page leaves out.
  static let gap = "⋮"

  /// Whether a line of a page is a gap; it may be indented as what it leaves out.
  static func isGap(_ line: String) -> Bool {
    line.hasSuffix(gap) && line.allSatisfy { $0 == " " || $0 == "⋮" }
  }

  /// The lines and gaps.
  let lines: [String]

  /// Whether it shows these lines, and leaves out others only where it says so.
  func agrees(with printed: [String]) -> Bool { Self.agree(lines[...], printed[...]) }

  private static func agree(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    let rest = shown.dropFirst()
    if isGap(first) {
      return (printed.startIndex...printed.endIndex).contains { agree(rest, printed[$0...]) }
    }
    return printed.first == first && agree(rest, printed.dropFirst())
  }

  /// The same excerpt of a text that has changed: lines that are gone go, changed and new ones come, and gaps stay where
  /// they were.
  func renewed(from printed: [String]) -> ShownText {
    var result: [String] = []
    for step in TextAlignment(lines, printed).steps {
      switch step {
      case .show(let line): result.append(line)
      case .leaveOut(let gap) where result.last != gap: result.append(gap)
      case .leaveOut, .drop: break
      }
    }
    return ShownText(lines: result)
  }
}
