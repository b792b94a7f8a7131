import Characters
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// What rules on the structure look for is found in the pass that finds the tokens; the plain way is a pass for each.
struct StructureWordsTests {
  private static let pieces = [
    "政府信息公开", "依申请公开", "、", "不予公开", "公开目录", "信息公开条例", "《", "》", "工作年度报告", "条例", "，", "。", "“", "”", "XX",
    "X年", "××",
    "×", "文字", "描述", "（此处填写", "12件", "３", "监督", "管理", "平台", "保障", " ", "\u{3000}", "\u{200B}", "\n", "𠀋",
    "e\u{301}",
    "青禾县水务局", "县水务局", "我县", "行政复议", "一百零三", "〔2024〕3号", "占12.5%", "审", "核", "）",
  ]

  @Test(arguments: 0..<400 as Range<UInt64>) func onePassFindsTheSame(seed: UInt64) {
    var texts = RandomText(of: Self.pieces, seed: seed)
    let text = texts.next(most: 60)
    let note: Comment = "seed \(seed): \(RandomText.shown(text))"
    let (tokens, words) = text.withText { bytes in
      let read = Tokenizer(bytes, own: OwnNames("青禾县水务局"))
      return (read.tokens, read.words)
    }
    var aspects: Set<OverviewAspect> = []
    OverviewAspect.words.forEach(in: text) { aspect, _ in if let aspect { aspects.insert(aspect) } }
    #expect(Set(OverviewAspect.allCases.filter { words.tells(of: $0) }) == aspects, note)
    var hasTemplateWord = false
    StructureWords.templateWords.forEach(in: text) { _, _ in hasTemplateWord = true }
    #expect(words.hasTemplateWord == hasTemplateWord, note)
    #expect(words.quotations == Self.quotations(in: text), note)
    // Tokens stand side by side, in order, within the text.
    var end = 0
    for token in tokens {
      #expect(token.start >= end && token.end > token.start, note)
      end = token.end
    }
    #expect(end <= text.utf8.count, note)
  }

  /// The last 《 before each 》, as far as it ends like a title.
  private static func quotations(in text: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var opening: Int?
    var offset = 0
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "《": opening = offset + 3
      case "》":
        if let start = opening, start < offset, offset - start < 300,
          before == "告" || !(0x3400...0x9FFF).contains(before.value)
        {
          found.append(start..<offset)
        }
        opening = nil
      default: break
      }
      before = scalar
      offset += UTF8.width(scalar)
    }
    return found
  }

  @Test func aLongQuotationIsNoTitle() {
    let text = "《" + String(repeating: "青", count: 99) + "告》《" + String(repeating: "青", count: 98) + "告》"
    let words = text.withText { Tokenizer($0, own: OwnNames(nil)).words }
    #expect(words.quotations.map(\.count) == [297])
  }

  @Test func theStructureOfAPageInTraditionalCharactersIsThatPrinted() {
    let headings = ExampleReport.headings.map { ($0.section, $0.printed.replacing("总体情况", with: "總體情況")) }
    let context = ExampleReport.context([.headings(headings), .prose(.overview, ["監督保障，網站平台，审查。"])])
    let words = context.prose[.overview].map(\.words)
    #expect(
      OverviewAspect.allCases.filter { aspect in words.contains { $0.tells(of: aspect) } } == [
        .management, .platforms,
      ])
  }

  @Test func sectionsHaveTheirParagraphs() {
    var generator = ReportGenerator(seed: 5)
    for turn in 0..<60 {
      let report = generator.next()
      let prose = ParsedProse(report)
      #expect(prose.foreword.map(\.paragraph) == report.foreword.paragraphs, "report \(turn)")
      for section in SectionID.allCases {
        #expect(
          prose[section].map(\.paragraph) == report.sections[section].paragraphs, "report \(turn) \(section)")
        #expect(prose[section].allSatisfy { $0.section == section })
      }
    }
  }
}
