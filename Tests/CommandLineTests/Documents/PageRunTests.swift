import Testing

/// Made-up pages: what is right passes, and what is wrong is found and put right.
struct PageRunTests {
  private func run(_ text: String, name: String = "a.md", hasLibreOffice: Bool = true) throws -> PageRun {
    try PageRun(DocumentPage(name: name, text: text), hasLibreOffice: hasLibreOffice)
  }

  @Test func commandsOfAPageSeeTheFilesOfThePage() throws {
    let run = try run(
      """
      ```text in.txt
      b
      a
      ```
      ```
      $ sort in.txt | cat - >sorted.txt
      $ ls samples/reports/one-line.txt
      samples/reports/one-line.txt
      ```
      ```text sorted.txt
      a
      ⋮
      ```
      """)
    #expect(run.differences.map(\.message) == [] && run.renewed.isEmpty)
  }

  @Test func whatIsPrintedOtherwiseIsFoundAndWritten() throws {
    let page = DocumentPage(name: "a.md", text: "```\n$ echo a; echo b >&2\na\nc\n$ true\n```\n")
    let run = try PageRun(page)
    #expect(run.differences.map(\.line) == [2])
    #expect(run.differences.first?.message == "echo a; echo b >&2 prints:\na\nb")
    #expect(page.text(replacing: run.renewed) == "```\n$ echo a; echo b >&2\na\nb\n$ true\n```\n")
  }

  @Test func aCommandWithoutOutputPrintsNone() throws {
    #expect(try run("```\n$ echo a\n```\n").renewed == [0: ["$ echo a", "a"]])
    #expect(try run("```\na\n$ echo a\na\n```\n").differences.map(\.message) == ["no command prints this"])
  }

  @Test func faultsAreNoOutputUnlessThePageAsksForThem() throws {
    let fault = try run("```\n$ nianbao formats --no-such\n⋮\n```\n")
    #expect(fault.differences.first?.message.contains("is called wrongly") == true)
    #expect(try run("```\n$ nianbao formats --no-such\n⋮\n$ echo $?\n2\n```\n").differences.isEmpty)
    #expect(try run("```\n$ no-such-program\n⋮\n```\n").differences.count == 1)
    #expect(try run("```\nnianbao show samples/reports/no-such.txt\n```\n").differences.map(\.line) == [2])
    #expect(try run("```\nnianbao show no-such.txt\n```\n").differences.isEmpty)
  }

  @Test func messagesAreInThePagesLanguage() throws {
    let english = try run("```\n$ nianbao formats | head -c 6; echo\nformat\n```\n")
    #expect(english.differences.isEmpty)
    let chinese = try run("```\n$ nianbao formats | head -c 6; echo\n格式\n```\n", name: "a.zh-CN.md")
    #expect(chinese.differences.isEmpty)
  }

  @Test func writtenFilesAreCompared() throws {
    let run = try run("```\n$ echo a >f\n```\n```text f\nb\n```\n")
    #expect(run.differences.map(\.message) == ["f is:\na"])
    #expect(run.renewed == [1: ["a"]])
  }

  @Test func aFileThatNothingUsesIsAMistake() throws {
    #expect(try run("```text f\na\n```\n```\n$ true\n```\n").differences.map(\.line) == [2])
    #expect(try run("```text f\na\n```\n```\n$ cat <f | cat f -\na\na\n```\n").differences.isEmpty)
    #expect(try run("```yaml .f\na\n```\n").differences.isEmpty)
  }

  @Test func excerptsOfTheProjectMayBeginAnywhere() throws {
    let file = "Tests/CommandLineTests/Documents/PageRunTests.swift"
    #expect(try run("```swift \(file)\nstruct PageRunTests {\n⋮\n}\n```\n").differences.isEmpty)
    let page =
      "```swift \(file)\n/// Made-up pages: what was right passes, and what is wrong is found and put right.\n```\n"
    let run = try run(page)
    #expect(run.differences.count == 1)
    #expect(
      run.renewed == [
        0: ["/// Made-up pages: what is right passes, and what is wrong is found and put right."]
      ])
  }

  @Test func withoutLibreOfficeItsBlocksAreLeftOut() throws {
    let page = "```\n$ echo --pdf\nother\n```\n"
    #expect(try run(page, hasLibreOffice: false).differences.isEmpty)
    #expect(try run(page).differences.count == 1)
  }
}
