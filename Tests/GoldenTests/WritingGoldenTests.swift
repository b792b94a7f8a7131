import Containers
import Foundation
import NianbaoKit
import TestSupport
import Testing
import XLSXFormat

/// What is written of a sample with failing sums and doubts, mark by mark: an element of the markup to a line.
struct WritingGoldenTests {
  private let converter: Converter
  private let report: Report

  init() throws {
    let path = SharedFolder.projectRoot + "/samples/reports/failing-sums.txt"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    converter = Converter(registry: try .standard)
    report = try #require(
      try converter.check(Source(name: "failing-sums.txt", bytes: bytes)).reports.first
    ).report
  }

  private func written(_ format: String, _ options: ExportOptions = ExportOptions()) throws -> [UInt8] {
    try Registry.standard.exporter(named: format).export([report], options: options).bytes
  }

  private func setting(_ flag: String) throws -> ExportOptions {
    var options = ExportOptions()
    try options.settings.set(
      FormatOption(flag, for: .writing, kind: .flag, words: Message("", "")), to: "yes")
    return options
  }

  /// Markup with every tag on a line of its own.
  private func lines(_ markup: String) -> String {
    markup.replacingOccurrences(of: "><", with: ">\n<") + "\n"
  }

  private func parts(_ names: [String], of bytes: [UInt8]) throws -> String {
    try bytes.withUnsafeBytes { bytes in
      let archive = try ZipArchive(bytes, file: "golden", limits: .init(unpacked: 1 << 24))
      return try names.map { name in
        let part = try #require(try archive.content(of: name), "\(name)")
        return "== \(name)\n" + lines(String(decoding: part, as: UTF8.self))
      }.joined()
    }
  }

  /// The sheets of a workbook, without what the library adds; another version of it may order attributes otherwise.
  private func workbook(_ bytes: [UInt8], sheets: Int) throws -> String {
    let names = (1...sheets).map { "xl/worksheets/sheet\($0).xml" } + ["xl/styles.xml", "xl/workbook.xml"]
    return try parts(names + ["xl/sharedStrings.xml"], of: bytes)
  }

  @Test func theWordDocumentIsWrittenAsItWas() throws {
    let names = ["document", "styles", "settings", "fontTable", "footer1", "footer2"].map { "word/\($0).xml" }
    let text = try parts(names + ["docProps/core.xml"], of: written("docx"))
    #expect(try Golden.difference(of: text, from: "written/report.docx.txt") == nil)
  }

  @Test func thePageIsWrittenAsItWas() throws {
    let page = String(decoding: try written("html"), as: UTF8.self)
    #expect(try Golden.difference(of: lines(page), from: "written/report.html.txt") == nil)
    let fragment = String(decoding: try written("html", setting("fragment")), as: UTF8.self)
    #expect(try Golden.difference(of: lines(fragment), from: "written/fragment.html.txt") == nil)
  }

  @Test(
    .enabled(
      if: LibraryVersions.hasSameWorkbookLibrary, Comment(rawValue: LibraryVersions.otherWorkbookLibrary)))
  func theWorkbookIsWrittenAsItWas() throws {
    let text = try workbook(written("xlsx"), sheets: 5)
    #expect(try Golden.difference(of: text, from: "written/report.xlsx.txt") == nil)
  }

  @Test(
    .enabled(
      if: LibraryVersions.hasSameWorkbookLibrary, Comment(rawValue: LibraryVersions.otherWorkbookLibrary)))
  func theWorkbookWithFormulasIsWrittenAsItWas() throws {
    let text = try workbook(written("xlsx", setting("formulas")), sheets: 3)
    #expect(try Golden.difference(of: text, from: "written/formulas.xlsx.txt") == nil)
  }

  @Test(
    .enabled(
      if: LibraryVersions.hasSameWorkbookLibrary, Comment(rawValue: LibraryVersions.otherWorkbookLibrary)))
  func theWorkbookToFillInIsWrittenAsItWas() throws {
    let empty = try FillInWorkbook(organization: "青禾市水务局", year: 2025).bytes()
    #expect(try Golden.difference(of: workbook(empty, sheets: 5), from: "written/template.xlsx.txt") == nil)
    let compared = try FillInWorkbook(organization: "青禾市水务局", year: 2025, previous: report).bytes()
    #expect(
      try Golden.difference(of: workbook(compared, sheets: 5), from: "written/compared.xlsx.txt") == nil)
  }

  @Test func pipeTextIsWrittenAsItWas() throws {
    let text = String(decoding: try written("pipe"), as: UTF8.self)
    #expect(try Golden.difference(of: text, from: "written/report.md.txt") == nil)
  }
}
