import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

/// Options of formats on the command line, from any plugin, in short form and through `--set-option`.
struct FormatOptionCommandTests {
  /// Writes its settings.
  private struct EchoExporter: ReportExporter {
    static let wide = FormatOption(
      "wide", for: .writing, kind: .flag, words: Message("加宽", "wider than usual"))
    static let paper = FormatOption(
      "paper", for: .writing, kind: .choice(["a4", "a3"]), defaultValue: "a4",
      words: Message("纸张", "the paper"))
    static let ink = FormatOption("ink", for: .writing, kind: .pairs, words: Message("墨", "the inks"))
    /// The command has an option with this name.
    static let force = FormatOption("force", for: .writing, kind: .text, words: Message("力", "the force"))

    let format: Format

    init(_ name: String, options: [FormatOption]) {
      format = Format(
        name: name, title: Message(name, name), extensions: [name], carries: [], options: options)
    }

    func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
      let values = format.options.map { options.settings[$0] ?? "-" }
      return ExportResult(
        bytes: Array(values.joined(separator: " ").utf8), notes: [Message("墨快没了", "little ink is left")])
    }
  }

  private struct EchoPlugin: Plugin {
    let name = "echo"
    let version = "1.2"
    let interface = Registry.interface
    let exporters: [any ReportExporter] = [
      EchoExporter("echo", options: [EchoExporter.wide, EchoExporter.paper, EchoExporter.force]),
      EchoExporter("other", options: [EchoExporter.paper]),
      EchoExporter("inky", options: [EchoExporter.ink]),
    ]
  }

  private let folder: TemporaryFolder
  private let registry: Registry
  private let input: String

  init() throws {
    folder = try TemporaryFolder()
    registry = try Registry([SeedPlugin(), EchoPlugin()])
    input = try folder.write("seed 3", to: "a.seed")
  }

  private func convert(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["convert", input, "-o", "-", "--quiet"] + arguments, registry: registry)
  }

  @Test func thereAreDefaults() throws { #expect(try convert("--to", "echo").output == "no a4 -") }

  @Test func anOptionIsSetInShort() throws {
    #expect(try convert("--to", "echo", "--wide", "--paper", "a3").output == "yes a3 -")
    #expect(try convert("--to", "other", "--paper=A3").output == "a3")
  }

  @Test func anOptionOfPairsIsGivenAsOftenAsNeeded() throws {
    #expect(try convert("--to", "inky").output == "-")
    #expect(try convert("--to", "inky", "--ink", "a=1", "--ink", "b=2;c=3").output == "a=1;b=2;c=3")
    #expect(try convert("--to", "inky", "--ink", "a=1", "--set-option", "inky.ink=b=2").output == "a=1;b=2")
    #expect(try convert("--to", "inky", "--ink", "a").status == .usage)
  }

  @Test func whatAnExporterTellsIsToldOnce() throws {
    let second = try folder.write("seed 4", to: "b.seed")
    let run = try CommandRun(
      ["convert", input, second, "--output-dir", folder.file("out"), "--to", "echo"], registry: registry)
    #expect(run.errors.ranges(of: "echo: little ink is left").count == 1)
    #expect(try !convert("--to", "echo").errors.contains("ink"))
    let single = try CommandRun(
      ["convert", input, "--to", "echo", "-o", folder.file("c")], registry: registry)
    #expect(single.errors.ranges(of: "echo: little ink is left").count == 1)
  }

  @Test func anOptionIsSetForItsFormat() throws {
    #expect(try convert("--to", "echo", "--set-option", "echo.wide=yes").output == "yes a4 -")
    // The short form belongs to the command's own option.
    #expect(try convert("--to", "echo", "--set-option", "echo.force=a=b").output == "no a4 a=b")
    #expect(
      try convert("--to", "echo", "--paper", "a3", "--set-option", "echo.paper=a4").output == "no a4 -")
  }

  @Test(arguments: [
    ["--wide"], ["--paper", "a5"], ["--set-option", "other.paper=a5"], ["--set-option", "other.wide=yes"],
    ["--set-option", "echo.wide=yes"], ["--set-option", "none.wide=yes"], ["--set-option", "other.paper"],
    ["--set-option", "paper=a4"], ["--set-option", "seed.x=1"],
  ])
  func whatCannotBeMeantIsUsage(arguments: [String]) throws {
    let run = try CommandRun(
      ["convert", input, "-o", "-", "--to", "other"] + arguments, registry: registry)
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("nianbao: "))
  }

  @Test func severalFormatsHaveEachItsOwn() throws {
    let run = try CommandRun(
      [
        "convert", input, "--output-dir", folder.file("out"), "--to", "echo,other", "--wide", "--set-option",
        "other.paper=a3",
      ], registry: registry)
    #expect(run.status == .done)
    #expect(folder.text(of: "out/a.echo") == "yes a4 -")
    #expect(folder.text(of: "out/a.other") == "a3")
  }

  @Test func helpAndFormatsTellThem() throws {
    let help = try CommandRun("convert", "--help", registry: registry).output
    #expect(help.contains("--wide") && help.contains("wider than usual"))
    #expect(help.contains("--paper <paper>") && help.contains("(values: a4, a3)"))
    #expect(!help.contains("the force"))
    let formats = try CommandRun("formats", registry: registry).output
    #expect(formats.contains("echo.force") && formats.contains("the force"))
    #expect(formats.contains("echo 1.2"))
  }

  @Test func completionOffersThem() throws {
    let script = try CommandRun("--generate-completion-script", "bash", registry: registry).output
    for word in ["--wide", "--paper", "echo.wide=yes", "echo.paper=a3"] { #expect(script.contains(word)) }
  }

  @Test(arguments: ["convert", "check", "correct", "resubmit", "show", "template", "explain", "formats"])
  func noOptionOfACommandIsTakenForAFormats(command: String) throws {
    // The short forms of a plugin that declares every name in the help are all ignored.
    let help = try CommandRun(command, "--help", registry: Registry()).output
    let names = Set(help.matches(of: #/--([a-z][a-z-]+)/#).map { String($0.1) })
    #expect(names.contains("lang"))
    let options = names.map {
      FormatOption($0, for: .writing, kind: .text, words: Message("某", "of a format"))
    }
    let registry = try Registry([AnyPlugin(exporters: [EchoExporter("any", options: options)])])
    #expect(try CommandRun(command, "--help", registry: registry).output == help)
  }

  private struct AnyPlugin: Plugin {
    let name = "any"
    let version = "1"
    let interface = Registry.interface
    let exporters: [any ReportExporter]
  }
}
