import Characters
import ReportModel

/// A quotation of a report's title in the report: 《…2023年政府信息公开工作年度报告》.
struct TitleQuotation {
  /// The organ, if named.
  let organization: Letters?
  /// The year, if named.
  let year: Int?
  /// The quotation without its marks.
  let text: Substring

  /// The quotations of titles in a paragraph.
  static func all(in paragraph: ParsedParagraph) -> [TitleQuotation] {
    let text = paragraph.paragraph.text
    return paragraph.words.quotations.compactMap { range in
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      let end = text.utf8.index(start, offsetBy: range.count)
      return TitleQuotation(text[start..<end])
    }
  }

  private static let titleWords = Array(Editions.titleWords.unicodeScalars)

  /// Parses a quoted or printed title; `nil` if the text is not one.
  init?(_ text: Substring) {
    let words = Self.titleWords
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
    // The notice itself quotes the form's name: 《中华人民共和国政府信息公开工作年度报告格式》.
    guard start + words.count == letters.count, !name.starts(with: "中华人民共和国".unicodeScalars) || year != nil
    else { return nil }
    self.year = year
    organization = name.count >= 3 ? Letters(scalars: name) : nil
    self.text = text
  }

  /// The first year 20xx, including a following 年 or 年度.
  private static func year(in letters: [Unicode.Scalar]) -> (Range<Int>, Int)? {
    guard letters.count >= 4 else { return nil }
    for start in 0...(letters.count - 4) where letters[start] == "2" && letters[start + 1] == "0" {
      let digits = letters[start..<start + 4].compactMap(\.decimalDigit)
      guard digits.count == 4 else { continue }
      var end = start + 4
      for word in ["年", "度"] as [Unicode.Scalar] where end < letters.count && letters[end] == word {
        end += 1
      }
      return (start..<end, digits.reduce(0) { $0 * 10 + $1 })
    }
    return nil
  }
}
