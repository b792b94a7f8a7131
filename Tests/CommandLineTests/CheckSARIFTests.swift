import Foundation
import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

struct CheckSARIFTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let samples = SharedFolder.projectRoot + "/samples/reports"
  private static let canValidate = SchemaValidator.program != nil && SchemaValidator.sarifSchema != nil

  @Test(.enabled(if: canValidate, "\(SchemaValidator.absence)"))
  func itFollowsTheOfficialSchema() throws {
    try folder.write("seed 1 broken\nseed 2 blank\n", to: "in/某 县#1.seed")
    try folder.write("seed x\n", to: "in/b.txt")
    try folder.write(
      "accepted:\n  - {code: A3, reason: 已核实}\n  - {code: A4, file: 某 县#1.seed, reason: x}\n",
      to: "in/.nianbao.yml")
    let runs = [
      try CommandRun("check", folder.file("in"), folder.file("none"), "--format", "sarif", "--lang", "zh"),
      try CommandRun("check", Self.samples, "--format", "sarif", registry: .standard),
      try CommandRun("check", folder.file("none"), "--format", "sarif"),
    ]
    let files = try runs.enumerated().map { try folder.write($1.output, to: "\($0).sarif.json") }
    let schema = try #require(SchemaValidator.sarifSchema)
    let good = try SchemaValidator.run(schema: schema, files: files)
    #expect(good.status == 0, "\(good.output)")
    let bad = try folder.write(
      runs[0].output.replacingOccurrences(of: "\"external\"", with: "\"mine\""), to: "bad.json")
    #expect(try SchemaValidator.run(schema: schema, files: [bad]).status != 0)
  }

  @Test func resultsPointToTheNumber() throws {
    let run = try CommandRun(
      "check", Self.samples + "/failing-sums.txt", "--format", "sarif", registry: .standard)
    let (results, object) = try Self.results(run.output)
    #expect(object["columnKind"] as? String == "utf16CodeUnits")
    let a3 = try #require(results.first { $0["ruleId"] as? String == "A3" })
    #expect(a3["level"] as? String == "error")
    let location = try #require((a3["locations"] as? [[String: Any]])?.first)
    let physical = try #require(location["physicalLocation"] as? [String: Any])
    let region = try #require(physical["region"] as? [String: Int])
    #expect(region == ["startLine": 52, "startColumn": 9, "endColumn": 11])
    let text = try String(contentsOfFile: Self.samples + "/failing-sums.txt", encoding: .utf8)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)[51]
    #expect(String(line.utf16.dropFirst(8).prefix(2)) == "23")
    let logical = try #require(location["logicalLocations"] as? [[String: String]])
    #expect(logical.last?["fullyQualifiedName"] == "requests.concluded.total")
    let rules = try #require(
      ((object["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == RuleBook.standard.rules.map(\.code.rawValue))
    #expect(rules[try #require(a3["ruleIndex"] as? Int)]["id"] as? String == "A3")
  }

  @Test func acceptedFindingsAreSuppressedAndBadInputsNotified() throws {
    let input = try folder.write("seed 1 broken\n", to: "in/某 县#1.seed")
    try folder.write("seed x\n", to: "in/b.txt")
    try folder.write("accepted:\n  - {code: A3, reason: 已核实}\n", to: "in/.nianbao.yml")
    let run = try CommandRun("check", folder.file("in"), "--format", "sarif", "--only", "A")
    let (results, object) = try Self.results(run.output)
    let suppressed = results.filter { $0["suppressions"] != nil }
    #expect(suppressed.map { $0["ruleId"] as? String } == ["A3"])
    let suppression = try #require((suppressed.first?["suppressions"] as? [[String: String]])?.first)
    #expect(suppression == ["kind": "external", "justification": "已核实"])
    let invocation = try #require((object["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    #expect((invocation["toolExecutionNotifications"] as? [[String: Any]])?.count == 1)
    let artifact = try #require((object["artifacts"] as? [[String: [String: String]]])?.first)
    let uri = try #require(artifact["location"]?["uri"])
    #expect(uri.hasSuffix("/%E6%9F%90%20%E5%8E%BF%231.seed"))
    #expect(URL(string: uri)?.path == input)
  }

  @Test func columnsCountCodeUnits() {
    let origin = Origin(place: .line(1, column: 4), raw: "31", recognition: .exact)
    var report = Report()
    report[CellID.all[0]].origin = origin
    let finding = Finding(code: "A3", severity: .error, cells: [CellID.all[0]], message: Message("", ""))
    let evidence = FindingEvidence(finding, in: report)
    // A character outside the Basic Multilingual Plane counts as two.
    let region = evidence.region(in: SourceText(Array("𠮷a 31".utf8)))
    #expect(region == .init(line: 1, endLine: 1, column: 5, endColumn: 7))
    #expect(evidence.region(in: SourceText(Array("a".utf8)))?.column == 2)
    #expect(evidence.region(in: SourceText([])) == nil)
  }

  private static func results(_ text: String) throws -> (results: [[String: Any]], run: [String: Any]) {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    return (try #require(run["results"] as? [[String: Any]]), run)
  }
}
