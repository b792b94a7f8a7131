import Containers
import Conversion
import NationalForm
import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// The documents in other programs: the three grids, the rules of the standard, and what is read back.
@Suite(.serialized) struct OtherProgramTests {
  private static let hasOffice = ProgramPresence.isInstalled("soffice")
  private static let officeAbsence: Comment = "no soffice: install libreoffice-writer"

  private static func report() -> Report {
    var generator = ReportGenerator(seed: 21, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 || report.form(of: .requests).rows.count != 25 {
      report = generator.next()
    }
    return report
  }

  private static let sizes = [(14, 4), (28, 10), (4, 15)]

  private func saved(_ bytes: [UInt8], as ending: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let input = try folder.write(bytes, to: "in/report.docx")
    let soffice = ExternalTool(
      program: "soffice", remedy: Message("", ""), timeLimit: 120, hasChildren: true)
    _ = try soffice.run(
      [
        "-env:UserInstallation=file://" + folder.file("profile"), "--headless", "--convert-to", ending,
        "--outdir", folder.path, input,
      ], input: [])
    return try #require(folder.bytes(of: "report." + ending))
  }

  @Test(.enabled(if: hasOffice, officeAbsence)) func libreOfficeSeesTheGridsOfTheForm() throws {
    let report = Self.report()
    let flat = try saved(try WordExporter().export(report).bytes, as: "fodt")
    let handler = FlatDocumentHandler()
    try flat.withUnsafeBytes { try XMLScanner.scan($0, part: "fodt", file: "fodt", handler: handler) }
    #expect(handler.tables.count == 3)
    for (table, (id, size)) in zip(handler.tables, zip(TableID.allCases, Self.sizes)) {
      #expect((table.rowCount, table.columnCount) == size, "\(id)")
      #expect(table.places == PrintedPlace.expected(id, of: report), "\(id)")
    }
  }

  @Test(.enabled(if: hasOffice, officeAbsence)) func savedByLibreOfficeTheReportIsTheSame() throws {
    let report = Self.report()
    let saved = try saved(try WordExporter().export(report).bytes, as: "docx")
    let read = try WordReader().read(Source(name: "a.docx", bytes: saved))[0]
    #expect(read.keeping(NationalDocument.carries).difference(from: report.asNationalDocument) == nil)
  }

  @Test(.enabled(if: hasOffice, officeAbsence)) func aPageHas22LinesOf28CharactersOnPaper() throws {
    try #require(ProgramPresence.isInstalled("pdftotext"), "install poppler-utils")
    var report = Self.report()
    let line = "公开为常态不公开为例外依法依规及时准确地公开政府信息内容"
    try #require(line.count == 28)
    report.sections[.overview] = [ProseBlock("首行" + String(repeating: line, count: 60))]
    let folder = try TemporaryFolder()
    let path = try folder.write(saved(try WordExporter().export(report).bytes, as: "pdf"), to: "a.pdf")
    let tool = ExternalTool(program: "pdftotext", remedy: Message("", ""))
    let text = try tool.run(["-layout", "-f", "2", "-l", "2", path, "-"], input: []).output
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map { line in
      line.filter { !$0.isWhitespace }
    }.filter { !$0.isEmpty }
    #expect(lines.map(\.count) == Array(repeating: 28, count: 22) + [3])
    #expect(lines.last == "—2—")
  }

  @Test(.enabled(if: PythonTools.python(with: "docx") != nil, PythonTools.absence))
  func pythonDocxSeesTheGridsOfTheForm() throws {
    let report = Self.report()
    let folder = try TemporaryFolder()
    let path = try folder.write(try WordExporter().export(report).bytes, to: "report.docx")
    let output = try PythonTools.run(["-c", PythonTools.listTables, path], with: "docx")
    let lines = output.split(separator: "\n").map(String.init)
    var expected: [String] = []
    for (id, size) in zip(TableID.allCases, Self.sizes) {
      expected.append("table \(size.0) \(size.1)")
      expected += PrintedPlace.expected(id, of: report).map(\.description)
    }
    #expect(lines == expected)
  }

  @Test(.enabled(if: PythonTools.python(with: "openxml_audit") != nil, PythonTools.absence))
  func everyPartFollowsTheSchemas() throws {
    let folder = try TemporaryFolder()
    for seed in 0..<6 {
      var generator = ReportGenerator(seed: UInt64(seed), style: seed < 4 ? .odd : .consistent)
      var report = generator.next()
      if seed == 5 {
        report.organization = "青禾市青禾湖生态保护与乡村振兴协调示范区管理委员会"
        report.signature = "云坪县水务局\u{3000}云坪县自然资源局"
      }
      try folder.write(try WordExporter().export(report).bytes, to: "docx/\(seed).docx")
    }
    let output = try PythonTools.run(
      [
        "-m", "openxml_audit", "--recursive", "--output", "json", "--max-errors", "0",
        folder.file("docx"),
      ],
      with: "openxml_audit")
    #expect(try PythonTools.faults(in: output, ofFiles: 6).isEmpty)
  }
}
