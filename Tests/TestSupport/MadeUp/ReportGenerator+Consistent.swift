import ReportModel

extension ReportGenerator {
  /// A report as an office publishes it: complete, mostly zeros, with all sums holding.
  mutating func consistentReport() -> Report {
    consistentReport(in: edition(olderOnceIn: 6))
  }

  /// A consistent report in any edition's form.
  ///
  /// - Parameter isFull: whether every cell has a number other than 0, so that mistaking one for another
  ///   shows.
  public mutating func consistentReport(in edition: Edition, isFull: Bool = false) -> Report {
    var report = Report(edition: edition)
    let organization = random.pick(["青禾市人民政府", "青禾市水务局", "云坪县人民政府", "云坪县教育局", "石桥镇人民政府"])
    let year = edition.years.lowerBound + random.below(min(4, edition.years.count))
    report.organization = organization
    report.year = year
    report.title = editions.current.title(organization: organization, year: year)
    fillProactive(&report)
    var requests = edition.table(.requests)
    if let older = olderRequests(than: edition), random.once(in: 8) { requests = older }
    fillRequests(&report, form: requests)
    fillChallenges(&report)
    if isFull { fillAll(&report) }
    addProse(to: &report, organization: organization, year: year)
    return report
  }

  /// The table 3 of the mixed form: that of an older edition which has cells that this one has not.
  private func olderRequests(than edition: Edition) -> TableForm? {
    guard let place = editions.all.firstIndex(of: edition) else { return nil }
    let own = edition.table(.requests)
    return editions.all[(place + 1)...].map { $0.table(.requests) }
      .first { !$0.cells.allSatisfy(own.contains) }
  }

  /// Mostly 0, sometimes a small number, rarely a large one.
  private mutating func count() -> Int64 {
    switch random.below(12) {
    case 0: Int64(random.below(300))
    case 1...3: Int64(random.below(9))
    default: 0
    }
  }

  private mutating func fillProactive(_ report: inout Report) {
    for id in report.edition.table(.proactive).cells {
      report[id].statement = .number(ExactDecimal(count() * Int64(1 + random.below(9))))
    }
    let fees = report.edition.table(.proactive).columns.first { $0.measure == .amount(.tenThousandYuan) }
    if let fee = fees?.cells.first, random.once(in: 2),
      let amount = ExactDecimal(coefficient: Int64(random.below(600_000)), scale: UInt8(1 + random.below(4)))
    {
      report[fee].statement = .number(amount)
    }
  }

  private mutating func fillRequests(_ report: inout Report, form: TableForm) {
    var columns = [[String: Int64]](repeating: [:], count: form.columns.count - 1)
    for column in columns.indices {
      var concluded: Int64 = 0
      for row in form.rows where row.role == .result {
        let value = random.once(in: 3) ? count() : 0
        columns[column][row.id] = value
        concluded += value
      }
      let carriedOut = Int64(random.once(in: 4) ? random.below(4) : 0)
      let carriedIn = min(concluded + carriedOut, Int64(random.below(3)))
      columns[column]["concluded"] = concluded
      columns[column]["carriedOut"] = carriedOut
      columns[column]["carriedIn"] = carriedIn
      columns[column]["received"] = concluded + carriedOut - carriedIn
    }
    for row in form.rows {
      let values = columns.map { $0[row.id] ?? 0 }
      set(row.cells, to: values + [values.reduce(0, +)], in: &report)
    }
  }

  private mutating func fillChallenges(_ report: inout Report) {
    for block in report.edition.table(.challenges).rows {
      let outcomes = block.cells.dropLast().map { _ in random.once(in: 5) ? Int64(random.below(5)) : 0 }
      set(block.cells, to: outcomes + [outcomes.reduce(0, +)], in: &report)
    }
  }

  private mutating func fillAll(_ report: inout Report) {
    for cell in report.edition.cells {
      report[cell].statement = .number(ExactDecimal(Int64(1 + random.below(90))))
    }
    func value(_ cell: CellID) -> Int64 { report[cell].number?.coefficient ?? 0 }
    // Totals follow from the sums of columns, then of rows; received follows from the balance.
    for sum in report.sums where sum.kind == .results {
      for cell in sum.wholes { set([cell], to: [sum.parts.map(value).reduce(0, +)], in: &report) }
    }
    for sum in report.sums where sum.kind == .balance {
      let rest = sum.wholes.map(value).reduce(0, +) - sum.parts.dropFirst().map(value).reduce(0, +)
      set(Array(sum.parts.prefix(1)), to: [rest], in: &report)
    }
    for sum in report.sums where sum.kind.isWithinRow {
      for cell in sum.wholes { set([cell], to: [sum.parts.map(value).reduce(0, +)], in: &report) }
    }
  }

  private func set(_ cells: [CellID], to values: [Int64], in report: inout Report) {
    for (cell, value) in zip(cells, values) { report[cell].statement = .number(ExactDecimal(value)) }
  }

  private mutating func addProse(to report: inout Report, organization: String, year: Int) {
    func figure(_ name: String) -> String {
      CellID(name).flatMap { report[$0].number }.map(\.description) ?? "0"
    }
    report.foreword = [
      ProseBlock("本报告由\(organization)按照有关要求编制，所列数据的统计期限为\(year)年1月1日至12月31日。")
    ]
    report.sections[.overview] = [
      ProseBlock("\(year)年，\(organization)坚持公开为民，重点领域信息及时上网。"),
      ProseBlock("（一）主动公开。全年更新栏目\(10 + random.below(30))个，发布解读\(random.below(90))篇。"),
      ProseBlock(
        "（二）依申请公开。全年新收申请\(figure("requests.received.total"))件，"
          + "上年结转\(figure("requests.carriedIn.total"))件，办结\(figure("requests.concluded.total"))件，"
          + "结转下年度\(figure("requests.carriedOut.total"))件。"),
      ProseBlock("（三）政府信息管理。公文在拟稿时即定公开属性，发布前逐件审查。"),
      ProseBlock("（四）平台建设。网站与新媒体账号由专人值守。"),
      ProseBlock("（五）监督保障。每季度抽查一次，结果在内部通报。"),
    ]
    report.sections[.problems] = [
      ProseBlock(random.pick(["解读多为文字，图解偏少。", "部分栏目更新不够及时。"])),
      ProseBlock("下一年将增加培训，并请群众评议栏目。"),
    ]
    report.sections[.otherMatters] = [ProseBlock("本年度没有收取信息处理费。")]
    report.signature = organization
    report.date = ReportDate(year: year + 1, month: 1, day: 1 + random.below(31))
  }
}
