import Conversion
import Foundation
import JSONFormat
import ReportModel
import TestSupport
import Testing

/// Checks written reports against docs/report.schema.json.
struct JSONSchemaTests {
  private static let schema = SharedFolder.projectRoot + "/" + SchemaDocument.path

  @Test(.enabled(if: SchemaValidator.program != nil, "\(SchemaValidator.absence)"))
  func writtenReportsFollowTheSchema() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let exporter = JSONPlugin().exporters[0]
    var files: [String] = []
    func write(_ reports: [Report]) throws {
      let file = folder.appendingPathComponent("\(files.count).json")
      try Data(try exporter.export(reports, options: ExportOptions()).bytes).write(to: file)
      files.append(file.path)
    }
    var odd = ReportGenerator(seed: 21)
    var consistent = ReportGenerator(seed: 22, style: .consistent)
    for _ in 0..<40 { try write([odd.next()]) }
    try write((0..<3).map { _ in consistent.next() })
    try write([Report(edition: .edition2019)])
    let run = try self.run(files)
    #expect(run.status == 0, "\(run.output)")
  }

  @Test(.enabled(if: SchemaValidator.program != nil, "\(SchemaValidator.absence)"))
  func theSchemaRefusesWhatTheReaderRefuses() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = String(decoding: try JSONPlugin().exporters[0].export(Report()).bytes, as: UTF8.self)
    let changes = [
      ("\"proactive.rules.issued\": null", "\"proactive.rules.issues\": null"),
      ("\"year\": null", "\"year\": \"x\""),
      ("\"title\"", "\"name\""), ("report/2", "report/3"),
    ]
    for (old, new) in changes {
      try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
      #expect(try run([file.path]).status != 0, "\(new)")
    }
  }

  @Test(.enabled(if: SchemaValidator.program != nil, "\(SchemaValidator.absence)"))
  func reportsOfAnAddedEditionFollowTheSchemaMadeForIt() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.schema, encoding: .utf8)
    let schema = try folder.write(
      try #require(SchemaDocument.text(text, for: .withMadeUp)), to: "schema.json")
    var generator = ReportGenerator(seed: 23, style: .consistent)
    let report = generator.consistentReport(in: .madeUp)
    let file = try folder.write(try JSONPlugin().exporters[0].export(report).bytes, to: "report.json")
    #expect(try SchemaValidator.run(schema: schema, files: [file]).status == 0)
    #expect(try SchemaValidator.run(schema: Self.schema, files: [file]).status != 0)
  }

  @Test func theSchemaNamesEveryCell() throws {
    let text = try String(contentsOfFile: Self.schema, encoding: .utf8)
    let made = try #require(SchemaDocument.text(text, for: .standard))
    if ProcessInfo.processInfo.environment["NIANBAO_WRITE_SCHEMA"] != nil {
      try Data(made.utf8).write(to: URL(fileURLWithPath: Self.schema))
    }
    #expect(try String(contentsOfFile: Self.schema, encoding: .utf8) == made, "make schema")
    let data = Data(made.utf8)
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let cells = try #require((definitions["cellID"] as? [String: Any])?["enum"] as? [String])
    #expect(cells == CellID.all.map(\.name))
    func words(_ path: [String]) -> [String]? {
      var value: Any? = definitions
      for name in path { value = (value as? [String: Any])?[name] }
      return value as? [String]
    }
    let recognitions = words(["origin", "properties", "recognition", "enum"])
    #expect(recognitions == Origin.Recognition.allCases.map(\.rawValue))
    #expect(words(["origin", "properties", "doubt", "enum"]) == Origin.Doubt.allCases.map(\.rawValue))
    let severities = words(["finding", "properties", "severity", "enum"])
    #expect(severities == Finding.Severity.allCases.map(\.rawValue))
    #expect(words(["finding", "properties", "by", "enum"]) == FindingAuthor.allCases.map(\.rawValue))
    let outside = ["report", "properties", "provenance", "properties", "outside", "items", "properties"]
    #expect(words(outside + ["kind", "enum"]) == OutsideValues.Kind.allCases.map(\.rawValue))
    #expect(words(outside + ["table", "enum"]) == TableID.allCases.map(\.rawValue))
    let editions = words(["report", "properties", "edition", "enum"])
    #expect(editions == Edition.all.map(\.id.rawValue))
  }

  private func run(_ files: [String]) throws -> ProgramRun {
    try SchemaValidator.run(schema: Self.schema, files: files)
  }
}
