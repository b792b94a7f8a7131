import ReportModel

/// The report's title as another part of the report quotes it: 《…2023年政府信息公开工作年度报告》.
struct TitleQuotation {
  /// The organ, where one is named.
  let organization: Letters?
  /// The year, where one is named.
  let year: Int?
  /// The quotation without its marks.
  let text: Substring

  /// The quotations in a paragraph.
  static func all(in text: String) -> [TitleQuotation] {
    var found: [TitleQuotation] = []
    var opening: Int?
    quotationMarks.forEach(in: text) { isOpening, range in
      if isOpening {
        opening = range.upperBound
      } else if let start = opening {
        opening = nil
        // Laws and notices may have names of any length, but titles are short.
        guard range.lowerBound - start < 300 else { return }
        let from = text.utf8.index(text.startIndex, offsetBy: start)
        let to = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let quoted = text[from..<to]
        if mayBeTitle(quoted), let title = TitleQuotation(quoted) { found.append(title) }
      }
    }
    return found
  }

  /// Whether a quotation ends as a title does, or in a sign: the last character tells most laws and notices apart.
  private static func mayBeTitle(_ text: Substring) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return last == Editions.titleWords.unicodeScalars.last || !(0x3400...0x9FFF).contains(last.value)
  }

  private static let quotationMarks = PhraseTrie<Bool>([("《", true), ("》", false)])

  /// Reads a quoted or printed title; `nil` for any other words.
  init?(_ text: Substring) {
    let words = Array(Editions.titleWords.unicodeScalars)
    let letters = Letters(text).scalars
    guard letters.count >= words.count,
      let start = (0...(letters.count - words.count)).first(where: {
        letters[$0] == words[0] && letters[$0..<$0 + words.count].elementsEqual(words)
      })
    else { return nil }
    var name = Array(letters[..<start])
    var year: Int?
    if let (range, found) = Self.year(in: name) {
      year = found
      name.removeSubrange(range)
    }
    // The format's own notice quotes the form's name: 《中华人民共和国政府信息公开工作年度报告格式》.
    guard start + words.count == letters.count, !name.starts(with: "中华人民共和国".unicodeScalars) || year != nil
    else { return nil }
    self.year = year
    organization = name.count >= 3 ? Letters(String(String.UnicodeScalarView(name))) : nil
    self.text = text
  }

  /// The first year 20xx, with the 年 or 年度 after it.
  private static func year(in letters: [Unicode.Scalar]) -> (Range<Int>, Int)? {
    guard letters.count >= 4 else { return nil }
    for start in 0...(letters.count - 4) where letters[start] == "2" && letters[start + 1] == "0" {
      let digits = letters[start..<start + 4].compactMap { Int(String($0)) }
      guard digits.count == 4, digits.allSatisfy({ $0 < 10 }) else { continue }
      var end = start + 4
      for word in ["年", "度"] as [Unicode.Scalar] where end < letters.count && letters[end] == word {
        end += 1
      }
      return (start..<end, digits.reduce(0) { $0 * 10 + $1 })
    }
    return nil
  }
}
