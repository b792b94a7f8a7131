/// What converters do to the text of a report, line by line: not what an office meant, and hardest to read.
///
/// `apply` makes the same changes for the same seed, to any text.
public enum TextOddity: String, CaseIterable, Sendable {
  /// Lines end anywhere.
  case wrapped
  /// All lines from the first table on are one.
  case oneLine
  /// Lines of pages are between the others: numbers, heads, empty ones.
  case pageLines
  /// Some lines are missing, others exchanged, some are there twice.
  case linesLost, linesExchanged, linesDoubled
  /// Blanks are between the characters of words; several blanks are where one was.
  case spacedOut, wideBlanks
  /// Digits are full-width, in pieces, or joined with those beside them.
  case wideDigits, dividedNumbers, joinedNumbers
  /// Numbers are missing, have a sign behind them, or are marks.
  case numbersLost, footnoteMarks, dashes
  /// Labels have another character, are missing, or begin with another numeral.
  case labelsMisspelt, labelsLost, otherNumerals
  /// The heads of columns are missing.
  case headsLost

  /// The text with this oddity.
  public func apply(to text: String, seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    change(&lines, &random)
    return lines.joined(separator: "\n")
  }

  private func change(_ lines: inout [String], _ random: inout SplitMix64) {
    switch self {
    case .wrapped, .pageLines, .linesDoubled: lines = lines.flatMap { more($0, &random) }
    case .oneLine:
      let first = lines.firstIndex { $0.hasPrefix("二、") } ?? 0
      lines = Array(lines[..<first]) + [lines[first...].joined(separator: " ")]
    case .linesLost: lines.removeAll { _ in random.once(in: 25) }
    case .linesExchanged:
      for index in lines.indices.dropLast() where random.once(in: 12) { lines.swapAt(index, index + 1) }
    case .headsLost:
      lines.removeAll { line in Self.heads.contains { line.contains($0) } && random.once(in: 2) }
    default: lines = lines.map { characters(Array($0), &random) }
    }
  }

  private static let heads = ["自然人", "商业企业", "总计", "结果维持", "信息内容", "尚未审结"]
  private static let signsOfPages = ["- 3 -", "第 3 页 共 6 页", "3", "", "　　", "— 4 —", "表3", "单位：件", "2/6"]

  /// A line as several.
  private func more(_ line: String, _ random: inout SplitMix64) -> [String] {
    switch self {
    case .wrapped:
      guard line.count > 4, random.once(in: 3) else { return [line] }
      let cut = line.index(line.startIndex, offsetBy: 1 + random.below(line.count - 1))
      return [String(line[..<cut]), String(line[cut...])]
    case .pageLines: return random.once(in: 8) ? [line, random.pick(Self.signsOfPages)] : [line]
    default: return random.once(in: 20) ? [line, line] : [line]
    }
  }

  private func characters(_ line: [Character], _ random: inout SplitMix64) -> String {
    var result = ""
    for (index, character) in line.enumerated() {
      let next = index + 1 < line.count ? line[index + 1] : "\n"
      result += changed(character, next, isFirst: index == 0, &random)
    }
    if self == .footnoteMarks, line.last?.isNumber ?? false, random.once(in: 4) { result += "①" }
    return result
  }

  private func changed(
    _ character: Character, _ next: Character, isFirst: Bool, _ random: inout SplitMix64
  ) -> String {
    let isDigit = character.isASCII && character.isNumber
    let isIdeograph = !character.isASCII && character.isLetter
    let same = String(character)
    switch self {
    case .spacedOut: return isIdeograph && random.once(in: 3) ? same + " " : same
    case .wideBlanks:
      return character == " " || character == "\t" ? same + random.pick(["", " ", "　", "\u{A0}"]) : same
    case .wideDigits:
      guard isDigit, random.once(in: 2), let scalar = character.unicodeScalars.first else { return same }
      return Unicode.Scalar(scalar.value + 0xFEE0).map { String(Character($0)) } ?? same
    case .dividedNumbers: return isDigit && next.isNumber && random.once(in: 3) ? same + " " : same
    case .joinedNumbers:
      return (character == " " || character == "\t") && next.isNumber && random.once(in: 10) ? "" : same
    case .numbersLost: return isDigit && random.once(in: 12) ? "" : same
    case .dashes:
      return character == "0" && random.once(in: 4) ? random.pick(["-", "—", "/", "无", "○", "o"]) : same
    case .labelsMisspelt: return isIdeograph && random.once(in: 40) ? "某" : same
    case .labelsLost: return isIdeograph && random.once(in: 6) ? "" : same
    case .otherNumerals:
      return Self.numerals.contains(character) && random.once(in: 3)
        ? random.pick(Self.numerals.map(String.init)) : same
    default: return same
    }
  }

  private static let numerals: [Character] = ["一", "二", "三", "四", "五", "六", "七", "1", "2", "3", "4"]
}
