import Foundation
import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// Accessibility for people who see the page only in part or not at all: the requirements of axe and WCAG on
/// tables and headings.
@Suite struct PageAccessTests {
  private static let reports: [Report] =
    [Report(), Report(edition: .edition2019)]
    + (0..<12).map { seed in
      var generator = ReportGenerator(seed: UInt64(seed), style: seed % 2 == 0 ? .consistent : .odd)
      return generator.next()
    }

  private static func markup(_ report: Report) throws -> PageMarkup {
    PageMarkup(String(decoding: try HTMLExporter().export(report).bytes, as: UTF8.self))
  }

  @Test(arguments: reports.indices) func idsAreUniqueAndNamesArePointedAt(index: Int) throws {
    let markup = try Self.markup(Self.reports[index])
    #expect(Set(markup.ids).count == markup.ids.count)
    for tag in markup.tags {
      for name in ["aria-labelledby", "headers"] {
        for id in (tag.attributes[name] ?? "").split(separator: " ") {
          #expect(markup.ids.contains(String(id)), "\(tag.name) \(name)=\(id)")
        }
      }
    }
  }

  @Test(arguments: reports.indices) func headingsDoNotJump(index: Int) throws {
    let levels = try Self.markup(Self.reports[index]).headingLevels
    #expect(levels.count { $0 == 2 } == 6)
    #expect(levels.count { $0 == 1 } <= 1)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
  }

  @Test(arguments: reports.indices) func tablesHaveTheFormsGrid(index: Int) throws {
    let report = Self.reports[index]
    let tables = MarkupTable.tables(of: try Self.markup(report))
    #expect(tables.count == 3)
    for (table, id) in zip(tables, TableID.allCases) {
      let form = report.form(of: id)
      #expect(table.rowCount == form.grid.count)
      #expect(table.coverings(columns: form.columnCount) == [1], "\(id)")
      #expect(table.columnGroups.last?.upperBound == form.columnCount)
      #expect(table.attributes["aria-labelledby"] == id.section.rawValue)
      let places = form.grid.joined()
      #expect(table.cells.count == places.count)
      for (cell, place) in zip(table.cells, places) {
        #expect(cell.rows == place.row..<place.row + place.rowSpan)
        #expect(cell.columns == place.column..<place.column + place.columnSpan)
        #expect(cell.isHead == (place.label != nil))
        if let label = place.label { #expect(cell.text == label) }
        // No cell extends beyond its group of rows.
        #expect(
          table.groups.contains {
            $0.lowerBound <= cell.rows.lowerBound && cell.rows.upperBound <= $0.upperBound
          })
      }
    }
  }

  @Test(arguments: reports.indices) func everyCellHasItsHeads(index: Int) throws {
    let report = Self.reports[index]
    for (table, id) in zip(MarkupTable.tables(of: try Self.markup(report)), TableID.allCases) {
      let heads = table.cells.filter(\.isHead)
      let values = report.form(of: id).grid.joined().compactMap(\.cell)
      for (cell, value) in zip(table.cells.filter { !$0.isHead }, values) {
        let own = heads.filter { Self.speaks($0, for: cell, in: table) }.map(\.text)
        let form = try #require(report.form(of: id).description(of: value))
        #expect(Set(own).isSuperset(of: form.rowLabels + form.columnLabels), "\(value)")
        // The groups of table 2 are in rows of their own.
        #expect(
          own.count == form.rowLabels.count + form.columnLabels.count + (id == .proactive ? 1 : 0), "\(value)"
        )
      }
    }
  }

  @Test(arguments: reports.indices) func headsSayWhatTheySpeakFor(index: Int) throws {
    for table in MarkupTable.tables(of: try Self.markup(Self.reports[index])) {
      for head in table.cells.filter(\.isHead) {
        #expect(!head.text.isEmpty)
        switch head.attributes["scope"] {
        case "row", "col": break
        case "colgroup": #expect(table.columnGroups.contains { $0.lowerBound == head.columns.lowerBound })
        case "rowgroup": #expect(table.groups.contains { $0.lowerBound == head.rows.lowerBound })
        case let scope: Issue.record("\(head.text): \(scope ?? "no scope")")
        }
      }
    }
  }

  @Test func whatScrollsCanBeReachedAndHasAName() throws {
    let markup = try Self.markup(Self.reports[0])
    let regions = markup.tags.filter { $0.attributes["role"] == "region" }
    #expect(regions.count == 3)
    #expect(
      regions.allSatisfy { $0.attributes["tabindex"] == "0" && $0.attributes["aria-labelledby"] != nil })
  }

  /// Whether a head applies to a cell: by `headers` if present, or else by `scope` (HTML §4.9.12.2).
  private static func speaks(_ head: MarkupTable.Cell, for cell: MarkupTable.Cell, in table: MarkupTable)
    -> Bool
  {
    if let named = cell.attributes["headers"] {
      return named.split(separator: " ").contains { $0 == head.attributes["id"] ?? "" }
    }
    let isAbove = head.rows.upperBound <= cell.rows.lowerBound
    let isBefore = head.columns.upperBound <= cell.columns.lowerBound
    switch head.attributes["scope"] {
    case "col": return isAbove && head.columns.overlaps(cell.columns)
    case "row": return isBefore && head.rows.overlaps(cell.rows)
    case "colgroup":
      return isAbove && table.columnGroups.contains { $0.overlaps(head.columns) && $0.overlaps(cell.columns) }
    case "rowgroup":
      return isBefore && table.groups.contains { $0.overlaps(head.rows) && $0.overlaps(cell.rows) }
    default: return false
    }
  }
}
