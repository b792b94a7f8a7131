import Conversion
import NianbaoKit
import ReportModel
import System
import TestSupport
import Testing

@testable import PDFFormat

/// What makes a printed report one for archives and for screen readers, without a validator.
@Suite(.enabled(if: ProgramPresence.isInstalled("soffice"), "LibreOffice is not installed"))
struct ArchiveTests {
  private static func report(date: ReportDate?) -> Report {
    var generator = ReportGenerator(seed: 12, style: .consistent)
    var report = generator.next()
    report.date = date
    return report
  }

  private func export(_ report: Report, fonts: String? = nil) throws -> PrintedFile {
    var options = ExportOptions()
    if let fonts { try options.settings.set(.font, to: fonts) }
    let exporter = try Registry.standard.exporter(named: "pdf")
    return PrintedFile(try exporter.export([report], options: options).bytes)
  }

  @Test func aPrintedReportIsForArchivesAndScreenReaders() throws {
    let report = Self.report(date: ReportDate(year: 2025, month: 1, day: 14))
    let file = try export(report)
    #expect(file.text.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(file.text.contains("<pdfaid:conformance>B</pdfaid:conformance>"))
    #expect(file.catalog.contains("/OutputIntents[") && file.text.contains("/S/GTS_PDFA1"))
    #expect(file.catalog.contains("/MarkInfo<</Marked true>>"))
    #expect(file.catalog.contains("/StructTreeRoot "))
    #expect(file.catalog.contains("/Lang(zh-CN)"))
    #expect(file.catalog.contains("/DisplayDocTitle true"))
    #expect(file.headings.count == 6)
    #expect(file.headings.first == "一、总体情况")
    #expect(file.text.matches(of: #/\/S\/TH\b/#).count > 20)
    #expect(!file.descriptors.isEmpty && file.descriptors.allSatisfy { $0.contains("/FontFile") })
    #expect(file.text.contains("/CreationDate(D:20250114000000Z)\n/ModDate(D:20250114000000Z)"))
    #expect(file.text.contains("<xmp:CreateDate>2025-01-14T00:00:00Z</xmp:CreateDate>"))
    #expect(file.text.contains("<xmp:ModifyDate>2025-01-14T00:00:00Z</xmp:ModifyDate>"))
    #expect(try export(report).bytes == file.bytes)
  }

  @Test func withoutADateThereIsNone() throws {
    let file = try export(Self.report(date: nil))
    for word in ["/CreationDate", "/ModDate", "<xmp:CreateDate>", "<xmp:ModifyDate>"] {
      #expect(!file.text.contains(word))
    }
    #expect(file.text.contains("<pdfaid:part>2</pdfaid:part>"))
  }

  private static let families = InstalledFonts.ofThisMachine()
  private static let hasNoto = ["Noto Serif CJK SC", "Noto Sans CJK SC"].allSatisfy {
    families?.installedName(of: $0) != nil
  }

  @Test(.enabled(if: hasNoto, "the fonts Noto Serif CJK SC and Noto Sans CJK SC are not installed"))
  func theFontsThatAreWantedAreDrawn() throws {
    let report = Self.report(date: nil)
    let serif = FontPairs.all(drawnAs: "Noto Serif CJK SC")
    let sans = FontPairs.all(drawnAs: "Noto Sans CJK SC")
    #expect(try export(report, fonts: serif).families == ["NotoSerifCJK"])
    #expect(try export(report, fonts: sans).families == ["NotoSansCJK"])
  }
}

/// A file that LibreOffice printed, as a text in which each byte is a character.
private struct PrintedFile {
  let bytes: [UInt8]
  let text: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  var catalog: String {
    let start = text.ranges(of: "/Type/Catalog").last?.lowerBound ?? text.endIndex
    let rest = text[start...]
    return String(rest[..<(rest.firstRange(of: "endobj")?.lowerBound ?? rest.endIndex)])
  }

  /// What is said of each font that is drawn with.
  var descriptors: [Substring] {
    text.matches(of: #/\/Type\/FontDescriptor.*?endobj/#.dotMatchesNewlines()).map(\.0)
  }

  /// The beginnings of the fonts' names, without the mark of a part and the rest behind the script.
  var families: Set<String> {
    Set(text.matches(of: #/\/FontName\/[A-Z]+\+([A-Za-z]+CJK)/#).map { String($0.1) })
  }

  /// The titles of the bookmarks.
  var headings: [String] {
    text.matches(of: #/\/Title<FEFF([0-9A-F]+)>\s*\/Dest/#).map { match in
      let digits = Array(match.1)
      let units = stride(from: 0, to: digits.count - 3, by: 4).map {
        UInt16(String(digits[$0..<$0 + 4]), radix: 16) ?? 0
      }
      return String(decoding: units, as: UTF16.self)
    }
  }
}

/// What `--font` takes.
private enum FontPairs {
  static func all(drawnAs family: String) -> String {
    ["仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"].map { $0 + "=" + family }.joined(separator: ";")
  }
}
