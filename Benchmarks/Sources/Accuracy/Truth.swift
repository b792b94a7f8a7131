import Foundation
import NianbaoKit

/// The true cells of a report, as a truth file states them.
struct Truth {
  var organization: String?
  var year: Int?
  /// Cell name to printed digits, or `absent`.
  var cells: [String: String]
  /// What the source prints for zero; empty for a blank cell.
  var zero: String

  init(_ object: [String: Any]) {
    organization = object["organization"] as? String
    year = object["year"] as? Int
    cells = object["cells"] as? [String: String] ?? [:]
    zero = object["zeroPrintedAs"] as? String ?? "0"
  }

  /// One file of truth for one report, or one for several by file name.
  static func read(_ path: String) throws -> [String: Truth] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    guard let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { return [:] }
    if object["cells"] != nil { return ["": Truth(object)] }
    return object.compactMapValues { $0 as? [String: Any] }.mapValues(Truth.init)
  }
}

/// How one reading compares with the truth.
struct Score {
  var cells = 0
  var right = 0
  var missing = 0
  var wrong = 0
  /// Wrong or missing cells without a doubt or any finding about their reading.
  var silent = 0
  /// Wrong or missing cells without a doubt and without a finding that asks a person to look: R4 and R5 only inform.
  var unwarned = 0
  var doubtful = 0
  var unread = 0
  var files = 0
  var identities = 0
  var misses: [String] = []

  mutating func add(_ report: Report, _ truth: Truth, name: String) {
    files += 1
    if report.organization == truth.organization, report.year == truth.year {
      identities += 1
    } else {
      misses.append("\(name): identity \(report.organization ?? "–") \(report.year.map(String.init) ?? "–")")
    }
    let told = report.findings.filter { $0.code.hasPrefix("R") }
    let named = Set(told.flatMap(\.cells))
    let warned = Set(told.filter { $0.severity > .information }.flatMap(\.cells))
    for (cellName, expected) in truth.cells {
      guard let id = CellID(cellName) else { continue }
      cells += 1
      let cell = report[id]
      if cell.isDoubtful { doubtful += 1 }
      if Self.agrees(cell.statement, expected, zero: truth.zero) {
        right += 1
        continue
      }
      let stated = cell.number?.description ?? cell.statement.mark ?? ""
      if !cell.isStated || cell.statement == .blank {
        missing += 1
      } else {
        wrong += 1
      }
      let isSilent = !cell.isDoubtful && !named.contains(id)
      let isUnwarned = !cell.isDoubtful && !warned.contains(id)
      if isSilent { silent += 1 }
      if isUnwarned { unwarned += 1 }
      let how = isSilent ? " SILENTLY" : isUnwarned ? " WITHOUT WARNING" : ""
      misses.append("\(name): \(cellName) is \(expected), read \(stated)\(how)")
    }
  }

  private static func agrees(_ statement: Cell.Statement, _ expected: String, zero: String) -> Bool {
    switch statement {
    case .number(let number): number.description == expected
    case .absent: expected == "absent" || expected == "0" && zero.isEmpty
    case .blank: expected == "blank" || expected == "0" && zero.isEmpty
    case .notApplicable(let mark): mark == expected || expected == "0" && !zero.isEmpty && zero != "0"
    case .text(let text): text == expected
    }
  }
}
