import Conversion
import Diagnostics
import ReportModel
import System
import Testing

@Suite struct RegistryTests {
  private struct Provider: ReportReader, ReportExporter {
    var format: Format
    var answer = Confidence.none

    init(_ name: String, extensions: [String] = [], _ answer: Confidence = .none) {
      format = Format(name: name, title: Message(name, name), extensions: extensions)
      self.answer = answer
    }

    func confidence(in source: Source) -> Confidence { answer }
    func read(_ source: Source, options: ReadOptions) throws -> [Report] { [Report()] }
    func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
      ExportResult(bytes: [])
    }
  }

  private struct Provision: Plugin {
    let name: String
    var version = "1"
    var interface = Registry.interface
    var readers: [any ReportReader] = []
    var exporters: [any ReportExporter] = []
  }

  private func registry(_ readers: Provider...) throws -> Registry {
    try Registry([Provision(name: "all", readers: readers)])
  }

  @Test(arguments: [true, false])
  func twoProvidersOfOneFormatAreBothNamed(isReader: Bool) throws {
    let provider = Provider("json")
    let plugins = ["first", "second"].map { name in
      isReader
        ? Provision(name: name, readers: [provider]) : Provision(name: name, exporters: [provider])
    }
    let error = try #require(#expect(throws: ConversionError.self) { try Registry(plugins) })
    #expect(error.kind == .duplicateFormat)
    for language in [Language.chinese, .english] {
      let text = error.text(in: language)
      #expect(text.contains("first") && text.contains("second") && text.contains("json"))
    }
  }

  @Test(arguments: [Registry.interface - 1, Registry.interface + 1])
  func aPluginForAnotherInterfaceIsRefused(interface: Int) throws {
    let plugin = Provision(name: "old", version: "0.7", interface: interface)
    let error = try #require(#expect(throws: ConversionError.self) { try Registry([plugin]) })
    #expect(error.kind == .wrongInterface)
    #expect(error.text(in: .english).contains("old 0.7"))
  }

  @Test func whatMayBeAReportInAFolderIsToldByTheReaders() throws {
    var data = Provider("data", extensions: ["json"])
    data.format.isGeneralPurpose = true
    var paper = Provider("paper", extensions: ["pdf"])
    paper.format.isBinary = true
    let registry = try registry(data, paper, Provider("text", extensions: ["txt"]))
    #expect(registry.documentEndings == ["pdf", "txt", "ofd"])
    #expect(registry.binaryEndings == ["pdf"])
  }

  @Test func readersAndExportersMayShareAName() throws {
    let provider = Provider("json", extensions: ["json"])
    let registry = try Registry([Provision(name: "json", readers: [provider], exporters: [provider])])
    #expect(registry.readers.map(\.plugin) == ["json"])
    #expect(try registry.reader(named: "json").format.name == "json")
    #expect(try registry.exporter(named: "json").format.name == "json")
    #expect(registry.exporter(forExtension: "JSON")?.format.name == "json")
    #expect(registry.exporter(forExtension: "txt") == nil)
  }

  @Test func addingLeavesTheOldRegistryAsItWas() throws {
    let old = try registry(Provider("a"))
    let new = try old.adding(Provision(name: "more", readers: [Provider("b")]))
    #expect(old.readers.count == 1)
    #expect(new.readers.map(\.provider.format.name) == ["a", "b"])
  }

  @Test func anUnknownNameIsToldWithTheKnownOnes() throws {
    let registry = try registry(Provider("a"), Provider("b"))
    let error = try #require(#expect(throws: ConversionError.self) { try registry.reader(named: "c") })
    #expect(error.kind == .noSuchFormat)
    #expect(error.text(in: .english).contains("\"c\""))
    #expect(error.remedy?.english.contains("a, b") == true)
    #expect(throws: ConversionError.self) { try registry.exporter(named: "a") }
  }

  @Test func contentDecidesBeforeTheName() throws {
    let registry = try registry(
      Provider("no", extensions: ["x"]), Provider("maybe", extensions: ["x"], .possible),
      Provider("sure", extensions: ["y"], .certain))
    #expect(try registry.reader(for: Source(name: "a.x", bytes: [1])).format.name == "sure")
  }

  @Test func theNameDecidesBetweenEqualsAndThenTheOrder() throws {
    let registry = try registry(
      Provider("one", extensions: ["x"], .likely), Provider("two", extensions: ["y"], .likely),
      Provider("three", extensions: ["y"], .likely))
    func found(_ name: String) throws -> String {
      try registry.reader(for: Source(name: name, bytes: [1])).format.name
    }
    #expect(try found("a.Y") == "two")
    #expect(try found("a") == "one")
  }

  @Test func emptyAndUnknownContentIsTold() throws {
    let registry = try registry(Provider("a"))
    func failure(_ bytes: [UInt8]) -> ConversionError? {
      #expect(throws: ConversionError.self) { try registry.reader(for: Source(name: "a.png", bytes: bytes)) }
    }
    #expect(failure([])?.kind == .empty)
    let picture = failure([0x89, 0x50, 0x4E, 0x47, 0x0D])
    #expect(picture?.kind == .unknownFormat)
    #expect(picture?.message.english.contains("PNG") == true)
    #expect(failure([1, 2, 3])?.remedy?.english.contains("a") == true)
    #expect(failure([1])?.file == "a.png")
  }

  @Test(arguments: [
    ("a/b.TXT", "txt"), ("a.b/c", ""), (".hidden", ""), ("-", ""), ("报告.2023.xlsx", "xlsx"), ("a.", ""),
    ("", ""),
  ])
  func fileExtensionsAreThoseOfTheLastPart(name: String, ending: String) {
    #expect(Source(name: name, bytes: []).fileExtension == ending)
  }
}
