import Foundation
import ReportModel

/// The sentences of Tests/Sentences, one file a theme.
///
/// `@@ NAME figures` names tables, `@ NAME, changes` takes them for the sentences below, `== name` begins a frame, a
/// line that begins with neither is a sentence, and the indented line below it says what must be said: `ok`, or
/// codes, each with the number that the sentence states and a part of a cell's id where these matter.
public enum SentenceSet {
  /// A line that is none of these.
  public struct Malformed: Error, CustomStringConvertible {
    /// The file, the line and what is in it.
    public let description: String
  }

  private static let folder = SharedFolder.projectRoot + "/Tests/Sentences/"

  /// All sentences, file by file.
  public static func all() throws -> [SentenceCase] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }
      .flatMap { try read(String(contentsOfFile: folder + $0, encoding: .utf8), file: $0) }
  }

  /// The sentences of one text.
  public static func read(_ text: String, file: String) throws -> [SentenceCase] {
    var cases: [SentenceCase] = []
    var named: [Substring: SentenceFigures] = [:]
    var figures = SentenceFigures()
    var frame = ""
    var sentence: Substring?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = "Tests/Sentences/\(file):\(index + 1)"
      func fail() -> Malformed { Malformed(description: "\(place): \(line)") }
      if line.hasPrefix("@@ ") {
        let parts = line.dropFirst(3).split(separator: " ", maxSplits: 1)
        guard parts.count == 2, named[parts[0]] == nil else { throw fail() }
        named[parts[0]] = try taking(parts[1], into: SentenceFigures(), fail)
      } else if line.hasPrefix("@ ") {
        let parts = line.dropFirst(2).split(separator: ",", maxSplits: 1)
        if let base = parts.first.flatMap({ named[$0] }) {
          figures = try parts.count > 1 ? taking(parts[1], into: base, fail) : base
        } else {
          figures = try taking(line.dropFirst(2), into: SentenceFigures(), fail)
        }
        guard figures.carriedOut >= 0 else { throw fail() }
      } else if line.hasPrefix("== ") {
        frame = String(line.dropFirst(3))
      } else if line.hasPrefix("  ") {
        guard let text = sentence else { throw fail() }
        sentence = nil
        cases.append(
          SentenceCase(
            place: place, frame: frame, paragraphs: text.split(separator: "¶").map(String.init),
            section: figures.section, figures: figures,
            accusations: try accusations(line.dropFirst(2), fail)))
      } else if !line.isEmpty, !line.hasPrefix("#") {
        guard sentence == nil else { throw fail() }
        sentence = line
      }
    }
    return cases
  }

  private static func taking(
    _ list: Substring, into figures: SentenceFigures, _ fail: () -> Malformed
  ) throws -> SentenceFigures {
    var figures = figures
    for item in list.split(separator: ",") where !figures.take(item) { throw fail() }
    return figures
  }

  private static func accusations(
    _ line: Substring, _ fail: () -> Malformed
  ) throws -> [SentenceCase.Accusation] {
    if line == "ok" { return [] }
    return try line.split(separator: ";").map { item in
      let words = item.split(separator: " ")
      guard let code = words.first, words.count <= 3, code.first == "P" || code.first == "S" else {
        throw fail()
      }
      let value = words.count > 1 ? Int64(words[1]) : nil
      guard (value == nil) == (words.count == 1) else { throw fail() }
      return SentenceCase.Accusation(
        code: FindingCode(rawValue: String(code)), value: value,
        cell: words.count > 2 ? String(words[2]) : nil)
    }
  }
}
