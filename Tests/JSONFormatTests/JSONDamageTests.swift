import Characters
import Conversion
import Diagnostics
import JSONFormat
import ReportModel
import System
import TestSupport
import Testing

/// What the reader reports about JSON that is damaged, foreign or hostile.
struct JSONDamageTests {
  private let reader = JSONPlugin().readers[0]

  private static let head = #"{"schema": "nianbao/report/1", "edition": "2021", "cells": {}"#

  struct Damage: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: ConversionError.Kind
    let place: Place?
    var testDescription: String { String(text.prefix(80)) }

    init(_ text: String, _ kind: ConversionError.Kind = .damaged, _ place: Place? = nil) {
      self.text = text
      self.kind = kind
      self.place = place
    }

    init(_ member: String, path: String) {
      self.init("\(JSONDamageTests.head), \(member)}", .damaged, .path(path))
    }
  }

  static let damages: [Damage] = [
    // Not JSON.
    Damage(head, .damaged, .line(1, column: 62)),
    Damage("\(head),}", .damaged, .line(1, column: 63)),
    Damage("\(head)} x", .damaged, .line(1, column: 64)),
    Damage("[\(head)},]", .damaged),
    Damage("\(head)\n, \"title\": \"甲\u{1}\"}", .damaged, .line(2, column: 14)),
    Damage("\(head), \"title\": \"\\ud800x\"}"), Damage("\(head), \"title\": \"\\udc00\"}"),
    Damage("\(head), \"title\": \"\\u12g4\"}"), Damage("\(head), \"title\": \"\\x\"}"),
    Damage("\(head), \"title\": \"\\"), Damage("\(head), \"title\": nul}"),
    Damage("\(head), \"year\": 02023}"),
    Damage("\(head), \"year\": 1.}"), Damage("\(head), \"year\": +1}"), Damage("\(head), \"year\": 1e}"),
    Damage("\(head), \"x\": \(String(repeating: "[", count: 100_000))"),
    // JSON with invalid content.
    Damage(#""title": 5"#, path: "/title"), Damage(#""year": "2023""#, path: "/year"),
    Damage(#""year": 2023.5"#, path: "/year"), Damage(#""foreword": ["a", null]"#, path: "/foreword/1"),
    Damage(#""date": "2024-13-01""#, path: "/date"), Damage(#""title": "a", "title": "b""#, path: "/title"),
    Damage(#""marks": {"proactive.rules.made.up": "blank"}"#, path: "/marks/proactive.rules.made.up"),
    Damage(#""sections": {"overview": "text"}"#, path: "/sections/overview"),
    Damage(#""foreword": ["a"], "origins": {"foreword": [null, null]}"#, path: "/origins/foreword"),
    Damage(
      #""origins": {"cells": {"proactive.rules.issued": {"place": {"line": 1}, "raw": "", "recognition": "exact"}}}"#,
      path: "/origins/cells/proactive.rules.issued/place"),
    Damage(#""findings": [{"code": "A1", "severity": "bad"}]"#, path: "/findings/0/severity"),
    Damage(#""findings": [{"code": "A1"}]"#, path: "/findings/0"),
    Damage(#""findings": [{"code": "A1", "cells": ["x"]}]"#, path: "/findings/0/cells/0"),
    Damage(#""findings": [{"code": "A1", "by": "nobody"}]"#, path: "/findings/0/by"),
    Damage(#""provenance": {"carriesProse": "no"}"#, path: "/provenance/carriesProse"),
    Damage("\(head), \"provenance\": {\"carriesProse\": nope}}"),
    Damage(#""provenance": {"outside": [{"table": "requests"}]}"#, path: "/provenance/outside/0"),
    Damage(
      #""provenance": {"outside": [{"table": "x", "kind": "row", "values": []}]}"#,
      path: "/provenance/outside/0/table"),
    Damage(
      #""provenance": {"outside": [{"table": "requests", "kind": "row", "values": [3]}]}"#,
      path: "/provenance/outside/0/values/0"),
    Damage(
      JSONRoundTripTests.minimal(#""proactive.rules.issued": 1, "proactive.rules.issued": 1"#), .damaged,
      .path("/cells/proactive.rules.issued")),
    Damage(
      JSONRoundTripTests.minimal(#""proactive.rules.issued": null"#), .damaged,
      .path("/cells/proactive.rules.issued")),
    Damage(
      JSONRoundTripTests.minimal(#""proactive.rules.issued": "1""#), .damaged,
      .path("/cells/proactive.rules.issued")),
    Damage(
      JSONRoundTripTests.minimal(#""proactive.rules.issued": 12345678901234567890"#), .damaged,
      .path("/cells/proactive.rules.issued")),
    Damage(
      JSONRoundTripTests.minimal(#""proactive.rules.issued": 1e-9223372036854775808"#), .damaged,
      .path("/cells/proactive.rules.issued")),
    Damage(
      #"{"schema": "nianbao/report/1", "edition": "2021", "cells": {"proactive.rules.issued": 1}, "#
        + #""marks": {"proactive.rules.issued": "/"}}"#, .damaged, .path("/marks/proactive.rules.issued")),
    Damage("[\(head)}, 5]", .damaged, .path("/1")),
    Damage(#"{"schema": "nianbao/report/1", "edition": "2021"}"#, .damaged),
    // JSON that is not a report.
    Damage(#"{"schema": "nianbao/report/3"}"#, .notAReport, .path("/schema")),
    Damage(#"{"name": "demo", "title": 5}"#, .notAReport), Damage("{}", .notAReport),
    Damage("[]", .notAReport),
    Damage("[1, 2]", .notAReport, .path("/0")),
  ]

  @Test(arguments: damages)
  func damageIsNamedWithItsPlace(damage: Damage) throws {
    let error = try #require(throws: ConversionError.self) {
      try reader.read(Source(name: "a.json", text: damage.text))
    }
    #expect(error.kind == damage.kind)
    #expect(error.file == "a.json")
    if let place = damage.place { #expect(error.place == place) }
    #expect(!error.message.chinese.isEmpty && !error.message.english.isEmpty)
  }

  @Test func cutAnywhereItIsAnErrorAndNeverACrash() throws {
    var generator = ReportGenerator(seed: 3)
    let bytes = try JSONPlugin().exporters[0].export(generator.next()).bytes
    for end in stride(from: 1, to: bytes.count - 2, by: 401) {
      #expect(throws: ConversionError.self) {
        try reader.read(Source(name: "a.json", bytes: Array(bytes[..<end])))
      }
    }
  }

  @Test func changedBytesNeverCrash() throws {
    var generator = ReportGenerator(seed: 4)
    var random = SplitMix64(seed: 4)
    let bytes = try JSONPlugin().exporters[0].export(generator.next()).bytes
    var read = 0
    for _ in 0..<120 {
      var changed = bytes
      for _ in 0..<3 {
        changed[random.below(changed.count)] = random.pick(Array("{}[]\",:0e.\\nx\u{0}".utf8))
      }
      if (try? reader.read(Source(name: "a.json", bytes: changed))) != nil { read += 1 }
    }
    #expect(read < 120)
  }

  @Test func manyEmptyReportsAreRefused() throws {
    let text = "[" + Array(repeating: Self.head + "}", count: 1_001).joined(separator: ",") + "]"
    let error = try #require(throws: ConversionError.self) {
      try reader.read(Source(name: "a.json", text: text))
    }
    #expect(error.kind == .tooLarge && error.place == .path("/1000"))
  }

  @Test func manyUnknownMembersAreRefused() throws {
    let members = (0..<200).map { "\"x\($0)\": 0" }.joined(separator: ",")
    let error = try #require(throws: ConversionError.self) {
      try reader.read(Source(name: "a.json", text: "\(Self.head), \(members)}"))
    }
    #expect(error.place == .path("/x100"))
  }

  @Test func otherEncodingsOfUnicodeAreRead() throws {
    let text = "\(Self.head), \"title\": \"青禾𠀋\"}"
    for encoding in [TextEncoding.utf8WithMark, .utf16LittleEndian, .utf16BigEndian] {
      let source = Source(name: "a.json", bytes: try encoding.encode(Array(text.utf8)))
      #expect(reader.confidence(in: source) == .certain)
      #expect(try reader.read(source).first?.title == "青禾𠀋")
    }
  }

  @Test func wrongBytesAreNotTakenForAnotherEncoding() throws {
    var bytes = Array("\(Self.head), \"title\": \"青禾市\"}".utf8)
    bytes[try #require(bytes.lastIndex(of: 0xE5)) + 1] = 0x20
    let error = try #require(throws: ConversionError.self) {
      try reader.read(Source(name: "a.json", bytes: bytes))
    }
    #expect(error.kind == .invalidEncoding)
  }

  @Test(arguments: [
    (" \n{\"schema\": \"nianbao/report/1\"", Confidence.certain),
    ("[{\"schema\": \"nianbao/report/9\"", .certain),
    ("{\"a\": 1}", .possible), ("[{}]", .possible), ("[1]", .none), ("{一}", .none), ("", .none), ("[", .none),
    ("一、总体情况", .none),
  ])
  func confidenceGoesByContent(text: String, confidence: Confidence) {
    #expect(reader.confidence(in: Source(name: "a.json", text: text)) == confidence)
  }
}
