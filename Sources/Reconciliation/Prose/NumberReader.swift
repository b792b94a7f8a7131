import Characters

/// Reads numbers with their measure words: `1,234件`, `３件次`, `十二件`, `1.2万余条`, `12.5%`, `2023年`.
struct NumberReader {
  let text: UnsafeBufferPointer<UInt8>

  /// The number at a position; `nil` if there is none.
  func token(at start: Int) -> Token? {
    var index = start
    guard let (value, scale, isChinese) = number(&index) else { return approximate(start) }
    skipBlanks(&index)
    if isChinese {
      // 一 and 二 begin many words; they are numbers only with a measure word.
      let isAbout = skipAbout(&index)
      guard let unit = Self.units.match(text, at: index), unit.meaning == .item else { return nil }
      return Token(
        kind: .count(
          Count(value: value, unit: .item, isApproximate: isAbout, isCase: isCase(index, unit.end))),
        start: start, end: unit.end)
    }
    if let range = range(from: value, scale, start, index) { return range }
    if let sign = Self.signs.match(text, at: index) {
      switch sign.meaning {
      case .percent: return Token(kind: .percent(value, scale: scale), start: start, end: sign.end)
      case .year where scale == 0 && (1990...2099).contains(value):
        return Token(kind: .year(Int(value)), start: start, end: sign.end)
      default: break
      }
    }
    return count(value, scale, start, index)
  }

  /// Two numbers that mean something between them, as far as their measure word: 10—15件, 10至15件.
  private func range(from value: Int64, _ scale: Int, _ start: Int, _ index: Int) -> Token? {
    guard scale == 0, let dash = Self.dashes.match(text, at: index) else { return nil }
    var index = dash.end
    skipBlanks(&index)
    guard let first = digit(at: index), let (_, otherScale, _) = arabic(first, &index), otherScale == 0 else {
      return nil
    }
    skipBlanks(&index)
    guard let unit = Self.units.match(text, at: index), unit.meaning == .item else { return nil }
    return Token(
      kind: .count(Count(value: value, unit: .item, isApproximate: true)), start: start, end: unit.end)
  }

  /// Numbers in words side by side, such as 三四十件.
  private func approximate(_ start: Int) -> Token? {
    var index = start
    while index < text.count, let found = Self.numerals.match(text, at: index) { index = found.end }
    guard index > start, let unit = Self.units.match(text, at: index), unit.meaning == .item else {
      return nil
    }
    return Token(kind: .count(Count(value: 0, unit: .item, isApproximate: true)), start: start, end: unit.end)
  }

  private func skipAbout(_ index: inout Int) -> Bool {
    guard let sign = Self.signs.match(text, at: index), sign.meaning == .about else { return false }
    index = sign.end
    return true
  }

  private func count(_ value: Int64, _ scale: Int, _ start: Int, _ index: Int) -> Token {
    var index = index
    var value = value
    var scale = scale
    var isApproximate = false
    while let sign = Self.signs.match(text, at: index) {
      switch sign.meaning {
      case .about: isApproximate = true
      case .tenThousand:
        let (product, overflow) = value.multipliedReportingOverflow(by: 10_000)
        if !overflow { value = product }
      default: break
      }
      guard sign.meaning == .about || sign.meaning == .tenThousand else { break }
      index = sign.end
      skipBlanks(&index)
    }
    while scale > 0, value % 10 == 0 {
      value /= 10
      scale -= 1
    }
    let unit = index < text.count ? Self.units.match(text, at: index) : nil
    var end = unit?.end ?? index
    if let bound = Self.bounds.match(text, at: end) {
      isApproximate = true
      end = bound.end
    }
    return Token(
      kind: .count(
        Count(
          value: value, unit: scale > 0 ? .other : unit?.meaning ?? .none, isApproximate: isApproximate,
          isCase: unit.map { isCase(index, $0.end) } ?? false)),
      start: start, end: end)
  }

  // MARK: Digits

  private func number(_ index: inout Int) -> (value: Int64, scale: Int, isChinese: Bool)? {
    if let first = digit(at: index) { return arabic(first, &index) }
    return chinese(&index)
  }

