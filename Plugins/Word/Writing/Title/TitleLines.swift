/// How a title that is too long for one line is divided: between words, each line longer than the one before, or shorter,
/// or the middle one longest (docs/form.md, "Typography").
struct TitleLines {
  private let words: [TitleWord]
  /// Twips of each word.
  private let widths: [Int]
  /// What speaks against a line's end behind each word but the last; `nil` where none may be.
  private let reluctance: [Int?]
  private var best: (cost: Int, ends: [Int])?

  private let room: Int
  private let halfCharacter: Int
  /// Titles over more lines, or of more words, are left to the program that shows them.
  private static let mostLines = 5
  private static let mostWords = 80
  /// What another line costs, and lines that narrow to the middle or are all alike, in half characters.
  private static let lineCost = 8
  private static let hourglassCost = 12
  private static let rectangleCost = 2
  /// What it costs to go on behind the organ's name on the same line.
  private static let runOnCost = 24

  /// The lines of a title; joined they are the title.
  static func broken(_ title: String, organization: String?, on paper: PageRoom = .national) -> [String] {
    guard TextWidth.most(title, size: paper.titleSize) > paper.width, !title.contains(where: \.isNewline)
    else {
      return [title]
    }
    let organ = organization.flatMap { title.hasPrefix($0) && $0.count < title.count ? $0 : nil } ?? ""
    let name = TitleWords(organ).words
    let rest = TitleWords(String(title.dropFirst(organ.count))).words
    let words = name + rest
    guard words.count <= mostWords else { return [title] }
    let pieces = { (word: TitleWord) in Self.pieces(of: word, on: paper) }
    var lines = TitleLines(words.flatMap(pieces), organWords: name.flatMap(pieces).count, on: paper)
    return lines.divided()
  }

  private init(_ words: [TitleWord], organWords: Int, on paper: PageRoom) {
    self.words = words
    room = paper.width
    halfCharacter = paper.titleSize * 5
    widths = words.map { TextWidth.most($0.text, size: paper.titleSize) }
    reluctance = zip(words, words.dropFirst()).enumerated().map { index, pair in
      index + 1 == organWords ? -Self.runOnCost : pair.0.reluctance(before: pair.1)
    }
  }

  /// A word, or the equal parts of characters that are no known word and too many for a line.
  private static func pieces(of word: TitleWord, on paper: PageRoom) -> [TitleWord] {
    let room = paper.width
    let width = TextWidth.most(word.text, size: paper.titleSize)
    guard width > room, word.kind == .other || word.kind == .name else { return [word] }
    let count = (width + room - 1) / room
    let length = (word.text.count + count - 1) / count
    let characters = Array(word.text)
    return stride(from: 0, to: characters.count, by: length).map { start in
      TitleWord(kind: word.kind, text: String(characters[start..<min(start + length, characters.count)]))
    }
  }

  private mutating func divided() -> [String] {
    for count in 2...Self.mostLines { divide(from: 0, into: count, ends: [], reluctance: 0) }
    guard let best else { return [words.map(\.text).joined()] }
    var start = 0
    return best.ends.map { end in
      defer { start = end }
      return words[start..<end].map(\.text).joined()
    }
  }

  /// Tries all ways to set the words from one on in a number of lines.
  private mutating func divide(from start: Int, into count: Int, ends: [Int], reluctance sum: Int) {
    var width = 0
    for index in start..<words.count {
      width += widths[index]
      guard width <= room else { return }
      if index == words.count - 1 {
        if count == 1 { consider(ends + [index + 1], reluctance: sum) }
      } else if count > 1, let reluctance = reluctance[index] {
        divide(from: index + 1, into: count - 1, ends: ends + [index + 1], reluctance: sum + reluctance)
      }
    }
  }

  private mutating func consider(_ ends: [Int], reluctance: Int) {
    var start = 0
    let lines = ends.map { end in
      defer { start = end }
      return widths[start..<end].reduce(0, +) / halfCharacter
    }
    let cost = reluctance + Self.cost(of: lines)
    if best.map({ cost < $0.cost }) ?? true { best = (cost, ends) }
  }

  /// What speaks against lines of these lengths in half characters.
  private static func cost(of lines: [Int]) -> Int {
    let longest = lines.max() ?? 0
    let shortest = lines.min() ?? 0
    let peak = lines.firstIndex(of: longest) ?? 0
    let rises = zip(lines[...peak], lines[...peak].dropFirst()).allSatisfy(<=)
    let falls = zip(lines[peak...], lines[peak...].dropFirst()).allSatisfy(>=)
    let shape = !rises || !falls ? hourglassCost : longest == shortest ? rectangleCost : 0
    return lines.count * lineCost + longest - shortest + shape
  }
}
