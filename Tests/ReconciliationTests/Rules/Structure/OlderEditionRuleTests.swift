import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// What the rules say of the editions, however many there are: each is set beside the one before it.
struct OlderEditionRuleTests {
  @Test func theWordsNameTwoEditions() {
    let editions = Editions([.edition2021, .edition2019], mappings: [])
    #expect(
      RuleBasis.replacement(among: editions).english == "The notice of 2021 replaces that of 2019")
    #expect(RuleBasis.comparison(among: editions).english == "The forms of 2019 and 2021 compared")
    #expect(RuleBasis.replacement == RuleBasis.replacement(among: .standard))
    #expect(RuleBasis.comparison == RuleBasis.comparison(among: .standard))
    #expect(OlderEditionRule().explanation == OlderEditionRule.explanation(among: .standard))
  }

  @Test func theWordsNameThreeEditions() {
    let editions = Editions([.madeUp, .edition2021, .edition2019], mappings: [])
    let notices = editions.all.map(\.notice)
    #expect(
      RuleBasis.replacement(among: editions)
        == Message(
          "\(notices[0])代替\(notices[1])，\(notices[1])代替\(notices[2])",
          "The notice of 9998 replaces that of 2021, which replaces that of 2019"))
    #expect(
      RuleBasis.comparison(among: editions)
        == Message(
          "\(notices[2])与\(notices[1])、\(notices[1])与\(notices[0])两种格式的对照",
          "The forms of 2019 and 2021, and of 2021 and 9998 compared"))
    let explanation = OlderEditionRule.explanation(among: editions)
    #expect(
      explanation.chinese == "2090年度起应使用9998年版表式，2021年版的行和栏应改过来。2021年度起应使用2021年版表式，2019年版的行和栏应改过来。")
    #expect(
      explanation.english
        == "From the report on 2090 on the form of 9998 is due; rows and heads of 2021 have to be replaced. "
        + "From the report on 2021 on the form of 2021 is due; rows and heads of 2019 have to be replaced.")
  }
}
