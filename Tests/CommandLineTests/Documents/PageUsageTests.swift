import Testing

struct PageUsageTests {
  private func usages(_ text: String) -> [PageUsage] {
    PageUsage.all(in: DocumentPage(name: "a.md", text: text))
  }
  private func fault(_ line: String) -> String? { usages("```\n\(line)\n```\n").compactMap(\.fault).first }

  @Test func usagesAreFoundInBlocksAndInText() {
    let usages = usages(
      "`nianbao formats` and `make test`\n```\nnianbao show a.txt\nother\ncat a | nianbao check -\n$x\n```\n")
    #expect(usages.map(\.text) == ["nianbao show a.txt", "cat a | nianbao check -", "nianbao formats"])
  }

  @Test(arguments: [
    "nianbao convert a.txt -o b.xlsx", "nianbao --version", "nianbao convert --help", "nianbao check",
    "nianbao convert a.txt --to json -o - | jq '.cells[\"a.b\"]'", "nianbao explain A2   # a comment",
    "nianbao check    INPUT… [--previous INPUT] [--format text|json|sarif] [options]",
    "nianbao correct INPUT (--set CELL=VALUE… | --accept-proposals) -o FILE [options]",
  ]) func whatCanBeCalledHasNoFault(line: String) {
    #expect(fault(line) == nil)
  }

  @Test(arguments: [
    "nianbao convert a.txt --output-folder b", "nianbao convert a.txt --jobs many -o b",
    "nianbao convrt a.txt",
    "nianbao check INPUT… [--last INPUT]", "nianbao check INPUT… [--quiet|--strict]", "nianbao cheque",
    "nianbao correct INPUT (--set CELL=VALUE… | --accept) -o FILE", "nianbao show a.txt --why",
  ]) func whatCannotBeCalledHasOne(line: String) {
    #expect(fault(line) != nil)
  }

  @Test func callsOnSamplesAreRun() {
    #expect(PageUsage.isRunnable("nianbao show samples/reports/one-line.txt"))
    #expect(!PageUsage.isRunnable("nianbao show report.txt"))
    #expect(!PageUsage.isRunnable("nianbao show samples/reports/one-line.txt --why CELL"))
    #expect(!PageUsage.isRunnable("cat samples/reports/one-line.txt"))
  }

  @Test func wordsAreThoseOfAShell() {
    func words(_ line: String) -> [[String]] { ShellWords.commands(in: line) }
    #expect(words("a 'b c' \"d\"e '' f") == [["a", "b c", "de", "", "f"]])
    #expect(words("a | b|c; d") == [["a"], ["b"], ["c"], ["d"]])
    #expect(words("a '|' b#c # d | e") == [["a", "|", "b#c"]])
    #expect(words("a >b 2>c < d e >> f g") == [["a", "e", "g"]])
    #expect(words("a [b|c] (d | e) f") == [["a", "[b|c]", "(d", "|", "e)", "f"]])
    #expect(words("  # nothing").isEmpty)
  }
}
