import Characters

/// A line of a form with labels such as 填报单位： and 填报日期：, behind which something is to be filled in.
struct ClosingLabels {
  private let text: String
  private let organ: Range<String.Index>?
  private let date: Range<String.Index>?

  /// Whether the line is one of labels, and no prose.
  var isOfForm: Bool {
    let label = #/^\s*(?:填报|报送|填表|编制)(?:单位|机关|日期|时间)(?:名称)?(?:[（(](?:盖章|公章|签章)[）)])?[:：]/#
    return hasOrgan || hasDate || text.count <= Self.longest && text.firstMatch(of: label) != nil
  }

  /// Lines that are longer are prose.
  private static let longest = 100

  /// Whether there is room for the organ's name.
  var hasOrgan: Bool { organ != nil }
  /// Whether there is room for the date.
  var hasDate: Bool { date != nil }

  init(_ text: String) {
    self.text = text
    let organ =
      #/(?:填报|报送|填表|编制)(?:单位|机关)(?:名称)?(?:[（(](?:盖章|公章|签章)[）)])?[:：](?<gap>[ 　_＿Xx×]*)(?:$|[^ 　_＿Xx×\s])/#
    let date = #/(?:填报|报送|填表|编制)?(?:日期|时间)[:：](?<gap>[ 　_＿Xx×]*年[ 　_＿Xx×]*月[ 　_＿Xx×]*日|[ 　_＿Xx×]*$)/#
    self.date = text.firstMatch(of: date).map { $0.gap.startIndex..<$0.gap.endIndex }
    self.organ = text.firstMatch(of: organ).flatMap { match in
      // A label right behind the colon would join the name.
      let gap = match.gap.startIndex..<match.gap.endIndex
      return gap.isEmpty && gap.upperBound != text.endIndex ? nil : gap
    }
  }

  /// The line with what is known.
  func filled(organ name: String?, date day: String?) -> String {
    var text = text
    let gaps = [(organ, name), (date, day)].compactMap { gap, words in
      gap.flatMap { gap in words.map { (gap, $0) } }
    }
    for (gap, words) in gaps.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      // What stands behind the gap keeps its distance.
      let room = text[gap].reduce(0) { $0 + ($1.isASCII ? 1 : 2) } - words.count * 2
      let blanks = gap.upperBound == self.text.endIndex ? 0 : max(1, room / 2)
      text.replaceSubrange(gap, with: words + String(repeating: "　", count: blanks))
    }
    return text
  }
}
