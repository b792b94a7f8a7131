import Characters

/// What a character can begin, for tokens and for the words of all rules that look at prose: looked up in a table once
/// a character. Most begin nothing.
struct CharacterClass: Sendable {
  /// What the token is that begins with it, if one does.
  enum Kind: UInt8, Sendable {
    case nothing, sign, quotation, digit, blank, phrase, numeral
  }

  private let bits: UInt8

  private static let mayBeginNumeral: UInt8 = 0x08
  private static let mayBeginAspect: UInt8 = 0x10
  private static let mayBeginTemplateWord: UInt8 = 0x20
  private static let isTitleMark: UInt8 = 0x40
  private static let ofStructure = mayBeginAspect | mayBeginTemplateWord | isTitleMark

  /// The kind of token that begins with it.
  var kind: Kind { Kind(rawValue: bits & 7) ?? .nothing }
  /// Whether a number in words may begin with it.
  var mayBeginNumeral: Bool { bits & Self.mayBeginNumeral != 0 }
  /// Whether a rule on the structure looks for something that begins with it.
  var isOfStructure: Bool { bits & Self.ofStructure != 0 }
  /// Whether a word for an aspect of section 一 may begin with it.
  var mayBeginAspect: Bool { bits & Self.mayBeginAspect != 0 }
  /// Whether a placeholder of a blank form may begin with it.
  var mayBeginTemplateWord: Bool { bits & Self.mayBeginTemplateWord != 0 }
  /// Whether it is 《 or 》.
  var isTitleMark: Bool { bits & Self.isTitleMark != 0 }

  /// The classes of all units, of which every character of a report's prose is looked up.
  static let table: [CharacterClass] = (0...UInt16.max).map(CharacterClass.init)

  private init(_ unit: UInt16) {
    var bits = Self.kind(unit).rawValue
    if NumberReader.mayBegin(unit) { bits |= Self.mayBeginNumeral }
    if OverviewAspect.words.begins(with: unit) { bits |= Self.mayBeginAspect }
    if StructureWords.templateWords.begins(with: unit) { bits |= Self.mayBeginTemplateWord }
    if unit == StructureWords.opening || unit == StructureWords.closing { bits |= Self.isTitleMark }
    self.bits = bits
  }

  private static func kind(_ unit: UInt16) -> Kind {
    if Token.Kind(sign: unit) != nil { return .sign }
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
