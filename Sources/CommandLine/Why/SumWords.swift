import NianbaoKit

/// The sums a cell belongs to, with their numbers and what they come to.
struct SumWords {
  let checked: CheckedReport
  let language: Language

  /// What is said about one sum.
  struct Line {
    let code: FindingCode
    let verdict: String
    let style: Style
    let text: String
  }

  private var report: Report { checked.report }

  private func say(_ chinese: String, _ english: String) -> String { Message(chinese, english)[language] }

  /// The sums of the report that a cell belongs to.
  func lines(of cell: CellID) -> [Line] {
    report.sums.filter { $0.cells.contains(cell) }.map(line)
  }

  private func line(_ relation: SumRelation) -> Line {
    let names = CellWords.sides(of: relation.kind)
    let outcome = relation.outcome(in: report.cells)
    guard relation.cells.contains(where: report.cells.states) else {
      return Line(
        code: relation.code, verdict: say("无法判断", "cannot be assessed"), style: .doubtful,
        text: CellWords.subject(of: relation, in: report)
          + say("：原文没有这些单元格", ": the source has none of its cells"))
    }
    let (word, style) = verdict(relation, outcome)
    let colon = say("：", ": ")
    let sides = [(names.parts, relation.parts), (names.wholes, relation.wholes)].map { name, cells in
      name[language] + " " + terms(cells)
    }.joined(separator: say("，", ", "))
    return Line(
      code: relation.code, verdict: word, style: style,
      text: CellWords.subject(of: relation, in: report) + colon + sides)
  }

  /// The numbers of one side, and what they come to.
  private func terms(_ cells: [CellID]) -> String {
    let terms = self.words(of: cells).joined(separator: " + ")
    guard cells.count > 1 else { return terms }
    var sum: ExactDecimal? = ExactDecimal(0)
    for cell in cells {
      switch report.cells.operand(cell) {
      case .number(let number): sum = sum.flatMap { $0 + number }
      case .nothing: break
      case .blank, .unknown: sum = nil
      }
    }
    return terms + (sum.map { " = \($0)" } ?? "")
  }

  /// The cells' statements; consecutive missing ones are counted.
  private func words(of cells: [CellID]) -> [String] {
    var words: [String] = []
    var missing = 0
    for (index, cell) in cells.enumerated() {
      guard report[cell].statement == .absent else {
        words.append(term(cell))
        continue
      }
      missing += 1
      if index + 1 < cells.count, report[cells[index + 1]].statement == .absent { continue }
      words.append(missing == 1 ? term(cell) : say("（缺 \(missing) 格）", "(\(missing) missing)"))
      missing = 0
    }
    return words
  }

  private func term(_ cell: CellID) -> String {
    let statement = report[cell].statement
    return switch statement {
    case .blank: say("（空白）", "(blank)")
    case .absent: say("（缺）", "(missing)")
    case .number, .notApplicable, .text: DisplayText.stated(statement, in: language)
    }
  }

  private func verdict(_ relation: SumRelation, _ outcome: SumOutcome) -> (String, Style) {
    if case .holds = outcome { return (say("相符", "holds"), .plain) }
    let cells = relation.cells.sorted()
    let reason = checked.notAssessable.first { $0.code == relation.code && $0.cells == cells }?.reason
    if let reason {
      return (say("无法判断（\(reason.chinese)）", "cannot be assessed (\(reason.english))"), .doubtful)
    }
    switch outcome {
    case .fails, .totalNotFilled: return (say("不符", "does not hold"), .failing)
    case .doubtful: return (say("不符，但有读取存疑的数", "does not hold, with a doubtful reading in it"), .doubtful)
    default: return (say("无法判断", "cannot be assessed"), .doubtful)
    }
  }
}
