import Characters

/// Divides a paragraph into tokens: phrases, numbers, signs, and gaps between them; and finds the words that rules on
/// the structure look for, in one pass.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  /// What rules on the structure look for.
  private(set) var words = StructureWords()
  private let text: UTF8Text
  /// The organ's own names, which are not another scope even if they contain words for one.
  private let own: OwnNames

  init(_ text: UTF8Text, own: OwnNames) {
    self.text = text
    self.own = own
    tokens.reserveCapacity(text.count / 8)
    CharacterClass.table.withUnsafeBufferPointer { read($0) }
  }

  /// Reads the text; there is a class for every unit.
  private mutating func read(_ classes: UnsafeBufferPointer<CharacterClass>) {
    let phrases = Lexicon.phrases
    let numbers = NumberReader(text: text)
    var index = 0
    // Tokens take several characters, in each of which a word of the structure may begin.
    var endOfToken = 0
    var gap = 0
    var gapStart = 0
    while index < text.count {
      let (unit, length) = text.unit(at: index)
      let start = index
      let kind = classes[Int(unit)]
      index += length
      if kind.isOfStructure { words.look(at: unit, kind, in: text, start..<index) }
      guard start >= endOfToken else { continue }
      let found: Token?
      switch kind.kind {
      case .blank: continue
      case .sign: found = Token.Kind(sign: unit).map { Token(kind: $0, start: start, end: index) }
      // Titles, notice numbers and quoted words are not about the report's own work.
      case .quotation: found = Token(kind: .gap(1), start: start, end: closing(of: unit, from: index))
      case .digit: found = numbers.token(at: start)
      case .phrase, .numeral, .nothing:
        if let end = own.end(in: text, at: start) {
          found = Token(kind: .term(.own), start: start, end: end)
        } else if kind.kind == .phrase, let phrase = phrases.match(text, beginning: unit, upTo: index) {
          var term = phrase.meaning
          if term == .ownPlace { term = own.isGovernment ? .own : .otherScope }
          found = Token(kind: .term(term), start: start, end: phrase.end)
        } else {
          found = kind.mayBeginNumeral ? numbers.token(at: start) : nil
        }
      }
      guard let found else {
        if gap == 0 { gapStart = start }
        gap += 1
        continue
      }
      if gap > 0 { tokens.append(Token(kind: .gap(gap), start: gapStart, end: start)) }
      gap = 0
      tokens.append(found)
      endOfToken = found.end
    }
    if gap > 0 { tokens.append(Token(kind: .gap(gap), start: gapStart, end: text.count)) }
  }

  /// The end of a quotation: after its closing mark, or its start if there is none near by.
  private func closing(of unit: UInt16, from start: Int) -> Int {
    let mark: UInt16 = unit == 0x201C ? 0x201D : unit + 1
    var index = start
    while index < text.count, index < start + 400 {
      let (next, length) = text.unit(at: index)
      index += length
      if next == mark { return index }
      if next == 0x3002 { break }
    }
    return start
  }
}
