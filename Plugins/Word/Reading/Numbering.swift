import Characters
import Containers

/// The numerals that Word shows before paragraphs of lists; they are not in the paragraphs' text.
struct Numbering {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = "decimal"
    /// The text with `%1` … `%9` for the counts of the levels, such as `（%1）`.
    var text = ""
  }

  fileprivate(set) var definitions: [String: [Int: Level]] = [:]
  fileprivate(set) var lists: [String: String] = [:]
  /// Starts that a list overrides.
  fileprivate(set) var starts: [String: [Int: Int]] = [:]
  private var counts: [String: [Int]] = [:]

  /// The numeral of the next paragraph of a list; empty if the list has none.
  mutating func next(in list: String, level: Int) -> String {
    guard let definition = lists[list], let levels = definitions[definition], let own = levels[level],
      (0..<9).contains(level)
    else { return "" }
    // Lists that override a start count by themselves, all others together with their definition.
    let key = starts[list] == nil ? definition : definition + "#" + list
    var counts = counts[key] ?? []
    while counts.count <= level {
      let start = starts[list]?[counts.count] ?? levels[counts.count]?.start ?? 1
      counts.append(counts.count == level ? start - 1 : start)
    }
    counts[level] += 1
    counts.removeLast(counts.count - level - 1)
    self.counts[key] = counts
    guard own.format != "bullet", own.format != "none" else { return "" }
    return text(own.text, counts, levels)
  }

  /// Whether a list is defined at a level.
  func isList(_ list: String, level: Int) -> Bool { self.level(of: list, level) != nil }

  /// Whether the items of a list have bullets.
  func hasBullets(_ list: String, level: Int) -> Bool { self.level(of: list, level)?.format == "bullet" }

  private func level(of list: String, _ level: Int) -> Level? {
    lists[list].flatMap { definitions[$0]?[level] }
  }

  private func text(_ pattern: String, _ counts: [Int], _ levels: [Int: Level]) -> String {
    var result = ""
    var rest = Substring(pattern)
    while let sign = rest.firstIndex(of: "%") {
      result += rest[..<sign]
      rest = rest[rest.index(after: sign)...]
      guard let digit = rest.first?.wholeNumberValue, (1...counts.count).contains(digit) else { continue }
      result += Self.numeral(counts[digit - 1], levels[digit - 1]?.format ?? "decimal")
      rest = rest.dropFirst()
    }
    return result + rest
  }

  private static func numeral(_ number: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "ideographDigital":
      ChineseNumeral.text(of: number) ?? String(number)
    case "chineseLegalSimplified": ChineseNumeral.text(of: number, .formal) ?? String(number)
    case "lowerLetter": letters(number) ?? String(number)
    case "upperLetter": letters(number)?.uppercased() ?? String(number)
    case "lowerRoman": ListNumeral.roman(number) ?? String(number)
    case "upperRoman": ListNumeral.roman(number)?.uppercased() ?? String(number)
    case "decimalEnclosedCircle" where (1...20).contains(number),
      "decimalEnclosedCircleChinese" where (1...20).contains(number):
      UnicodeScalar(0x245F + UInt32(number)).map(String.init) ?? String(number)
    default: String(number)
    }
  }

  /// a … z, then aa, bb, … (ECMA-376, 17.18.59).
  private static func letters(_ number: Int) -> String? {
    guard (1...mostLetters).contains(number) else { return nil }
    let (round, place) = (number - 1).quotientAndRemainder(dividingBy: 26)
    return ListNumeral.letter(place + 1).map { String(repeating: $0, count: round + 1) }
  }

  /// As far as Word counts with letters.
  private static let mostLetters = 780
}

/// Reads the numbering part.
final class NumberingHandler: XMLHandler {
  private(set) var numbering = Numbering()
  private var definition: String?
  private var list: String?
  private var level: Int?

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "abstractNum": definition = attributes.string("abstractNumId")
    case "num": list = attributes.string("numId")
    case "abstractNumId":
      if let list { numbering.lists[list] = attributes.string("val") }
    case "lvlOverride": level = attributes.integer("ilvl")
    case "startOverride":
      if let list, let level { numbering.starts[list, default: [:]][level] = attributes.integer("val") }
    case "lvl": level = attributes.integer("ilvl")
    case "start": change { $0.start = attributes.integer("val") ?? 1 }
    case "numFmt": change { $0.format = attributes.string("val") ?? "decimal" }
    case "lvlText": change { $0.text = attributes.string("val") ?? "" }
    default: break
    }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "abstractNum": definition = nil
    case "num": list = nil
    default: break
    }
  }

  private func change(_ body: (inout Numbering.Level) -> Void) {
    guard let definition, let level else { return }
    body(&numbering.definitions[definition, default: [:]][level, default: Numbering.Level()])
  }
}
