import Foundation
import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// What the blank form that offices hand on looks like, and what stays in sight on a telephone.
@Suite struct FormLookTests {
  private static let editions = Edition.all

  private static func tables(_ edition: Edition, isFragment: Bool = false) throws -> [MarkupTable] {
    let report = Report(edition: edition)
    let bytes =
      isFragment
      ? try HTMLExporter().export(report, setting: "fragment").bytes
      : try HTMLExporter().export(report).bytes
    return MarkupTable.tables(of: PageMarkup(String(decoding: bytes, as: UTF8.self)))
  }

  @Test(arguments: editions.indices) func captionsAreLeftOnLightBlue(index: Int) throws {
    let edition = Self.editions[index]
    let page = try Self.tables(edition)[0].cells
    let fragment = try Self.tables(edition, isFragment: true)[0].cells
    let captions = page.indices.filter { page[$0].text.hasPrefix("第二十条第（") }
    #expect(captions.count >= 4)
    for (place, cell) in page.enumerated() {
      let style = try #require(fragment[place].attributes["style"])
      #expect((cell.attributes["class"] == "caption") == captions.contains(place))
      #expect(style.contains("#c6d9f1") == captions.contains(place))
      if captions.contains(place) { #expect(style.contains("text-align:left")) }
    }
    #expect(try Self.styleSheet().contains(/\.caption \{ background: #c6d9f1;.*text-align: left;/))
  }

  @Test(arguments: editions.indices) func notesAreInTheirOwnTypeface(index: Int) throws {
    let report = Report(edition: Self.editions[index])
    let page = String(decoding: try HTMLExporter().export(report).bytes, as: UTF8.self)
    let fragment = try HTMLExporter().fragment(of: report)
    let notes = [
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "（区分处理的，只计这一情形，不计其他情形）",
    ]
    #expect(page.matches(of: /<span class="note">([^<]*)</).map { String($0.1) } == notes)
    for note in notes { #expect(fragment.contains(try Regex("KaiTi[^>]*>\(note)</span>"))) }
    #expect(try Self.styleSheet().contains(/\.note \{ font-family: KaiTi/))
  }

  @Test(arguments: editions.indices) func labelsStayInSightOneBesideTheOther(index: Int) throws {
    let edition = Self.editions[index]
    for (table, id) in zip(try Self.tables(edition), TableID.allCases) {
      let form = edition.table(id)
      for cell in table.cells {
        let isLabel = cell.isHead && cell.columns.upperBound <= form.labelColumnCount
        #expect((cell.attributes["class"] ?? "").hasPrefix("side") == isLabel, "\(cell.text)")
        guard isLabel else { continue }
        // Where it stays is where the columns before it end.
        let before = table.columnStyles[..<cell.columns.lowerBound].map { style in
          style.firstMatch(of: /--narrow:(\d+)em/).flatMap { Int($0.1) } ?? 0
        }
        let from = cell.attributes["style"]?.firstMatch(of: /--from:(\d+)em/).flatMap { Int($0.1) } ?? 0
        #expect(!before.contains(0))
        #expect(from == before.reduce(0, +), "\(cell.text)")
      }
    }
    #expect(try Self.styleSheet().contains("position: sticky; left: var(--from, 0)"))
  }

  @Test func tableThreeIsKeptOnOneSheet() throws {
    let print = try #require(try Self.styleSheet().components(separatedBy: "@media print").last)
    #expect(print.contains(/\.wide \{[^}]*break-inside: avoid;/))
    #expect(print.contains(/\.requests \{ font-size: 9pt;/))
    #expect(try Self.styleSheet().contains("@page { size: A4;"))
  }

  private static func styleSheet() throws -> String {
    let page = String(decoding: try HTMLExporter().export(Report()).bytes, as: UTF8.self)
    let parts = page.components(separatedBy: "<style>")
    return try #require(parts.last?.components(separatedBy: "</style>").first)
  }
}
