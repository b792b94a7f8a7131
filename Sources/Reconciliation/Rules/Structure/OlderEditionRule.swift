import Diagnostics
import ReportModel

/// S4: rows or heads of an older edition in a year for which a newer one is in force.
struct OlderEditionRule: ReportRule {
  var code: FindingCode { .olderEdition }

  var explanation: Message { Self.explanation(among: .standard) }

  var basis: Message { RuleBasis.replacement }

  var examples: [RuleExample] {
    [
      .found(
        Message("表二有旧版的栏", "a head of an older form in table 2"), .cell(.proactive.procurement.items, "3")),
      .holds(Message("全是新版", "all of the newer form")),
      .notAssessable(Message("年份不明", "the year is not known"), .year(nil)),
    ]
  }

  /// A sentence for each edition that replaced another, newest first.
  static func explanation(among editions: Editions) -> Message {
    let sentences = editions.successions.map { newer, older in
      let (firstYear, new, old) = (newer.years.lowerBound, newer.id.rawValue, older.id.rawValue)
      return Message(
        "\(firstYear)年度起应使用\(new)年版表式，\(old)年版的行和栏应改过来。",
        "From the report on \(firstYear) on the form of \(new) is due; rows and heads of \(old) have to be replaced."
      )
    }
    return Message(
      sentences.map(\.chinese).joined(), sentences.map(\.english).joined(separator: " "))
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    guard let year = report.year else {
      assessment.cannotAssess(code, [], because: Message("年份不明", "the year is not known"))
      return
    }
    guard let due = context.editions.due(for: year) else { return }
    func tell(_ cells: [CellID], of table: TableID, in older: Edition) {
      let heading = due.section(table.section).heading
      assessment.add(
        Finding(
          code: code, cells: cells,
          message: Message(
            "“\(heading)”表用了\(older.id.rawValue)年版的行或栏，\(year)年应用\(due.notice)所定表式",
            "the table \"\(heading)\" has rows or heads of the \(older.id.rawValue) edition; for \(year) the form of \(due.notice) is due"
          )))
    }
    // A cell that several older forms have is told as one of the newest of them.
    var told: Set<CellID> = []
    for (older, table, cells) in OlderCells.all(than: due, in: context.editions) {
      let foreign = cells.filter { report.cells.states($0) && told.insert($0).inserted }
      if !foreign.isEmpty { tell(foreign, of: table, in: older) }
    }
    // A form to which the newer one only added something has nothing of its own to show.
    for form in due.tables where !told.contains(where: { $0.table == form.id }) {
      let own = report.form(of: form.id)
      guard let older = context.editions[own.edition], older.years.lowerBound < due.years.lowerBound else {
        continue
      }
      let lacking = form.cells.filter { !own.contains($0) }
      guard !lacking.isEmpty, own.cells.contains(where: report.cells.states) else { continue }
      tell(lacking, of: form.id, in: older)
    }
  }
}
