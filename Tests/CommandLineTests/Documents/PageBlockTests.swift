import Testing

struct PageBlockTests {
  private func blocks(_ text: String) -> [PageBlock] { DocumentPage(name: "page.md", text: text).blocks }

  @Test func aFenceSaysLanguageAndFile() throws {
    let blocks = blocks("text\n```\na\n```\n```yaml .nianbao.yml\nb\n\nc\n```\n```swift\n```\n")
    #expect(blocks.map(\.language) == ["", "yaml", "swift"])
    #expect(blocks.map(\.file) == [nil, ".nianbao.yml", nil])
    #expect(blocks.map(\.lines) == [["a"], ["b", "", "c"], []])
    #expect(blocks.map(\.start) == [2, 5, 10])
  }

  @Test func aBlockInAListIsReadWithoutItsIndentation() {
    let blocks = blocks("- item\n\n  ```\n  a\n    b\n\n  ```\n")
    #expect(blocks.map(\.indentation) == ["  "])
    #expect(blocks.map(\.lines) == [["a", "  b", ""]])
  }

  @Test func aLongerFenceHoldsShorterOnes() {
    #expect(blocks("````\n```\na\n```\n````\n").map(\.lines) == [["```", "a", "```"]])
  }

  @Test func whatIsNoFenceOpensNothing() {
    #expect(blocks("`a`\n```code``` in a line\n``\n```open\nno end\n").isEmpty)
  }

  @Test func aPromptMakesATranscript() {
    let blocks = blocks("```\n$ a\nb\n$ c\n```\n```\na\n```\n```text f\n$ a\n```\n")
    #expect(blocks.map(\.isTranscript) == [true, false, false])
    let commands = ShownCommand.all(in: blocks[0])
    #expect(commands.map(\.text) == ["a", "c"])
    #expect(commands.map(\.line) == [0, 2])
    #expect(commands.map(\.shown.lines) == [["b"], []])
  }

  @Test func codeInTextIsFoundOverLineEndsAndInTables() {
    let page = DocumentPage(name: "a.md", text: "`a\nb` c\n```\n`d`\n```\n| `e \\| f` |\n")
    #expect(page.inlineCode == ["a b", "e | f"])
  }

  @Test func onlyBlocksAreReplaced() {
    let page = DocumentPage(name: "a.md", text: "1\n```\na\nb\n```\n2\n  ```\n  c\n  ```\n")
    #expect(page.text(replacing: [:]) == page.lines.joined(separator: "\n"))
    #expect(
      page.text(replacing: [0: ["x"], 1: ["y", "", "z"]])
        == "1\n```\nx\n```\n2\n  ```\n  y\n\n  z\n  ```\n")
  }

  @Test func thePageInChineseIsReadInChinese() {
    #expect(DocumentPage(name: "README.zh-CN.md", text: "").language == "zh_CN")
    #expect(DocumentPage(name: "docs/reading.md", text: "").language == "en_US")
  }

  @Test func printingAndOldDocumentsNeedLibreOffice() {
    func needs(_ command: String) -> Bool {
      ShownCommand(text: command, line: 0, shown: ShownText(lines: [])).needsLibreOffice
    }
    #expect(needs("nianbao resubmit a.txt -o b --pdf") && needs("nianbao convert a.txt -o b.pdf"))
    #expect(needs("nianbao convert a.doc --allow-office -o b.xlsx"))
    #expect(needs("nianbao convert a --to pdf --output-dir b"))
    #expect(!needs("nianbao convert a.pdf -o b.xlsx"))
  }
}
