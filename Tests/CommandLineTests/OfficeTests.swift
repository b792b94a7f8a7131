import Conversion
import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

/// Old Office files, rich text and OpenDocument, read through LibreOffice if allowed.
@Suite(.serialized) struct OfficeTests {
  private static let isInstalled = ProgramPresence.isInstalled("soffice")
  private static let absence: Comment =
    "no soffice: install libreoffice-writer and libreoffice-calc to test --allow-office"

  let folder: TemporaryFolder
  let printed: Report

  init() throws {
    folder = try TemporaryFolder()
    var generator = ReportGenerator(seed: 11, style: .consistent)
    printed = generator.next()
  }

  /// A file that LibreOffice has saved in another format.
  private func saved(_ bytes: [UInt8], as ending: String) throws -> String {
    let input = try folder.write(bytes, to: "report")
    let soffice = ExternalTool(
      program: "soffice", remedy: Message("", ""), timeLimit: 120, hasChildren: true)
    _ = try soffice.run(
      [
        "-env:UserInstallation=file://" + folder.file("profile"), "--headless", "--convert-to", ending,
        "--outdir",
        folder.path, input,
      ], input: [])
    return folder.file("report." + ending)
  }

  private func check(_ path: String, isReadAs format: String) throws {
    let refused = try CommandRun("show", path, registry: .standard)
    #expect(refused.status == .unreadable)
    #expect(refused.errors.contains("--allow-office"))
    var converter = Converter(registry: try .standard)
    let office = try #require(converter.registry.readers.map(\.provider.format).first { $0.name == "office" })
    try converter.readOptions.settings.set(#require(office.options.first), to: "yes")
    let read = try #require(try converter.read(path).first)
    let differing = CellID.all.filter { read[$0].statement != printed[$0].statement }
    #expect(differing.isEmpty, "\(differing.prefix(5).map(\.name))")
    #expect(read.provenance.format == format)
    #expect(read.provenance.source == path)
    #expect(read.findings.contains { $0.code == "R5" && $0.message.english.contains("LibreOffice") })
  }

  @Test(.enabled(if: isInstalled, absence), arguments: ["doc", "rtf"])
  func documents(ending: String) throws {
    var printer = WordPrinter([], seed: 11)
    try check(saved(printer.document(of: printed), as: ending), isReadAs: "docx")
  }

  @Test(.enabled(if: isInstalled, absence), arguments: ["xls", "ods"])
  func workbooks(ending: String) throws {
    try check(saved(WorkbookPrinter.workbook(of: [printed]), as: ending), isReadAs: "xlsx")
  }

  @Test(.enabled(if: isInstalled, absence)) func theCommandLineConvertsThem() throws {
    let input = try saved(WorkbookPrinter.workbook(of: [printed]), as: "xls")
    let run = try CommandRun(
      "convert", input, "--allow-office", "-o", folder.file("b.json"), registry: .standard)
    #expect(folder.text(of: "b.json")?.contains("\"requests.received.total\"") == true, "\(run.errors)")
  }
}
