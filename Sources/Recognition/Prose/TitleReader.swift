import Characters
import Layout

/// The organ and year stated by a title, foreword or signature.
struct ReportIdentity: Equatable {
  var organization: String?
  var year: Int?
}

/// Takes titles apart: `<机关><年>年政府信息公开工作年度报告` and its variants (docs/form.md, "Identity").
enum TitleReader {
  private static let endings = [
    "政府信息公开工作年度报告", "政府信息公开年度工作报告", "政府信息公开年度报告", "政府信息公开工作报告", "政府信息公开工作年报", "政府信息公开年报",
    "信息公开工作年度报告", "信息公开年度报告", "政务公开工作年度报告",
  ].map { Array($0.unicodeScalars) }

  /// Whether a text has 公 and 报: all titles do, few other lines.
  static func signs(of text: UTF8Text) -> (hasGong: Bool, hasBao: Bool) {
    (text.contains("公"), text.contains("报") || text.contains("報"))
  }

  /// The identity stated by a text that is a title; `nil` if it is not one.
  static func identity(in text: UTF8Text) -> ReportIdentity? {
    let signs = signs(of: text)
    guard signs.hasGong, signs.hasBao else { return nil }
    let plain = simplified(
      text.scalars.filter { !$0.isBlank && !isDecoration($0) })
    for ending in endings {
      guard let range = firstRange(of: ending, in: plain) else { continue }
      let rest = plain[..<range.lowerBound]
      let tail = plain[range.upperBound...]
      guard rest.count <= 60, !rest.contains(where: { $0 == "。" || $0 == "，" || $0 == "；" }),
        isEmptyButForYear(tail)
      else { continue }
      var identity = ReportIdentity()
      var name = Array(rest)
      if let (year, without) = YearReader.takeYear(from: rest) {
        identity.year = year
        name = without
      } else if let (year, _) = YearReader.takeYear(from: tail) {
        identity.year = year
      }
      identity.organization = organization(from: name)
      return identity
    }
    return nil
  }

  static func identity(in text: String) -> ReportIdentity? { text.withText { identity(in: $0) } }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "*", "《", "》", "〈", "〉", "<", ">": true
    default: false
    }
  }

  private static func isTraditional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "資", "訊", "開", "報", "務", "機", "總": true
    default: false
    }
  }

  private static func firstRange(of words: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Range<Int>? {
    guard text.count >= words.count else { return nil }
    let start = (0...(text.count - words.count)).first { start in
      text[start] == words[0] && text[start..<start + words.count].elementsEqual(words)
    }
    return start.map { $0..<$0 + words.count }
  }

  /// Whether nothing follows the words of a title, or only the year in brackets.
  private static func isEmptyButForYear(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = YearReader.takeYear(from: tail)?.rest ?? Array(tail)
    return rest.allSatisfy { "（）()【】[]*-—:：".unicodeScalars.contains($0) }
  }

  /// Traditional characters are converted to Simplified ones, so that the endings can be compared.
  private static func simplified(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard text.contains(where: isTraditional) else { return text }
    return text.map { scalar in
      guard scalar.value < 1 << 16 else { return scalar }
      return Unicode.Scalar(CharacterVariants.simplified(UInt16(scalar.value))) ?? scalar
    }
  }

  private static let prefixes = scalars(["关于印发", "关于", "附件：", "附件:", "附件", "年度", "年", "度"])
  private static let suffixes = scalars(["年度", "年", "度", "关于", "的", "：", ":", "-", "—", "－"])

  private static func scalars(_ words: [String]) -> [[Unicode.Scalar]] {
    words.map { Array($0.unicodeScalars) }
  }

  /// The organ's name without the words that join it to the rest of the title.
  private static func organization(from text: [Unicode.Scalar]) -> String? {
    var name = text[...]
    for prefix in prefixes where name.starts(with: prefix) { name.removeFirst(prefix.count) }
    for suffix in suffixes where name.suffix(suffix.count).elementsEqual(suffix) {
      name.removeLast(suffix.count)
    }
    guard (2...48).contains(name.count), name.contains(where: { $0.value > 0x2E80 }) else { return nil }
    return String(String.UnicodeScalarView(name))
  }

  private static let organEndings = [
    "政府", "办公室", "办公厅", "局", "委员会", "委", "厅", "部", "院", "中心", "会", "处", "队", "站", "所", "街道", "镇", "乡", "县",
    "市",
    "区", "省", "署", "行", "社", "馆", "公司", "学校", "管委会", "办事处", "总局", "分局", "支队", "旗", "州", "盟", "学院", "大学", "医院",
  ].map { Array($0.utf8) }

  /// Whether a short line looks like the name of an organ.
  static func isOrganization(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    let plain = text.withoutBlanks
    return plain.withText { plain in
      guard plain.hasAtMost(40), plain.scalarCount >= 3,
        !plain.scalars.contains(where: { "。，：；！？、>|".unicodeScalars.contains($0) })
      else { return false }
      return organEndings.contains { plain.hasBytes($0, at: plain.count - $0.count) }
    }
  }
}
