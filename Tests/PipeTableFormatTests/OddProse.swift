import ReportModel
import TestSupport

/// Reports whose prose has marks that cross, notes within notes, addresses and pictures of every kind.
struct OddProse {
  private var random: SplitMix64

  /// Makes reports; the same seed gives the same.
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The next report.
  mutating func next() -> Report {
    var report = Report()
    report.foreword = blocks(4, depth: 0)
    for section in SectionID.allCases { report.sections[section] = blocks(4, depth: 0) }
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    report.annex = blocks(4, depth: 0)
    return report
  }

  private mutating func blocks(_ most: Int, depth: Int) -> [ProseBlock] {
    (0..<random.below(most)).map { _ in
      switch random.below(8) {
      case 0 where depth < 2: .table(table(depth: depth))
      case 1: .picture(picture())
      default: .paragraph(paragraph(depth: 0))
      }
    }
  }

  private mutating func paragraph(depth: Int) -> Paragraph {
    let pieces =
      OddText.markdown + [
        "甲", "（", "）", "*", "**", "_", "a", " ", "[", "]", "!", ":", "<", "&", "\\", "+", "|", "\n", "。",
      ]
    let text = (0..<1 + random.below(6)).map { _ in random.pick(pieces) }.joined().trimmedOfBlanks
    var paragraph = Paragraph(text.isEmpty ? "甲" : text)
    if random.once(in: 3) {
      paragraph.item = ListItem(level: random.below(9), isNumbered: random.once(in: 2))
    }
    var ends = [0]
    for scalar in paragraph.text.unicodeScalars { ends.append(ends[ends.count - 1] + scalar.utf8.count) }
    let kinds: [TextMark.Kind] = [
      .bold, .italic, .underline, .raised, .lowered, .link(address()), .link("a"), .bold, .italic,
    ]
    for _ in 0..<random.below(6) {
      let bounds = [random.pick(ends), random.pick(ends)].sorted()
      if bounds[0] < bounds[1] { paragraph.marks.append(TextMark(random.pick(kinds), bounds[0]..<bounds[1])) }
    }
    for _ in 0..<random.below(3) where depth < 3 {
      let place = random.pick(ends)
      let kind: TextMark.Kind =
        random.once(in: 2)
        ? .picture(picture()) : .note((0..<random.below(3)).map { _ in self.paragraph(depth: depth + 1) })
      paragraph.marks.append(TextMark(kind, place..<place))
    }
    paragraph.marks = TextMark.inOrder(TextMark.inOrder(paragraph.marks))
    return paragraph
  }

  private mutating func address() -> String {
    random.pick([
      "https://a.example/?a=1&lt;=2", "a b", "(", "))", "\\", "|", "", "a]b[c", "<x>", "甲\u{3000}乙",
      "a*b`c$d_e", "\n",
    ])
  }

  private mutating func picture() -> Picture {
    let address = address()
    return Picture(
      nil, alternative: random.pick(["", "图", "[图]", "![a](b)", "a\nb", " 图 ", "*", "|", "\\"]),
      address: address.isEmpty ? nil : address)
  }

  private mutating func table(depth: Int) -> ProseTable {
    let width = 1 + random.below(3)
    let isSimple = random.once(in: 2)
    let rows = (0..<random.below(4)).map { _ in
      (0..<(isSimple ? width : random.below(4))).map { _ in
        ProseTable.Cell(
          isSimple
            ? (random.once(in: 3) ? [] : [.paragraph(paragraph(depth: 0))]) : blocks(3, depth: depth + 1),
          columnSpan: isSimple ? 1 : 1 + random.below(2), rowSpan: isSimple ? 1 : 1 + random.below(2))
      }
    }
    return ProseTable(rows: rows, headRowCount: random.below(min(rows.count, 2) + 1))
  }
}
