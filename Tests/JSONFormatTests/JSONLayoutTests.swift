import Conversion
import Diagnostics
import JSONFormat
import ReportModel
import System
import TestSupport
import Testing

/// What is laid out as the program lays it out is read by comparing bytes: with the same result as any other layout.
struct JSONLayoutTests {
  private let reader = JSONPlugin().readers[0]
  private let exporter = JSONPlugin().exporters[0]

  @Test(arguments: [ReportGenerator.Style.odd, .consistent], [41, 42, 43] as [UInt64])
  func everyLayoutReadsTheSame(style: ReportGenerator.Style, seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed, style: style)
    for number in 0..<20 {
      let written = try exporter.export(generator.next()).bytes
      for layout in Layout.allCases {
        let other = try exporter.export(try read(layout.laidOut(written)), options: ExportOptions()).bytes
        #expect(other == written, "seed \(seed), report \(number), \(layout)")
      }
    }
  }

  /// Ways to lay out the same JSON.
  enum Layout: CaseIterable {
    case withoutBlanks, withMoreBlanks, withTabs, withCarriageReturns

    func laidOut(_ bytes: [UInt8]) -> [UInt8] {
      var result: [UInt8] = []
      var isInString = false
      var isEscaped = false
      for byte in bytes {
        if isInString {
          result.append(byte)
          if isEscaped {
            isEscaped = false
          } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
          }
          continue
        }
        isInString = byte == UInt8(ascii: "\"")
        result += outsideStrings(byte)
      }
      return result
    }

    private func outsideStrings(_ byte: UInt8) -> [UInt8] {
      switch self {
      case .withoutBlanks: byte == 0x20 || byte == 0x0A ? [] : [byte]
      case .withMoreBlanks: "{}[]:,".utf8.contains(byte) ? [0x20, byte, 0x20] : [byte]
      case .withTabs: byte == 0x20 ? [0x09] : [byte]
      case .withCarriageReturns: byte == 0x0A ? [0x0D, 0x0A] : [byte]
      }
    }
  }

  @Test(arguments: [
    (#"{"place": {"line": 5, "column": 12}, "raw": "12", "recognition": "exact"}"#, "12"),
    (#"{"place": {"line": 5, "column": 12}, "raw": "", "recognition": "exact"}"#, ""),
    (#"{"place": {"line": 5, "column": 12}, "raw": "一千二百三十四", "recognition": "exact"}"#, "一千二百三十四"),
    (#"{"place": {"line": 5, "column": 12}, "raw": "\u0031\t2", "recognition": "exact"}"#, "1\t2"),
    (#"{"place": {"line": 5, "column": 12}, "raw": "12", "recognition": "\u0065xact"}"#, "12"),
    (#"{"place": {"column": 12, "line": 5}, "raw": "12", "recognition": "exact"}"#, "12"),
    (#"{"raw": "12", "place": {"line": 5, "column": 12}, "recognition": "exact"}"#, "12"),
  ])
  func originsAreReadHoweverTheyAreWritten(origin: String, raw: String) throws {
    // The second and the third come after one that was read, whose recognition they repeat.
    let report = try #require(try read(Self.report(origins: [origin, origin, origin])).first)
    let expected = Origin(place: .line(5, column: 12), raw: raw, recognition: .exact)
    for id in Self.ids { #expect(report[id].origin == expected) }
  }

  @Test func anOriginWithADoubtKeepsItAmongOthers() throws {
    let plain = #"{"place": {"line": 5, "column": 1}, "raw": "1", "recognition": "alias"}"#
    let doubtful =
      #"{"place": {"line": 5, "column": 1}, "raw": "1", "recognition": "alias", "doubt": "unit"}"#
    let report = try #require(try read(Self.report(origins: [plain, doubtful, plain])).first)
    #expect(Self.ids.map { report[$0].origin?.doubt } == [nil, .unit, nil])
  }

  @Test(arguments: [
    #"{"place": {"line": 05, "column": 1}, "raw": "1", "recognition": "exact"}"#,
    #"{"place": {"line": 5.5, "column": 1}, "raw": "1", "recognition": "exact"}"#,
    #"{"place": {"line": 5, "column": 1}, "raw": "1", "recognition": "exactly"}"#,
    #"{"place": {"line": 5, "column": 1}, "raw": "1"}"#,
    #"{"place": {"line": 5}, "raw": "1", "recognition": "exact"}"#,
    #"{"place": {"line": 5, "column": 1}, "raw": "1", "recognition": "exact""#,
  ])
  func aDamagedOriginIsToldWhereverItStands(origin: String) {
    let good = #"{"place": {"line": 5, "column": 1}, "raw": "1", "recognition": "exact"}"#
    for origins in [[origin, good, good], [good, good, origin]] {
      let error = #expect(throws: ConversionError.self) { try read(Self.report(origins: origins)) }
      #expect(error?.kind == .damaged)
    }
  }

  @Test func aCellThatComesTwiceIsToldInEveryLayout() {
    let name = Self.ids[0].name
    for cells in ["\"\(name)\": 1,\n    \"\(name)\": 2", "\"\(name)\":1,\"\(name)\":2"] {
      let text = #"{"schema": "nianbao/report/2", "edition": "2021", "cells": {\#(cells)}}"#
      let error = #expect(throws: ConversionError.self) { try read(Array(text.utf8)) }
      #expect(error?.place == .path("/cells/\(name)"))
    }
  }

  @Test(arguments: ["999999999999999999", "1000000000000000000", "9223372036854775807"])
  func wholeNumbersOfAnyLengthAreExact(digits: String) throws {
    let text =
      #"{"schema": "nianbao/report/2", "edition": "2021", "cells": {"\#(Self.ids[0].name)": \#(digits)}}"#
    let report = try #require(try read(Array(text.utf8)).first)
    #expect(report[Self.ids[0]].number?.description == digits)
  }

  private static let ids = Array(Edition.edition2021.cells.prefix(3))

  private static func report(origins: [String]) -> [UInt8] {
    let members = zip(ids, origins).map { "      \"\($0.name)\": \($1)" }.joined(separator: ",\n")
    return Array(
      """
      {
        "schema": "nianbao/report/2",
        "edition": "2021",
        "cells": {},
        "origins": {
          "cells": {
      \(members)
          }
        }
      }
      """.utf8)
  }

  private func read(_ bytes: [UInt8]) throws -> [Report] {
    try reader.read(Source(name: "a.json", bytes: bytes))
  }
}
