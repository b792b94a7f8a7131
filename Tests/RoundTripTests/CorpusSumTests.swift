import Foundation
import NianbaoKit
import TestSupport
import Testing

/// The sums reported to fail, for reports with known figures in every layout: exactly those that do.
@Suite(.enabled(if: SharedFolder.path != nil, Comment(rawValue: SharedFolder.absence)))
struct CorpusSumTests {
  private struct Truth: Decodable {
    var cells: [String: String]
    var violations: [[Violation]]

    /// Names and numbers, in the corpus's own terms.
    enum Violation: Decodable {
      case name(String)
      case number(Int)

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        self = try (try? value.decode(Int.self)).map { .number($0) } ?? .name(value.decode(String.self))
      }
    }
  }

  private static let root = (SharedFolder.path ?? "") + "/corpus/"

  private static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }
      .sorted()
  }

  /// The layouts that are text; where the order of cells is lost, the search takes minutes without
  /// optimisation.
  private static let layouts = files(in: root).filter { layout in
    let endings = files(in: root + layout).prefix(1).map { $0.split(separator: ".").last ?? "" }
    return !layout.hasSuffix("pdfminer") && !layout.hasSuffix("pdftotext")
      && (endings == ["txt"] || endings == ["md"])
  }

  /// The failing sums, each as the cells of its finding.
  private static func failures(_ report: Report) -> Set<[CellID]> {
    Set(
      RuleBook.standard.assess(RuleContext(report)).findings.filter { $0.code.family == .sums }.map(\.cells))
  }

  private static func truth(_ name: String) throws -> (failures: Set<[CellID]>, count: Int) {
    let data = try Data(contentsOf: URL(fileURLWithPath: root + "truth/\(name).json"))
    let truth = try JSONDecoder().decode(Truth.self, from: data)
    var report = Report()
    for (cell, value) in truth.cells {
      let id = try #require(CellID(cell))
      report[id].statement = try .number(#require(ExactDecimal(value)))
    }
    return (failures(report), truth.violations.count)
  }

  @Test func thereAreLayouts() { #expect(Self.layouts.count > 5) }

  @Test(arguments: layouts) func onlyTheSumsThatFailAreSaidToFail(layout: String) throws {
    let converter = Converter(registry: try Registry.standard)
    for file in Self.files(in: Self.root + layout) {
      let (expected, count) = try Self.truth(String(file.prefix { $0 != "." }))
      #expect(expected.count == count)
      let report = try #require(try converter.judged(Self.root + layout + "/" + file).first)
      let found = Self.failures(report)
      #expect(found.isSubset(of: expected), "\(layout)/\(file)")
      for cells in expected.subtracting(found) {
        let isRead = cells.allSatisfy { cell in
          switch report.cells.operand(cell) {
          case .number, .nothing: !report.cells.isDoubtful(cell)
          case .blank, .unknown: false
          }
        }
        #expect(!isRead, "\(layout)/\(file) \(cells.map(\.name))")
      }
    }
  }
}
