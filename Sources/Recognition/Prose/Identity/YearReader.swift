import Characters
import Layout
import ReportModel

/// Finds years and dates in Arabic, full-width and Chinese digits.
enum YearReader {
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "○", "Ｏ", "O": 0
    default: scalar.decimalDigit ?? ChineseNumeral.digit(scalar)
    }
  }

  /// The first year from 2000 to 2099 in a text, and where it stands with a following 年 or 年度; the year of a date
  /// only where there is no other.
  static func firstYear(in scalars: [Unicode.Scalar]) -> (year: Int, range: Range<Int>)? {
    let all = allYears(in: scalars)
    return all.first { !isDate(scalars[$0.range.upperBound...]) } ?? all.first
  }

  /// The years in a text that are not those of dates.
  static func years(in scalars: [Unicode.Scalar]) -> [Int] { places(in: scalars).map(\.year) }

  /// The same with the places where they stand.
  static func places(in scalars: [Unicode.Scalar]) -> [(year: Int, range: Range<Int>)] {
    allYears(in: scalars).filter { !isDate(scalars[$0.range.upperBound...]) }
  }

  /// The year of a title and where it stands: with four digits, or with two (24年); none where there are two years
  /// (2023—2024年), which stand there as one.
  static func yearOfTitle(in scalars: [Unicode.Scalar]) -> (year: Int?, range: Range<Int>)? {
    guard let (year, range) = firstYear(in: scalars) else { return shortYear(in: scalars) }
    let rest = scalars[range.upperBound...].drop { "-—－–~～至、和年度".unicodeScalars.contains($0) }
    guard rest.startIndex > range.upperBound, let next = firstYear(in: Array(rest)),
      next.range.lowerBound == 0, next.year != year,
      !isDate(Array(rest)[next.range.upperBound...])
    else { return (year, range) }
    return (nil, range.lowerBound..<rest.startIndex + next.range.upperBound)
  }

  /// `24年` behind a character.
  private static func shortYear(in scalars: [Unicode.Scalar]) -> (year: Int?, range: Range<Int>)? {
    for start in scalars.indices.dropLast(2) {
      guard let tens = scalars[start].decimalDigit, let ones = scalars[start + 1].decimalDigit, tens < 5,
        scalars[start + 2] == "年", start == 0 || digit(scalars[start - 1]) == nil
      else { continue }
      let end = scalars[(start + 3)...].first == "度" ? start + 4 : start + 3
      return (2000 + tens * 10 + ones, start..<end)
    }
    return nil
  }

  private static func allYears(in scalars: [Unicode.Scalar]) -> [(year: Int, range: Range<Int>)] {
    var years: [(year: Int, range: Range<Int>)] = []
    while let found = firstYear(in: scalars, from: years.last?.range.upperBound ?? 0) { years.append(found) }
    return years
  }

  private static func firstYear(in scalars: [Unicode.Scalar], from first: Int) -> (
    year: Int, range: Range<Int>
  )? {
    guard scalars.count >= first + 4 else { return nil }
    for start in first...(scalars.count - 4) {
      guard digit(scalars[start]) == 2, digit(scalars[start + 1]) == 0, let tens = digit(scalars[start + 2]),
        let ones = digit(scalars[start + 3])
      else { continue }
      if start + 4 < scalars.count, digit(scalars[start + 4]) != nil { continue }
      if start > 0, ("0"..."9").contains(scalars[start - 1]) { continue }
      var end = start + 4
      if end < scalars.count, scalars[end] == "年" { end += 1 }
      if end < scalars.count, scalars[end] == "度" { end += 1 }
      return (2000 + tens * 10 + ones, start..<end)
    }
    return nil
  }

  /// Whether what follows a year is the rest of a date: 1月5日, -01-05.
  private static func isDate(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = rest
    if let sign = rest.first, "-./".unicodeScalars.contains(sign) { rest.removeFirst() }
    let digits = rest.prefix { digit($0) != nil || $0 == "十" }
    guard (1...3).contains(digits.count), let next = rest.dropFirst(digits.count).first else { return false }
    return "月-./".unicodeScalars.contains(next)
  }

  /// The first year in a text, and the text without it and a following 年 or 年度.
  static func takeYear(from text: some Sequence<Unicode.Scalar>) -> (year: Int, rest: [Unicode.Scalar])? {
    var scalars = Array(text)
    guard let (year, range) = firstYear(in: scalars) else { return nil }
    scalars.removeSubrange(range)
    return (year, scalars)
  }

  /// The year if the text is nothing else, as some converters print it; `nil` otherwise.
  static func loneYear(_ text: UTF8Text) -> Int? {
    guard text.hasAtMost(12), let (year, rest) = takeYear(from: text.scalars), rest.isEmpty else {
      return nil
    }
    return year
  }

  /// The date if the line is nothing else: `2024年1月5日`, `2024-01-05`, `二〇二四年一月五日`; `nil` otherwise.
  static func date(_ text: UTF8Text) -> ReportDate? {
    // The limit leaves room for blanks between all characters.
    guard text.count >= 8, text.hasAtMost(120) else { return nil }
    guard let first = text.scalars.first(where: { !$0.isBlank }), mayBegin(date: first) else { return nil }
    var plain: [Unicode.Scalar] = []
    for scalar in text.scalars where !scalar.isBlank {
      guard plain.count < longestDate else { return nil }
      plain.append(scalar)
    }
    return date(plain[...])
  }

  private static let longestDate = 14

  /// Whether a date can begin with a character: a line that begins with a word is none.
  private static func mayBegin(date first: Unicode.Scalar) -> Bool {
    first == "十" || digit(first) != nil || isDateSign(first)
  }

  /// Whether a date can end with a character; some have the year behind the day.
  static func mayEnd(date last: Unicode.Scalar) -> Bool {
    mayBegin(date: last) || last == "年" || last == "度"
  }

  /// The date if a text without blanks is nothing else; `nil` otherwise.
  static func date(_ plain: ArraySlice<Unicode.Scalar>) -> ReportDate? {
    guard (8...longestDate).contains(plain.count), let first = plain.first, mayBegin(date: first),
      let (year, rest) = takeYear(from: plain)
    else { return nil }
    guard plain.contains("月") || plain.contains("-") || plain.contains(".") || plain.contains("/") else {
      return nil
    }
    let parts = rest.split(whereSeparator: isDateSign)
    guard parts.count == 2, let month = number(parts[0]), let day = number(parts[1]) else { return nil }
    return ReportDate(year: year, month: month, day: day)
  }

  /// Separates month and day, or ends the date.
  private static func isDateSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "月", "日", "号", "-", ".", "/": true
    default: false
    }
  }

  static func date(_ text: String) -> ReportDate? { text.withText { date($0) } }

  /// A number from 0 to 99 in any digits, including `十二`.
  private static func number(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    if let ten = text.firstIndex(of: "十") {
      let tens = text[..<ten].first.map { digit($0) ?? -1 } ?? 1
      let ones = text[(ten + 1)...].first.map { digit($0) ?? -1 } ?? 0
      return tens >= 0 && ones >= 0 ? tens * 10 + ones : nil
    }
    guard !text.isEmpty, text.count <= 10 else { return nil }
    var value = 0
    for scalar in text {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}
