import Characters
import ReportModel

/// What the rules on a report's structure look for in a paragraph, found in the pass that finds its tokens.
struct StructureWords: Sendable {
  /// Whether there is a placeholder of a blank form.
  private(set) var hasTemplateWord = false
  /// The bytes between 《 and 》 that end as a title of a report may.
  private(set) var quotations: [Range<Int>] = []

  /// The aspects of section 一 that are told, as a bit set.
  private var aspects: UInt8 = 0
  /// Where the last word for an aspect ends; words do not overlap.
  private var endOfAspect = 0
  /// Where the quotation begins that is open.
  private var startOfQuotation: Int?

  /// Whether a word tells of an aspect of section 一.
  func tells(of aspect: OverviewAspect) -> Bool { aspects & 1 << UInt8(aspect.rawValue) != 0 }

  /// Looks at the character that takes these bytes; every character that a word may begin with has to be shown in its
  /// turn.
  mutating func look(at unit: UInt16, _ kind: CharacterClass, in text: UTF8Text, _ range: Range<Int>) {
    if kind.mayBeginAspect, range.lowerBound >= endOfAspect,
      let found = OverviewAspect.words.match(text, beginning: unit, upTo: range.upperBound)
    {
      endOfAspect = found.end
      if let aspect = found.meaning { aspects |= 1 << UInt8(aspect.rawValue) }
    }
    if kind.mayBeginTemplateWord, !hasTemplateWord,
      Self.templateWords.match(text, beginning: unit, upTo: range.upperBound) != nil
    {
      hasTemplateWord = true
    }
    guard kind.isTitleMark else { return }
    if unit == Self.opening {
      startOfQuotation = range.upperBound
    } else if let start = startOfQuotation {
      startOfQuotation = nil
      let quoted = start..<range.lowerBound
      if quoted.count < Self.longestTitle, Self.mayBeTitle(text.piece(quoted)) { quotations.append(quoted) }
    }
  }

  /// The marks around titles.
  static let opening: UInt16 = 0x300A
  static let closing: UInt16 = 0x300B

  /// Placeholders of blank forms.
  static let templateWords = PhraseTrie<Void>(
    ["文字描述", "（此处填写", "(此处填写", "请在此处填写", "扫一扫在手机", "XX年", "××年", "XXX", "×××"].map { ($0, ()) })

  /// Names of laws and notices can be of any length, but titles are short.
  private static let longestTitle = 300

  /// Whether a quotation ends like a title, or with a sign; the last character rules out most laws and
  /// notices.
  private static func mayBeTitle(_ text: UTF8Text) -> Bool {
    guard let last = text.lastScalar else { return false }
    return last == endOfTitle || !(0x3400...0x9FFF).contains(last.value)
  }

  private static let endOfTitle = Editions.titleWords.unicodeScalars.last
}
