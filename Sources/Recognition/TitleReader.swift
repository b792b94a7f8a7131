import ReportModel

/// Organ and year as a title, foreword or signature names them.
struct ReportIdentity: Equatable {
  var organization: String?
  var year: Int?
}

/// Takes titles apart: `<机关><年>年政府信息公开工作年度报告` and its variants (FORMAT §2).
enum TitleReader {
  private static let endings = [
    "政府信息公开工作年度报告", "政府信息公开年度工作报告", "政府信息公开年度报告", "政府信息公开工作报告", "政府信息公开工作年报", "政府信息公开年报",
    "信息公开工作年度报告", "信息公开年度报告", "政务公开工作年度报告",
  ]

  /// The identity that a text states if it is a title; `nil` where it is none.
  static func identity(in text: String) -> ReportIdentity? {
    let plain = simplified(String(text.filter { !Prose.isBlank($0) && !"#*《》〈〉<>".contains($0) }))
    for ending in endings {
      guard let range = plain.firstRange(of: ending) else { continue }
      var rest = String(plain[..<range.lowerBound])
      let tail = String(plain[range.upperBound...])
      guard rest.count <= 60, !rest.contains(where: { "。，；".contains($0) }), isEmptyButForYear(tail) else { continue }
      var identity = ReportIdentity()
      if let (year, without) = YearReader.takeYear(from: rest) {
        identity.year = year
        rest = without
      } else if let (year, _) = YearReader.takeYear(from: tail) {
        identity.year = year
      }
      identity.organization = organization(from: rest)
      return identity
    }
    return nil
  }

  /// Behind a title's words stands nothing, or the year in brackets.
  private static func isEmptyButForYear(_ tail: String) -> Bool {
    let rest = YearReader.takeYear(from: tail)?.rest ?? tail
    return rest.allSatisfy { "（）()【】[]*-—:：".contains($0) }
  }

  /// A title in Traditional characters is compared in Simplified ones.
  private static func simplified(_ text: String) -> String {
    guard text.contains(where: { "資訊開報務機總".contains($0) }) else { return text }
    return String(decoding: text.utf16.map(CharacterVariants.simplified), as: UTF16.self)
  }

  /// An organ's name without the words that join it to the title.
  static func organization(from text: String) -> String? {
    var name = text
    for prefix in ["关于印发", "关于", "附件：", "附件:", "附件", "年度", "年", "度"] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    for suffix in ["年度", "年", "度", "关于", "的", "：", ":", "-", "—", "－"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
    }
    guard (2...48).contains(name.count), name.contains(where: { $0.unicodeScalars.contains { $0.value > 0x2E80 } })
    else { return nil }
    return name
  }

  /// Whether a short line looks like the name of an organ.
  static func isOrganization(_ text: String) -> Bool {
    let plain = text.filter { !Prose.isBlank($0) }
    guard (3...40).contains(plain.count), !plain.contains(where: { "。，：；！？、>|".contains($0) }) else { return false }
    let endings = [
      "政府", "办公室", "办公厅", "局", "委员会", "委", "厅", "部", "院", "中心", "会", "处", "队", "站", "所", "街道", "镇", "乡", "县", "市",
      "区", "省", "署", "行", "社", "馆", "公司", "学校", "管委会", "办事处", "总局", "分局", "支队", "旗", "州", "盟", "学院", "大学", "医院",
    ]
    return endings.contains { plain.hasSuffix($0) }
  }
}

/// Finds years and dates in Arabic, full-width and Chinese digits.
enum YearReader {
  private static let digits: [Character: Int] = {
    var table: [Character: Int] = ["〇": 0, "○": 0, "零": 0, "Ｏ": 0, "O": 0, "０": 0]
    for (index, character) in "一二三四五六七八九".enumerated() { table[character] = index + 1 }
    for (index, character) in "０１２３４５６７８９".enumerated() { table[character] = index }
    for (index, character) in "0123456789".enumerated() { table[character] = index }
    return table
  }()

  /// The first year 2000 … 2099 in a text, and the text without it and the 年 or 年度 behind it.
  static func takeYear(from text: String) -> (year: Int, rest: String)? {
    let characters = Array(text)
    guard characters.count >= 4 else { return nil }
    for start in 0...(characters.count - 4) {
      let values = characters[start..<start + 4].map { digits[$0] }
      guard let a = values[0], let b = values[1], let c = values[2], let d = values[3], a == 2, b == 0 else {
        continue
      }
      if start + 4 < characters.count, digits[characters[start + 4]] != nil { continue }
      if start > 0, characters[start - 1].isASCII, characters[start - 1].isNumber { continue }
      var end = start + 4
      if end < characters.count, characters[end] == "年" { end += 1 }
      if end < characters.count, characters[end] == "度" { end += 1 }
      return (2000 + c * 10 + d, String(characters[..<start] + characters[end...]))
    }
    return nil
  }

  /// The date a line consists of: `2024年1月5日`, `2024-01-05`, `二〇二四年一月五日`; `nil` for any other line.
  static func date(_ text: String) -> ReportDate? {
    let plain = Array(text.filter { !Prose.isBlank($0) })
    guard (8...14).contains(plain.count), let (year, rest) = takeYear(from: String(plain)) else { return nil }
    guard text.contains("月") || text.contains("-") || text.contains(".") || text.contains("/") else { return nil }
    let parts = rest.split { "月日号-./".contains($0) }.map(String.init)
    guard parts.count == 2, let month = number(parts[0]), let day = number(parts[1]) else { return nil }
    return ReportDate(year: year, month: month, day: day)
  }

  /// A number up to 99 in any digits, `十二` included.
  private static func number(_ text: String) -> Int? {
    if let value = Int(text) { return value }
    if let ten = text.firstIndex(of: "十") {
      let tens = text[..<ten].first.map { digits[$0] ?? -1 } ?? 1
      let ones = text[text.index(after: ten)...].first.map { digits[$0] ?? -1 } ?? 0
      return tens >= 0 && ones >= 0 ? tens * 10 + ones : nil
    }
    var value = 0
    for character in text {
      guard let digit = digits[character] else { return nil }
      value = value * 10 + digit
    }
    return text.isEmpty ? nil : value
  }
}
