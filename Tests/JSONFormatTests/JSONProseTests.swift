import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import JSONFormat

/// Blocks of prose in the machine form, and the strings of version 1.
@Suite struct JSONProseTests {
  private func read(_ prose: String, schema: String = "nianbao/report/2") throws -> Report {
    let text = #"{"schema": "\#(schema)", "edition": "2021", "cells": {}, "foreword": \#(prose)}"#
    return try #require(
      try JSONReader().read(Source(name: "a.json", text: text), options: ReadOptions()).first)
  }

  @Test func versionOneIsRead() throws {
    let report = try read(#"["一段", "又一段"]"#, schema: "nianbao/report/1")
    #expect(report.foreword == ["一段", "又一段"])
  }

  @Test func marksCountCharacters() throws {
    let report = try read(#"[{"text": "𠀋甲b", "marks": [{"kind": "bold", "start": 1, "end": 3}]}]"#)
    #expect(report.foreword.first?.paragraph?.marks == [TextMark(.bold, 4..<8)])
  }

  @Test func aTableHasItsCells() throws {
    let report = try read(
      #"[{"text": "", "table": {"headRows": 1, "rows": [[{"text": "甲", "columnSpan": 2}], [{"text": "乙"}, {"text": ""}]]}}]"#
    )
    let table = try #require(report.foreword.tables.first)
    #expect(table.headRowCount == 1)
    #expect(
      table.rows == [[ProseTable.Cell(["甲"], columnSpan: 2)], [ProseTable.Cell(["乙"]), ProseTable.Cell()]])
  }

  @Test(arguments: [
    #"[{"marks": []}]"#, #"[{"text": "a", "marks": [{"kind": "bold", "start": 0, "end": 2}]}]"#,
    #"[{"text": "a", "marks": [{"kind": "big", "start": 0, "end": 1}]}]"#,
    #"[{"text": "a", "marks": [{"kind": "link", "start": 0, "end": 1}]}]"#,
    #"[{"text": "a", "marks": [{"kind": "bold", "start": 1, "end": 0}]}]"#,
    #"[{"text": "a", "table": {"headRows": 0, "rows": []}, "picture": {"alternative": ""}}]"#,
    #"[{"text": "a", "picture": {"alternative": "", "data": "AAAA"}}]"#,
    #"[{"text": "a", "table": {"rows": [[{"text": "", "columnSpan": 100000}]]}}]"#, "[7]",
  ]) func damageIsAnError(prose: String) throws {
    let error = try #require(throws: ConversionError.self) { try read(prose) }
    #expect(error.kind == .damaged)
    #expect(error.place != nil)
  }

  @Test func tablesWithinTablesHaveALimit() throws {
    let inner = String(repeating: #"[{"text": "", "table": {"rows": [[{"text": "", "blocks": "#, count: 40)
    #expect(throws: ConversionError.self) { try read(inner) }
  }
}
