import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import PDFFormat

/// PDFs printed from an office document by LibreOffice.
struct PDFExporterTests {
  /// Writes the title as rich text, which LibreOffice prints like any document.
  private struct TitleExporter: ReportExporter {
    let format = Format(
      name: "rtf", title: Message("富文本", "rich text"), extensions: ["rtf"], carries: [.title])

    func export(_ reports: [Report], options: ExportOptions) -> ExportResult {
      let title = reports.first?.title ?? ""
      return ExportResult(
        bytes: Array("{\\rtf1 \(title)\\par}".utf8), losses: [Loss(aspect: .cells, count: 3)])
    }
  }

  private var report: Report {
    var report = Report()
    report.title = "Annual report 2023"
    return report
  }

  @Test(.enabled(if: ProgramPresence.isInstalled("soffice"), "LibreOffice is not installed"))
  func theSameDocumentGivesTheSameBytes() throws {
    let exporter = PDFExporter(printing: TitleExporter())
    let exported = try exporter.export(report)
    #expect(exported.bytes.starts(with: Array("%PDF-".utf8)))
    #expect(exported.losses == [Loss(aspect: .cells, count: 3)])
    #expect(exporter.format.carries == [.title])
    #expect(try exporter.export(report).bytes == exported.bytes)
  }

  @Test func withoutLibreOfficeTheMessageSaysWhatToInstall() {
    let exporter = PDFExporter(printing: TitleExporter(), office: OfficeConverter(program: "no-such-office"))
    let error = #expect(throws: ConversionError.self) { try exporter.export(report) }
    #expect(error?.kind == .toolMissing)
    #expect(error?.remedy?.english.contains("LibreOffice") == true)
  }

  @Test func withoutADocumentThereIsNoExporter() {
    #expect(PDFPlugin().exporters.isEmpty)
    #expect(PDFPlugin(printing: TitleExporter()).exporters.map(\.format.name) == ["pdf"])
  }

  private static func file(date: String, name: String, body: String = "stream") -> [UInt8] {
    Array(
      "%PDF-1.6 \(body) <</CreationDate(D:\(date)Z')>> xref trailer <</ID [ <\(name)>\n<\(name)> ]\n/DocChecksum /\(name) >>"
        .utf8)
  }

  @Test func clockAndNamesFollowFromTheContent() {
    let name = "5F2C3B5E30AB9D0668835FC3405A0609"
    var first = Self.file(date: "20260101120000", name: name)
    var second = Self.file(date: "20270101120000", name: String(name.reversed()))
    var other = Self.file(date: "20260101120000", name: name, body: "another")
    let length = first.count
    PDFIdentity.settle(&first)
    PDFIdentity.settle(&second)
    PDFIdentity.settle(&other)
    #expect(first == second)
    #expect(first.count == length)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("/CreationDate(D:19800101000000Z')"))
    #expect(!text.contains(name))
    #expect(other.suffix(60) != first.suffix(60))
  }

  @Test(arguments: ["", "trailer", "/CreationDate(D:2026", "/CreationDate(D:2026010112000xZ') trailer <ABC>"])
  func otherFilesStayAsTheyAre(text: String) {
    var bytes = Array(text.utf8)
    PDFIdentity.settle(&bytes)
    #expect(bytes == Array(text.utf8))
  }
}
