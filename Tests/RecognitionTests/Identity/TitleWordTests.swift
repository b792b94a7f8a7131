import Characters
import ReportModel
import TestSupport
import Testing

@testable import Recognition

/// The short ways in which titles and dates are looked for find what the plain ones find.
@Suite struct TitleWordTests {
  @Test(arguments: [
    "政府信息公开", " 政 府　信息公开 ", "政务公开", "信息公开\u{200B}", "信息公开年报", "政府信息公", "", "　", "信 息", "關于信息公开",
  ]) func subjectsAreToldApart(text: String) {
    let plain = String(String.UnicodeScalarView(text.inkScalars))
    let isSubject = ["政府信息公开", "政务信息公开", "政务公开", "信息公开"].contains(plain)
    #expect(text.withText(TitleWords.isSubject) == isSubject)
  }

  @Test func aSearchGoesOnBehindWhatWasFound() throws {
    let text = "现将政府信息公开报告附后政务公开年报".plainScalars
    let first = try #require(TitleWords.first(in: text))
    #expect(first.range == 2..<10)
    let second = try #require(TitleWords.first(in: text, from: first.range.upperBound))
    #expect(second.range == 12..<18)
    #expect(TitleWords.first(in: text, from: second.range.upperBound) == nil)
    #expect(TitleWords.first(in: [], from: 0) == nil)
  }

  @Test func aPieceOfATextIsADateWhereTheTextWithoutBlanksIsOne() {
    let signs = Array("2024年1月5日二〇十-./号 　a".unicodeScalars)
    let dates = ["2024年1月5日", "2024-01-05", "二〇二四年一月十五日", "2024.1.5", "2024年11月15日发"]
    for seed in 0..<2000 {
      var random = SplitMix64(seed: UInt64(seed))
      var scalars = Array(random.pick(dates).unicodeScalars)
      for _ in 0..<random.below(3) { scalars.insert(random.pick(signs), at: random.below(scalars.count + 1)) }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(YearReader.date(text) == YearReader.date(text.inkScalars[...]), "seed \(seed)")
    }
  }
}
