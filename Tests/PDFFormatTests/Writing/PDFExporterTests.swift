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

  @Test(.enabled(if: ProgramPresence.isInstalled("soffice"), "LibreOffice is not installed"))
  func missingFontsAreToldAndReplaced() throws {
    let none = PDFExporter(printing: TitleExporter(), office: OfficeConverter()) {
      InstalledFonts(listing: Array("Noto Serif CJK SC\nNoto Sans CJK SC\n".utf8))
    }
    #expect(try none.export(report).notes.count == 1)
    let unknown = PDFExporter(printing: TitleExporter(), office: OfficeConverter()) { nil }
    #expect(try unknown.export(report).notes.isEmpty)
  }

  @Test func aFontThatCannotBeHadIsRefusedBeforePrinting() throws {
    let exporter = PDFExporter(
      printing: TitleExporter(), office: OfficeConverter(program: "no-such-office")
    ) {
      InstalledFonts(listing: [])
    }
    var options = ExportOptions()
    try options.settings.set(.font, to: "黑体=No Such Font")
    let error = #expect(throws: ConversionError.self) { try exporter.export([report], options: options) }
    #expect(error?.kind == .wrongOption)
  }

  @Test func withoutADocumentThereIsNoExporter() {
    #expect(PDFPlugin().exporters.isEmpty)
    #expect(PDFPlugin(printing: TitleExporter()).exporters.map(\.format.name) == ["pdf"])
  }
}
