import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Published reports and converters' outputs with their true cells, if the folder with them exists.
@Suite(.enabled(if: SharedFolder.path != nil, Comment(rawValue: SharedFolder.absence)))
struct RealReportTests {
  /// The true cells of a report, from a truth file.
  private struct Truth: Decodable {
    var organization: String?
    var year: Int?
    var cells: [String: String]
    var zeroPrintedAs: String?

    /// Whether a statement is how the source prints the true figure.
    func agrees(_ statement: Cell.Statement, _ expected: String) -> Bool {
      let printed = expected == "0" ? zeroPrintedAs ?? "0" : expected
      return switch statement {
      case .number(let number): number.description == expected
      case .blank, .absent: statement.mark == expected || printed.isEmpty
      case .notApplicable(let mark): mark == expected || expected == "0" && mark == printed
      case .text(let text): text == expected
      }
    }
  }

  private static let root = SharedFolder.path ?? ""

  private static func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func data(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  private static func report(_ path: String) throws -> Report {
    let source = Source(name: path, bytes: Array(try data(path)))
    return try #require(try Registry.standard.reader(for: source).read(source, options: ReadOptions()).first)
  }

  @Test func theFivePublishedTextsAreReadWhole() throws {
    let truths = try JSONDecoder().decode(
      [String: Truth].self, from: Self.data(Self.root + "/reports/truth.json"))
    var right = 0
    for (file, truth) in truths.sorted(by: { $0.key < $1.key }) where file.hasSuffix(".txt") {
      let report = try Self.report(Self.root + "/reports/" + file)
      for (name, expected) in truth.cells {
        let id = try #require(CellID(name))
        if truth.agrees(report[id].statement, expected) { right += 1 }
        #expect(truth.agrees(report[id].statement, expected), "\(file) \(name): \(report[id].statement)")
      }
      #expect(report.year == truth.year, "\(file)")
      let heavy = report.findings.filter { $0.code.family == .reading && $0.severity > .information }
      #expect(heavy.isEmpty, "\(file): \(heavy.map(\.message.english))")
    }
    #expect(right == 1000)
  }

  /// The share of cells read correctly, in ten thousandths; it may only rise.
  ///
  /// The layouts of pdfminer are left to `make accuracy`, since their search takes minutes without
  /// optimisation.
  private static let floors: [(layout: String, share: Int)] = [
    ("markitdown", 10000),
    ("pandoc-gfm", 10000),
    ("pandoc-plain", 10000),
    ("tab", 10000),
    ("tab-damaged", 10000),
    ("trafilatura", 10000),
    ("w3m", 9941),
    ("pdf+pdftotext", 9566),
    ("pdf+pdftotext-layout", 9916),
    ("pdf-office+pdftotext", 9183),
    ("pdf-office+pdftotext-layout", 9629),
  ]

  @Test(arguments: floors.map(\.layout)) func noCellOfTheCorpusIsSilentlyWrong(layout: String) throws {
    let folder = Self.root + "/corpus/" + layout
    var (right, all) = (0, 0)
    for file in Self.files(in: folder) {
      let name = String(file.prefix { $0 != "." })
      let truth = try JSONDecoder().decode(
        Truth.self, from: Self.data(Self.root + "/corpus/truth/\(name).json"))
      let report = try Self.report(folder + "/" + file)
      let warned = Set(report.findings.filter { $0.code.family == .reading }.flatMap(\.cells))
      for (cell, expected) in truth.cells {
        let id = try #require(CellID(cell))
        all += 1
        if truth.agrees(report[id].statement, expected) {
          right += 1
        } else {
          #expect(report[id].isDoubtful || warned.contains(id), "\(layout)/\(file) \(cell)")
        }
      }
    }
    let floor = Self.floors.first { $0.layout == layout }?.share ?? 10_000
    #expect(all > 0)
    #expect(right * 10_000 >= all * floor, "\(layout): \(right) of \(all)")
  }
}
