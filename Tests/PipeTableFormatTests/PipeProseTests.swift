import Conversion
import Diagnostics
import PipeTableFormat
import ReportModel
import System
import TestSupport
import Testing

/// Prose with marks, lists, notes, tables and pictures, as Markdown and back.
@Suite struct PipeProseTests {
  /// What is written of a section's prose, without the notes at the end of the text.
  private func written(_ blocks: [ProseBlock]) throws -> String {
    var report = Report()
    report.sections[.overview] = blocks
    let text = String(decoding: try PipeTableExporter().export(report).bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "## 一、总体情况\n\n")).upperBound
    let end = try #require(text.firstRange(of: "\n\n## 二、")).lowerBound
    return start <= end ? String(text[start..<end]) : ""
  }

  /// What is read of a section's prose.
  private func read(_ prose: String, below end: String = "") throws -> [ProseBlock] {
    try report(prose, below: end).sections[.overview]
  }

  private func report(_ prose: String, below end: String = "") throws -> Report {
    let text =
      "<!-- nianbao/pipe/1 edition=2021 -->\n\n## 一、总体情况\n\n\(prose)\n\n## 五、存在的主要问题及改进情况\n\n\(end)\n"
    return try #require(try PipeTableReader().read(Source(name: "a.md", text: text)).first)
  }

  private func marked(_ text: String, _ marks: (TextMark.Kind, Range<Int>)...) -> Paragraph {
    Paragraph(text, marks: TextMark.inOrder(marks.map { TextMark($0.0, $0.1) }))
  }

  // MARK: - Words set apart

  @Test func wordsSetApartAreWrittenAsMarkdownShowsThem() throws {
    let cases: [(Paragraph, String)] = [
      (marked("甲主动公开乙", (.bold, 3..<15)), "甲**主动公开**乙"), (marked("甲乙", (.italic, 3..<6)), "甲*乙*"),
      // Between a letter and a bracket asterisks are asterisks.
      (marked("甲（乙）丙", (.bold, 3..<12)), "甲<b>（乙）</b>丙"), (marked("（乙）。", (.bold, 0..<12)), "**（乙）。**"),
      (marked("a b", (.italic, 0..<2)), "<i>a </i>b"),
      (marked("甲乙", (.bold, 0..<6), (.italic, 0..<6)), "**<i>甲乙</i>**"),
      (marked("甲乙丙", (.bold, 0..<6), (.italic, 3..<9)), "**甲<i>乙</i>**<i>丙</i>"),
      (marked("m2H2O", (.raised, 1..<2), (.lowered, 3..<4)), "m<sup>2</sup>H<sub>2</sub>O"),
      (marked("甲乙", (.underline, 0..<3)), "<u>甲</u>乙"),
      (
        marked("见网站。", (.link("https://a.example/x_(1)?a=1&b=2"), 3..<9)),
        "见[网站](https://a.example/x_\\(1\\)?a=1&b=2)。"
      ),
    ]
    for (paragraph, markdown) in cases {
      #expect(try written([.paragraph(paragraph)]) == markdown)
      #expect(try read(markdown) == [.paragraph(paragraph)], "\(markdown)")
    }
  }

  @Test func whatOthersWriteIsRead() throws {
    #expect(
      try read("__甲__ _乙_ ***丙***") == [
        .paragraph(marked("甲 乙 丙", (.bold, 0..<3), (.italic, 4..<7), (.bold, 8..<11), (.italic, 8..<11)))
      ])
    #expect(
      try read("<STRONG>甲</strong><em>乙</em><ins>丙</ins>") == [
        .paragraph(marked("甲乙丙", (.bold, 0..<3), (.italic, 3..<6), (.underline, 6..<9)))
      ])
    #expect(
      try read("**折行\n的词**，two\n*words*") == [
        .paragraph(marked("折行的词，two words", (.bold, 0..<12), (.italic, 19..<24)))
      ])
    #expect(try read("[甲](a_(b)_c)") == [.paragraph(marked("甲", (.link("a_(b)_c"), 0..<3)))])
    for text in [
      "甲 * 乙 * 丙", "snake_case_name", "**甲", "<b>甲", "甲</b>", "[甲] (乙)", "[甲](乙 丙)", "[^1]", "![甲]",
    ] {
      #expect(try read(text) == [.init(text)])
    }
  }

  @Test func literalMarksStayText() throws {
    let texts =
      OddText.markdown + [
        "**甲**与*乙*", "<b>", "</sup>", "[a](b)", "![a](b)", "[^1]", "<table>", "</td>", "- 甲",
        "甲 <!-- numbered 1 -->",
      ]
    for text in texts {
      let plain = ProseBlock(text)
      #expect(try read(written([plain])) == [plain], "\(text)")
      let bold = marked(text + "甲", (.bold, 0..<text.utf8.count))
      #expect(try read(written([.paragraph(bold)])) == [.paragraph(bold)], "\(text)")
      let cell = ProseTable(rows: [[.init(["甲"])], [.init([plain])]], headRowCount: 1)
      #expect(try read(written([.table(cell)])) == [.table(cell)], "\(text)")
    }
  }

  // MARK: - Lists and notes

  @Test func itemsHaveBulletsOrACommentBehindTheirNumerals() throws {
    func item(_ text: String, _ level: Int, numbered: Bool = false) -> ProseBlock {
      .paragraph(Paragraph(text, item: ListItem(level: level, isNumbered: numbered)))
    }
    let blocks: [ProseBlock] = [
      item("甲", 0), item("乙\n行", 1), item("丙", 3), item("[ ] 丁", 1), "段落。", item("戊", 2),
      item("1. 己", 0, numbered: true),
      item("（1）庚", 2, numbered: true),
    ]
    let markdown = try written(blocks)
    #expect(
      markdown == """
        - 甲

          - 乙\\
            行

            - 丙 <!-- level 4 -->

          - \\[ ] 丁

        段落。

        - 戊 <!-- level 3 -->

        1\\. 己 <!-- numbered 1 -->

        （1）庚 <!-- numbered 3 -->
        """)
    #expect(try read(markdown) == blocks)
    #expect(try read("* 甲\n+ 乙\n  - 丙\n续") == [item("甲", 0), item("乙", 0), item("丙续", 1)])
  }

  @Test func notesStandAtTheEnd() throws {
    let inner = TextMark(.note(["注中注。"]), 6..<6)
    let note = TextMark(.note([Paragraph("注一", marks: [inner]), "第二段\n折行"]), 3..<3)
    let other = TextMark(.note([Paragraph("甲", item: ListItem(level: 0, isNumbered: false))]), 3..<3)
    var report = Report()
    report.sections[.overview] = [.paragraph(Paragraph("甲：乙", marks: [note, other]))]
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    report.annex = [.paragraph(Paragraph("附", marks: [TextMark(.note([]), 3..<3)]))]
    let bytes = try PipeTableExporter().export(report).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\n甲[^1][^2]：乙\n"))
    #expect(
      text.hasSuffix(
        """

        附[^3]

        [^1]: 注一[^4]

            第二段\\
            折行

        [^2]: - 甲

        [^3]:

        [^4]: 注中注。

        """))
    let back = try #require(try PipeTableReader().read(Source(name: "a.md", bytes: bytes)).first)
    #expect(back.difference(from: report) == nil)
  }

  @Test func notesOfOthersAreRead() throws {
    let back = try report("甲[^a]乙[^a]丙[^b]", below: "[^a]: 折\n行\n[^c]: 无人引用\n\n末段")
    let note = TextMark(.note(["折行"]), 3..<3)
    #expect(back.sections[.overview] == [.paragraph(Paragraph("甲乙[^a]丙[^b]", marks: [note]))])
    #expect(back.sections[.problems] == ["末段"])
    #expect(back.provenance.residue == ["[^c]: 无人引用"])
  }

  @Test func notesThatCiteThemselvesEnd() throws {
    let back = try report("甲[^1]", below: "[^1]: 乙[^1][^2]\n\n[^2]: 丙[^1]")
    #expect(back.sections[.overview].paragraphs.first?.notes.first?.first?.text == "乙[^1]")
  }

  // MARK: - Tables and pictures

  @Test func simpleTablesAreRowsOfPipes() throws {
    let table = ProseTable(
      rows: [
        [.init(["事项"]), .init(["件|数"])],
        [
          .init([.paragraph(marked("甲", (.link("a|b"), 0..<3)))]),
          .init([.picture(Picture(nil, address: "x.png"))]),
        ],
        [.init(["折\n行"]), .init()],
      ], headRowCount: 1)
    let markdown = "| 事项 | 件\\|数 |\n| --- | --- |\n| [甲](a\\|b) | ![](x.png) |\n| 折<br>行 |  |"
    #expect(try written([.table(table)]) == markdown)
    #expect(try read(markdown) == [.table(table)])
    var headless = table
    headless.headRowCount = 0
    #expect(try written([.table(headless)]).hasPrefix("|  |  |\n| --- | --- |\n| 事项 |"))
    #expect(try read(written([.table(headless)])) == [.table(headless)])
    #expect(try read("| 甲 | 乙\n|---|:-:\n| 1\n| 2 | 3 | 4 |").first?.table?.rows.map(\.count) == [2, 2, 3])
  }

  @Test func otherTablesStandBetweenTags() throws {
    let inner = ProseTable(rows: [[.init(["内"])]])
    let table = ProseTable(
      rows: [
        [.init(["头"], columnSpan: 2)],
        [.init([.paragraph(marked("甲", (.bold, 0..<3))), "乙"], rowSpan: 2), .init()],
        [.init([.table(inner)])],
      ], headRowCount: 1)
    let markdown = """
      <table>
      <thead>
      <tr>
      <th colspan="2">

      头

      </th>
      </tr>
      </thead>
      <tr>
      <td rowspan="2">

      **甲**

      乙

      </td>
      <td></td>
      </tr>
      <tr>
      <td>

      |  |
      | --- |
      | 内 |

      </td>
      </tr>
      </table>
      """
    #expect(try written([.table(table)]) == markdown)
    #expect(try read(markdown) == [.table(table)])
    #expect(try read(written([.table(ProseTable(rows: []))])) == [.table(ProseTable(rows: []))])
  }

  @Test func aTableLikeTheFormsStaysOneOfTheProse() throws {
    let rows = [["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "1", "2"]]
    let table = ProseTable(rows: rows.map { $0.map { .init([ProseBlock($0)]) } }, headRowCount: 1)
    var report = Report()
    report.sections[.proactive] = [.table(table)]
    report.sections[.requests] = [.table(table)]
    report.annex = [.table(table)]
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    let bytes = try PipeTableExporter().export(report).bytes
    let back = try #require(try PipeTableReader().read(Source(name: "a.md", bytes: bytes)).first)
    #expect(back.difference(from: report) == nil)
  }

  @Test(arguments: [
    ("<table>\n<tr>\n\n甲", 8), ("<table>\n甲\n</table>", 6), ("<table>\n</tr>\n</table>", 6),
    ("<table>\n<tr>\n<td>\n\n甲\n\n</td>\n</table>", 12), ("<table>\n<tr>\n<td>\n\n甲", 5), ("| 甲 |\n| 乙 |", 6),
  ])
  func tablesThatDoNotFitAreRefused(prose: String, line: Int) {
    let error = #expect(throws: ConversionError.self) { try read(prose) }
    #expect(error?.place == .line(line, column: 1))
    #expect(error?.remedy != nil)
  }

  @Test func aTableWithinManyIsRefused() {
    let text = String(repeating: "<table>\n<tr>\n<td>\n\n", count: 10_000)
    #expect(throws: ConversionError.self) { try read(text) }
  }

  @Test func ofPicturesTheWordsRemain() throws {
    let content = try #require(PictureContent(TinyPictures.png(red: 1)))
    let kept = Picture(nil, alternative: "图*1*]", address: "a b.png")
    let lost = Picture(content, alternative: "图2")
    var report = Report()
    report.sections[.overview] = [
      .picture(kept), .picture(lost), .paragraph(Paragraph("甲", marks: [TextMark(.picture(lost), 3..<3)])),
    ]
    let result = try PipeTableExporter().export(report)
    #expect(result.losses.map(\.aspect) == [.pictures])
    #expect(result.losses.first?.count == 2)
    #expect(result.losses.first?.detail?.chinese == "“总体情况”第 2 个（图2）、“总体情况”第 3 个（图2）")
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text.contains("\n![图\\*1\\*\\]](a&#32;b.png)\n\n![图2]()\n\n甲![图2]()\n"))
    let back = try #require(try PipeTableReader().read(Source(name: "a.md", bytes: result.bytes)).first)
    #expect(
      back.sections[.overview].pictures == [
        kept, Picture(nil, alternative: "图2"), Picture(nil, alternative: "图2"),
      ])
    report.sections[.overview] = [.picture(kept)]
    #expect(try PipeTableExporter().export(report).losses.isEmpty)
  }

  // MARK: - Properties

  @Test(arguments: 0..<30)
  func oddProseComesBackWithTheWordsOfItsPictures(seed: Int) throws {
    var prose = OddProse(seed: UInt64(seed))
    for number in 0..<20 {
      let report = prose.next()
      let bytes = try PipeTableExporter().export(report).bytes
      let back = try #require(try PipeTableReader().read(Source(name: "a.md", bytes: bytes)).first)
      #expect(back.difference(from: report) == nil, "seed \(seed), report \(number)")
      #expect(try PipeTableExporter().export(back).bytes == bytes, "seed \(seed), report \(number)")
    }
  }
}
