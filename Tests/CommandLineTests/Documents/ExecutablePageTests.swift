import Foundation
import NianbaoKit
import TestSupport
import Testing

/// The pages of the project are true: commands print what stands below them, files say what stands in them, and usages
/// can be called. `make docs` writes what pages show anew.
struct ExecutablePageTests {
  private static let hasLibreOffice = ProgramPresence.isInstalled("soffice")

  @Test(
    arguments: DocumentPage.all.filter { page in page.blocks.contains { $0.isTranscript || $0.file != nil } })
  func whatAPageShowsIsSo(page: DocumentPage) throws {
    let run = try PageRun(page)
    guard ProcessInfo.processInfo.environment["NIANBAO_WRITE_PAGES"] != nil, !run.renewed.isEmpty else {
      for difference in run.differences { report(difference, on: page) }
      return
    }
    try page.write(replacing: run.renewed)
    let again = try PageRun(try DocumentPage(page.name))
    for difference in again.differences { report(difference, on: page) }
  }

  private func report(_ difference: PageRun.Difference, on page: DocumentPage) {
    Issue.record("\(page.name):\(difference.line): \(difference.message)\n(make docs writes pages anew)")
  }

  @Test(arguments: DocumentPage.all) func swiftStandsInAFileThatIsCompiled(page: DocumentPage) {
    for block in page.blocks where block.language == "swift" {
      let file = block.file ?? ""
      let isCompiled = file.hasPrefix("Tests/") || file.hasPrefix("samples/plugin/Sources/")
      #expect(
        isCompiled && FileManager.default.fileExists(atPath: DocumentPage.path(file)),
        "\(page.name):\(block.start): say behind ```swift which compiled file has it")
    }
  }

  @Test(arguments: DocumentPage.all) func usagesCanBeCalled(page: DocumentPage) {
    for usage in PageUsage.all(in: page) {
      let fault = usage.fault
      #expect(fault == nil, "\(page.name): \(usage.text): \(fault ?? "")")
    }
  }

  @Test(arguments: DocumentPage.all) func whatIsMadeCanBeMade(page: DocumentPage) throws {
    let targets = try String(contentsOfFile: DocumentPage.path("Makefile"), encoding: .utf8)
      .matches(of: /(?m)^([a-z-]+):/).map { String($0.1) }
    for line in page.blocks.flatMap(\.lines) + page.inlineCode {
      for command in ShellWords.commands(in: line) where command.first == "make" && command.count > 1 {
        #expect(targets.contains(command[1]), "\(page.name): \(line)")
      }
    }
  }

  @Test(.enabled(if: hasLibreOffice, "no soffice: what pages show of it is not compared"))
  func whatNeedsLibreOfficeIsComparedToo() throws {
    let commands = DocumentPage.all.flatMap { page in
      page.blocks.filter(\.isTranscript).flatMap(ShownCommand.all)
    }
    let isShown = commands.contains { $0.needsLibreOffice }
    #expect(isShown)
  }

  @Test func pagesAreFound() {
    let names = DocumentPage.all.map(\.name)
    for name in ["README.md", "README.zh-CN.md", "docs/reading.md", "samples/README.md"] {
      #expect(names.contains(name))
    }
  }

  @Test func everyFormatHasItsPage() throws {
    let names = try Registry.standard.exporters.map(\.provider.format.name)
    #expect(names.count > 6)
    let pages = DocumentPage.all.map(\.name)
    for name in names {
      #expect(pages.contains("docs/formats-\(name).md"))
      for page in DocumentPage.all where page.name.hasPrefix("README") {
        #expect(page.text(replacing: [:]).contains("| \(name) |"), "\(page.name) has no line on \(name)")
      }
    }
  }
}
