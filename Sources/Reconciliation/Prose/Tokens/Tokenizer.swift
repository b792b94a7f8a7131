import Characters

/// Divides a paragraph into tokens: phrases, numbers, signs, and gaps between them.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private let text: UnsafeBufferPointer<UInt8>
  /// The organ's own names, which are not another scope even if they contain words for one.
  private let own: OwnNames

  init(_ text: UnsafeBufferPointer<UInt8>, own: OwnNames) {
    self.text = text
    self.own = own
    tokens.reserveCapacity(text.count / 8)
    read()
  }

  private mutating func read() {
    Self.classes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ classes: UnsafeBufferPointer<Class>) {
    let phrases = Lexicon.phrases
    let numbers = NumberReader(text: text)
    var index = 0
    var gap = 0
    var gapStart = 0
    while index < text.count {
      let (unit, length) = text.unit(at: index)
      var found: Token?
      let kind = classes[Int(unit)]
      if kind == .sign, let sign = Self.sign(unit) {
        found = Token(kind: sign, start: index, end: index + length)
      } else if kind == .quotation {
        // Titles, notice numbers and quoted words are not about the report's own work.
        found = Token(kind: .gap(1), start: index, end: closing(of: unit, from: index + length))
      } else if kind == .digit {
        found = numbers.token(at: index)
      } else if kind == .blank {
        index += length
        continue
      } else if let end = own.end(in: text, at: index) {
        found = Token(kind: .term(.own), start: index, end: end)
      } else if kind == .phrase, let phrase = phrases.match(text, at: index) {
        var term = phrase.meaning
        if term == .ownPlace { term = own.isGovernment ? .own : .otherScope }
        found = Token(kind: .term(term), start: index, end: phrase.end)
      } else if kind >= .phrase,
        let number = NumberReader.mayBegin(unit) ? numbers.token(at: index) : nil
      {
        found = number
      }
      guard let found else {
        if gap == 0 { gapStart = index }
        gap += 1
        index += length
        continue
      }
      if gap > 0 { tokens.append(Token(kind: .gap(gap), start: gapStart, end: index)) }
      gap = 0
      tokens.append(found)
      index = max(found.end, index + 1)
    }
    if gap > 0 { tokens.append(Token(kind: .gap(gap), start: gapStart, end: index)) }
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

  private static func sign(_ unit: UInt16) -> Token.Kind? {
    switch unit {
    case 0x3001: .enumeration
    case 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0x2014: .clauseEnd(.none)
    case 0xFF08, 0x28, 0x3010: .clauseEnd(.opening)
    case 0xFF09, 0x29, 0x3011: .clauseEnd(.closing)
    case 0x3002, 0xFF01, 0x21, 0xFF1F, 0x3F, 0x0A: .sentenceEnd(isFull: true)
    case 0xFF1B, 0x3B: .sentenceEnd(isFull: false)
    default: nil
    }
  }

  /// What a character can begin, looked up in a table; most begin nothing.
  private enum Class: UInt8, Comparable {
    case nothing, sign, quotation, digit, blank, phrase, numeral

    static func < (left: Class, right: Class) -> Bool { left.rawValue < right.rawValue }
  }

  private static let classes: [Class] = (0...UInt16.max).map { unit in
    if sign(unit) != nil { return .sign }
    switch unit {
    case 0x300A, 0x3008, 0x3014, 0x201C: return .quotation
    case 0x30...0x39, 0xFF10...0xFF19: return .digit
    case _ where unit.isBlankInLine: return .blank
    case _ where Lexicon.phrases.begins(with: unit): return .phrase
    case _ where NumberReader.mayBegin(unit): return .numeral
    default: return .nothing
    }
  }
}