  private func arabic(_ first: (value: Int64, length: Int), _ index: inout Int) -> (Int64, Int, Bool)? {
    var value: Int64 = 0
    var scale = 0
    var isFraction = false
    var digits = 0
    while index < text.count {
      if let next = digit(at: index) {
        guard digits < 15 else { return nil }
        value = value * 10 + next.value
        digits += 1
        if isFraction { scale += 1 }
        index += next.length
      } else if let length = separator(at: index, isFraction: isFraction) {
        isFraction = isFraction || text[index] == UInt8(ascii: ".") || length == 3 && text[index + 2] == 0x8E
        index += length
      } else {
        break
      }
    }
    return (value, scale, false)
  }

  /// A digit, ASCII or full-width.
  private func digit(at index: Int) -> (value: Int64, length: Int)? {
    guard index < text.count else { return nil }
    let (scalar, length) = text.character(at: index)
    return scalar.decimalDigit.map { (Int64($0), length) }
  }

  /// The length of a decimal point before a digit, or of a comma before exactly three digits.
  private func separator(at index: Int, isFraction: Bool) -> Int? {
    let (unit, length) = text.unit(at: index)
    switch unit {
    case 0x2E, 0xFF0E: return !isFraction && digit(at: index + length) != nil ? length : nil
    case 0x2C, 0xFF0C:
      var end = index + length
      for _ in 0..<3 {
        guard let next = digit(at: end) else { return nil }
        end += next.length
      }
      return digit(at: end) == nil ? length : nil
    default: return nil
    }
  }

  /// Numbers up to 9999: 三, 十二, 两百零五.
  private func chinese(_ index: inout Int) -> (Int64, Int, Bool)? {
    var total: Int64 = 0
    var digit: Int64?
    var position = index
    while position < text.count, let found = Self.numerals.match(text, at: position) {
      switch found.meaning {
      case 10, 100, 1000:
        total += (digit ?? 1) * found.meaning
        digit = nil
      default:
        guard digit == nil || digit == 0 else { return nil }
        digit = found.meaning
      }
      position = found.end
    }
    guard position > index else { return nil }
    index = position
    return (total + (digit ?? 0), 0, true)
  }

  private func skipBlanks(_ index: inout Int) {
    while index < text.count {
      let (unit, length) = text.unit(at: index)
      guard unit.isBlankInLine else { return }
      index += length
    }
  }

  // MARK: Words

  /// Whether the measure word before an end is one for cases.
  private func isCase(_ start: Int, _ end: Int) -> Bool {
    start < end && Self.cases.match(text, at: start) != nil
  }

  private static let cases = PhraseTrie<Void>(["件", "起", "宗", "份", "例"].map { ($0, ()) })
  private static let bounds = PhraseTrie<Void>(["以上", "以内", "以下", "左右", "上下"].map { ($0, ()) })
  private static let dashes = PhraseTrie<Void>(["-", "–", "—", "－", "~", "～", "至", "到"].map { ($0, ()) })

  private enum Sign { case percent, year, tenThousand, about, other }

  private static let signs = PhraseTrie<Sign>([
    ("%", .percent), ("％", .percent), ("年", .year), ("年度", .year), ("万", .tenThousand), ("余", .about),
    ("多", .about), ("来", .about), ("左右", .about), ("万元", .other), ("亿", .other), ("年度考核", .other),
  ])

  private static let units = PhraseTrie<Count.Unit>(
    ["件", "件次", "起", "宗", "份", "例", "项", "条", "个", "次", "笔", "部", "件（次）", "件(次)", "条次"]
      .map { ($0, .item) }
      + [
        "人次", "人", "元", "万元", "亿元", "天", "日", "月", "月份", "个月", "个工作日", "工作日", "小时", "分", "分钟", "期", "场", "场次",
        "家", "名", "篇", "类", "种", "册", "页", "级", "号", "季度", "届", "章", "岁", "万人", "亿", "个部门", "个单位", "个乡镇",
        "个镇",
        "个街道", "个县", "个区", "个市", "个村", "个栏目", "个方面", "个专栏", "个平台", "个网站", "个账号", "个领域", "个环节", "个渠道", "个子栏目",
        "次会议", "次培训", "项任务", "项措施", "项制度", "项内容", "项工作", "次数", "个百分点", "个行政村", "个社区", "个科室", "性",
      ].map { ($0, .other) })

  /// Whether a number in words may begin with a character; 零 begins 零件, parts, rather than a number.
  static func mayBegin(_ unit: UInt16) -> Bool { unit != 0x96F6 && numerals.begins(with: unit) }

  private static let numerals = PhraseTrie(ChineseNumeral.values.map { ($0.word, Int64($0.value)) })
}
