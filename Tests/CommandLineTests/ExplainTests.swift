import Foundation
import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

struct ExplainTests {
  @Test func everyRuleIsExplainedInBothLanguages() throws {
    for rule in RuleBook.standard.rules {
      for language in Language.allCases {
        let run = try CommandRun("explain", rule.code.rawValue, "--lang", language.rawValue)
        #expect(run.status == .done)
        let words = run.output.filter { !$0.isWhitespace }
        for text in [
          rule.code.rawValue, rule.title[language], rule.explanation[language], rule.basis[language],
        ] {
          #expect(words.contains(text.filter { !$0.isWhitespace }), "\(rule.code): \(text)")
        }
      }
    }
  }

  @Test func anExampleShowsWhatIsFound() throws {
    let run = try CommandRun("explain", "a5", "--lang", "zh")
    #expect(run.output.contains("行政复议·总计 (challenges.review.total) = 0"))
    #expect(run.output.contains("→ 行政复议：总计为 0，但各项之和为 1，总计未填"))
    #expect(run.output.contains("不报告："))
  }

  @Test func withoutCodesAllAreListedAndALetterIsItsFamily() throws {
    let all = try CommandRun("explain")
    #expect(all.output.split(separator: "\n").count == RuleBook.standard.rules.count)
    let family = try CommandRun("explain", "A")
    for code in ["A1", "A2", "A3", "A4", "A5"] { #expect(family.output.contains("\(code) ")) }
    let unknown = try CommandRun("explain", "A22")
    #expect(unknown.status == .usage)
    #expect(unknown.errors.contains("there is no rule \"A22\"; the nearest are A2"))
  }

  @Test func thePageOfFindingsIsMadeFromTheRules() throws {
    let page = try String(contentsOfFile: SharedFolder.projectRoot + "/docs/findings.md", encoding: .utf8)
    #expect(page == FindingsPage(rules: .standard).text, "docs/findings.md is stale: make docs")
  }
}
