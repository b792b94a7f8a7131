import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

/// The marks of a finding stand under the words that it quotes.
struct CaretTests {
  /// How a source sets a paragraph.
  enum Setting: String, CaseIterable {
    case line, wrapped, paged, blanks, repeated, markdown
  }

  @Test(arguments: Setting.allCases)
  func marksStandUnderTheSentenceOfEveryFinding(setting: Setting) throws {
    var count = 0
    for sentence in try SentenceSet.all() {
      let source = Source(sentence, setting: setting)
      for finding in RuleBook.standard.assess(RuleContext(source.report)).findings
      where finding.code.family == .prose && finding.quote != nil {
        let evidence = FindingEvidence(finding, in: source.report)
        let shown = evidence.excerpts(of: SourceText(Array(source.text.utf8))).map {
          $0.excerpt.lines(width: 400)
        }
        let marked = shown.map { Self.marked($0.text, $0.marks) }.joined()
        #expect(
          Self.plain(marked) == Self.plain(finding.quote ?? ""), "\(sentence) \(setting): \(shown)")
        let first = try #require(evidence.excerpts(of: SourceText(Array(source.text.utf8))).first)
        #expect(first.line >= source.firstLine, "\(sentence): the same words before it")
        count += 1
      }
    }
    #expect(count > 400)
  }

  @Test func aLineThatIsCutHasItsMarksUnderTheBeginning() throws {
    for sentence in try SentenceSet.all() {
      let source = Source(sentence, setting: .line)
      for finding in RuleBook.standard.assess(RuleContext(source.report)).findings
      where finding.code.family == .prose && finding.quote != nil {
        let evidence = FindingEvidence(finding, in: source.report)
        let excerpt = try #require(evidence.excerpts(of: SourceText(Array(source.text.utf8))).first)
        let shown = excerpt.excerpt.lines(width: 50)
        let marked = Self.plain(Self.marked(shown.text, shown.marks))
        #expect(!marked.isEmpty && Self.plain(finding.quote ?? "").hasPrefix(marked), "\(sentence)")
        #expect(DisplayText.width(shown.text) <= 50 && DisplayText.width(shown.marks) <= 50)
      }
    }
  }

  @Test func wordsThatAreNotInTheSourceHaveTheParagraphsPlace() {
    let finding = Finding(
      code: "P1", message: Message("", ""), place: .line(2, column: 3), quote: "全年没有收到申请")
    let evidence = FindingEvidence(finding, in: Report())
    let excerpts = evidence.excerpts(of: SourceText(Array("甲\n　　工作有序。\n".utf8)))
    #expect(excerpts.map(\.line) == [2] && excerpts.map(\.column) == [3])
  }

  @Test(arguments: [Int.min, -1, 0, 1, .max], [Int.min, 0, 7, .max])
  func anyPlaceThatAFileStatesIsLookedAt(line: Int, column: Int) {
    let finding = Finding(
      code: "P1", message: Message("", ""), place: .line(line, column: column), quote: "全年没有收到申请")
    let text = SourceText(Array("全年没有收到申请。\n".utf8))
    #expect(FindingEvidence(finding, in: Report()).excerpts(of: text).count == (line == 1 ? 1 : 0))
    #expect((FindingEvidence(finding, in: Report()).region(in: text) == nil) == (line != 1))
  }

  @Test func aRegionGoesOverTheLinesOfTheQuotation() throws {
    let finding = Finding(
      code: "P1", message: Message("", ""), place: .line(1, column: 1), quote: "全年收到申请十九件")
    let evidence = FindingEvidence(finding, in: Report())
    let region = try #require(evidence.region(in: SourceText(Array("𠮷有序。全年收到\n申请十九件。\n".utf8))))
    #expect(region == .init(line: 1, endLine: 2, column: 6, endColumn: 6))
  }

  /// The characters of a line that have a mark below.
  private static func marked(_ text: String, _ marks: String) -> String {
    let columns = Array(marks)
    var column = 0
    var found = ""
    for character in text {
      let width = DisplayText.width(character)
      if columns.indices.contains(column), columns[column] == "^" { found.append(character) }
      column += width
    }
    return found
  }

  private static func plain(_ text: String) -> String {
    text.filter { !" 　*…".contains($0) }
  }

  /// A source text in which a sentence stands in a paragraph among others, and the report read of it.
  private struct Source {
    private(set) var text = "云坪县水务局2023年政府信息公开工作年度报告\n一、总体情况\n"
    private(set) var report: Report
    /// The first line that the sentence may be on.
    private(set) var firstLine = 3

    /// So many characters of a wrapped paragraph are on a line.
    private static let lineLength = 17

    init(_ sentence: SentenceCase, setting: Setting) {
      report = sentence.report
      let before = "坚持以公开为常态、不公开为例外。"
      let behind = "相关材料已经存档备查。"
      var paragraphs: [ProseBlock] = []
      for words in sentence.paragraphs {
        let start = text.count { $0 == "\n" } + 1
        // Quoted words count nothing, though they are the same.
        let decoy = setting == .repeated ? "初稿曾写作“\(words.filter { !"。“”".contains($0) })”，后经核对改正。\n" : ""
        let whole = before + decoy.filter { $0 != "\n" } + words + behind
        switch setting {
        case .line, .repeated:
          text += "　　" + before + decoy + words + behind + "\n"
        case .markdown:
          text += "　　" + before + "**" + words.prefix(4) + "**" + words.dropFirst(4) + behind + "\n"
        case .blanks: text += "　　" + whole.map(String.init).joined(separator: " ") + "\n"
        case .wrapped, .paged:
          var rest = "　　" + whole
          while !rest.isEmpty {
            text += rest.prefix(Self.lineLength) + "\n"
            rest = String(rest.dropFirst(Self.lineLength))
            if setting == .paged, !rest.isEmpty { text += "\n— 3 —\n\n" }
          }
        }
        if setting == .repeated, paragraphs.isEmpty { firstLine = start + 1 }
        paragraphs.append(ProseBlock(whole, place: .line(start, column: 3)))
      }
      report.sections[sentence.section] = paragraphs
    }
  }
}
