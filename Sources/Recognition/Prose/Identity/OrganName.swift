import Characters

/// Takes the name of an organ out of the text before the words of a title.
enum OrganName {
  private static let prefixes = ScalarWords(of: [
    "关于印发", "关于公布", "关于发布", "关于报送", "关于上报", "关于", "正文", "标题", "名称", "题名", "附件", "附", "年度", "年", "度",
    "：", ":", "、", ".", "．", "-", "—", "－", "，",
  ])
  private static let suffixes = ScalarWords(of: [
    "关于印发", "关于公布", "关于发布", "关于报送", "关于上报", "关于呈报", "关于公开", "关于公示", "关于", "年度", "年", "度", "的", "部门", "：", ":",
    "-", "—", "－", "～", "~", "至", "，",
  ])
  /// What joins the report on something else to this one: 法治政府建设暨政府信息公开.
  private static let joints = ScalarWords(of: ["暨", "和", "及", "与", "、", "以及"])
  /// 附 and 附件 may have a number: 附件1.
  private static let attachment: [Unicode.Scalar] = ["附"]
  /// What ends like an organ's name and is the other subject of a report.
  private static let themes = ScalarWords(of: ["法治政府", "服务型政府", "数字政府", "廉洁政府"])
  private static let longestRemark = 12
  private static let longest = 48

  /// The organ's name, as a range of the text; `nil` where there is none.
  ///
  /// - Parameter text: without blanks, in Simplified characters, without the year.
  static func range(in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    var name = withoutEnd(withoutStart(text))
    name = withoutRepetition(name)
    if let joint = joints.first(ending: name) { name = organ(before: name.dropLast(joint.count)) ?? name }
    guard (2...longest).contains(name.count), name.contains(where: { $0.value > 0x2E80 }),
      !name.contains(where: { "/\\〔〕[]".unicodeScalars.contains($0) })
    else { return nil }
    return name.startIndex..<name.endIndex
  }

  /// The text without numerals, marks, dates, labels and remarks before a name.
  private static func withoutStart(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var name = withoutDate(text)
    while true {
      let count = name.count
      name = name.drop { $0.value < 0x2E80 && !"([".unicodeScalars.contains($0) }
      if let prefix = prefixes.first(beginning: name) {
        name.removeFirst(prefix.count)
        if prefix.starts(with: attachment) {
          name = name.drop { $0.decimalDigit != nil || ChineseNumeral.digit($0) != nil }
        }
      }
      if let label = name.prefix(longestRemark).lastIndex(where: { $0 == "：" || $0 == ":" }) {
        name = name[(label + 1)...]
      }
      if let first = name.first, "【[（(".unicodeScalars.contains(first),
        let close = name.firstIndex(where: { "】]）)".unicodeScalars.contains($0) }),
        close - name.startIndex <= longestRemark
      {
        name = name[(close + 1)...]
      }
      if name.count == count { return name }
    }
  }

  /// The text without the words that join a name to the rest of the title, months, and an opened bracket.
  private static func withoutEnd(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var name = text
    while true {
      let count = name.count
      if let suffix = suffixes.first(ending: name) { name.removeLast(suffix.count) }
      if let last = name.last, "（([".unicodeScalars.contains(last) { name.removeLast() }
      if let last = name.last, "）)]".unicodeScalars.contains(last),
        let open = name.lastIndex(where: { "（([".unicodeScalars.contains($0) })
      {
        // Nothing is left in the brackets where the year stood.
        if open + 2 == name.endIndex { name = name[..<open] }
      } else if let last = name.last, "）)]".unicodeScalars.contains(last) {
        name.removeLast()
      }
      if name.last == "月" {
        let rest = name.dropLast().reversed().drop {
          $0.decimalDigit != nil || "-—－～~至月".unicodeScalars.contains($0)
        }
        name = name[..<rest.startIndex.base]
      }
      if name.count == count { return name }
    }
  }

  /// The longest beginning of a text that is an organ's name.
  private static func organ(before text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    for end in (text.startIndex...text.endIndex).reversed() {
      let name = Array(text[..<end])
      if OrganWords.isOrganization(name), OrganWords.standsAlone(name), themes.first(ending: name[...]) == nil
      {
        return text[..<end]
      }
    }
    return nil
  }

  /// The text without a date before it, as lists of pages have: 2024-01-23, 2024年1月23日.
  private static func withoutDate(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = text
    var hasMonth = false
    while let first = rest.first {
      let isEnd = first == "日" && hasMonth
      let isPart = first == "年" || first == "月" || isEnd
      guard
        first.decimalDigit != nil || "-./:".unicodeScalars.contains(first)
          || isPart && rest.startIndex > text.startIndex
      else { break }
      hasMonth = hasMonth || first == "月"
      rest.removeFirst()
      if isEnd { break }
    }
    return rest
  }

  /// A name printed before the title on the same line, as of the site, begins with the same place as the organ's own.
  ///
  /// Two organs that report together, or two names of one, have a sign between them.
  private static func withoutRepetition(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let place = name.prefix(leastRepetition)
    guard name.count >= 2 * leastRepetition else { return name }
    let second = name.indices.dropFirst(leastRepetition).last { index in
      name[index...].starts(with: place) && !"（(、和与及".unicodeScalars.contains(name[index - 1])
    }
    return second.map { name[$0...] } ?? name
  }

  private static let leastRepetition = 3
}
