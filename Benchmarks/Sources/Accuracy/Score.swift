import NianbaoKit
import TrueCells

/// The comparison of readings with the truth.
struct Score {
  var cells = 0
  var right = 0
  var missing = 0
  var wrong = 0
  /// Wrong or missing cells without a doubt or a finding that asks a person to check.
  var silent = 0
  var doubtful = 0
  var unread = 0
  var files = 0
  var identities = 0
  var misses: [String] = []

  /// The findings that ask a person to check the cells they name; R4, R5, and those about single values and
  /// wordings only inform.
  private static let telling: Set<FindingCode> = [
    .doubtfulReading, .notFound, .textForNumber, .splitOrJoined, .outsideForm, .convertedUnit,
    .sectionMissing,
    .tableMissing, .olderEdition,
  ]

  /// Counts a refused file: all its cells are silent.
  mutating func addUnread(_ truth: Truth, name: String, because reason: String) {
    unread += 1
    files += 1
    cells += truth.cells.count
    silent += truth.cells.count
    misses.append("\(name): not read: \(reason)")
  }

  mutating func add(_ report: Report, _ truth: Truth, name: String) {
    files += 1
    if report.organization == truth.organization, report.year == truth.year {
      identities += 1
    } else {
      misses.append("\(name): identity \(report.organization ?? "–") \(report.year.map(String.init) ?? "–")")
    }
    let told = Set(report.allFindings.filter { Self.telling.contains($0.code) }.flatMap(\.cells))
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
      let isSilent = !cell.isDoubtful && !told.contains(id)
      if isSilent { silent += 1 }
      misses.append("\(name): \(cellName) is \(expected), read \(stated)\(isSilent ? " SILENTLY" : "")")
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
