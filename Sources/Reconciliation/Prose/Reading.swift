import ReportModel

/// One way to understand a quantity in the cells: what is added, and what is left out.
struct Reading: Sendable {
  /// What it is called.
  let name: Message
  /// The cells that are added.
  let cells: [CellID]
  /// The cells that are taken off.
  var without: [CellID] = []

  /// What it comes to; `nil` where a cell is blank, not there, doubtful or no whole number.
  func value(in cells: CellTable) -> Int64? {
    guard !self.cells.isEmpty, let plus = Self.sum(self.cells, cells), let minus = Self.sum(without, cells)
    else {
      return nil
    }
    let (value, overflow) = plus.subtractingReportingOverflow(minus)
    return overflow ? nil : value
  }

  private static func sum(_ ids: [CellID], _ cells: CellTable) -> Int64? {
    var total: Int64 = 0
    for id in ids {
      guard case .number(let figure) = cells.operand(id), let number = figure.integer, !cells.isDoubtful(id)
      else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(number)
      guard !overflow else { return nil }
      total = sum
    }
    return total
  }
}

/// The cells that prose speaks of: the totals of table 3, table 4, and the documents of table 2.
enum ProseCells {
  static let received = total("received")
  static let carriedIn = total("carriedIn")
  static let concluded = total("concluded")
  static let carriedOut = total("carriedOut")

  private static let groups: [ResultGroup: [CellID]] = {
    var groups: [ResultGroup: [CellID]] = [:]
    for group in ResultGroup.allCases {
      let prefix = group.rowPrefix
      groups[group] = Edition.edition2021.table(.requests).rows
        .filter { $0.id == prefix || $0.id.hasPrefix(prefix + ".") }.compactMap(\.cells.last)
    }
    return groups
  }()
  private static let otherwiseGroup = total("otherwise")

  /// The totals of a group's rows; the group's own where a report states that instead (FORMAT §5).
  static func rows(of group: ResultGroup, in report: Report) -> [CellID] {
    if group == .otherwise, let own = otherwiseGroup.first, report.cells.states(own) { return [own] }
    return groups[group] ?? []
  }

  /// The cells of blocks of table 4 in one column; `nil` is the total.
  static func challenges(_ list: [Challenge], _ outcome: Outcome?) -> [CellID] {
    var cells: [CellID] = []
    for challenge in list {
      for block in challenge.blocks {
        cells += column(block, outcome).filter { !cells.contains($0) }
      }
    }
    return cells
  }

  private static func column(_ block: String, _ outcome: Outcome?) -> [CellID] {
    guard let outcome else { return totals[block] ?? [] }
    return cell("challenges.\(block).\(outcome.rawValue)")
  }

  /// The totals of the blocks of table 4, which most claims about it are compared with.
  private static let totals = Dictionary(
    uniqueKeysWithValues: (Challenge.review.blocks + Challenge.litigation.blocks).map {
      ($0, cell("challenges.\($0).total"))
    })

  /// The cells of one block of table 4, its total first.
  static func block(_ challenge: Challenge) -> [CellID] {
    challenges([challenge], nil) + Outcome.allCases.flatMap { challenges([challenge], $0) }
  }

  /// A figure of documents.
  static func documents(_ kind: DocumentKind, _ column: String) -> [CellID] {
    cell("proactive.\(kind.rawValue).\(column)")
  }

  private static func total(_ row: String) -> [CellID] { cell("requests.\(row).total") }
  private static func cell(_ name: String) -> [CellID] { CellID(name).map { [$0] } ?? [] }
}

extension Challenge {
  /// The blocks of table 4 that the word covers.
  var blocks: [String] {
    switch self {
    case .review: ["review"]
    case .litigation: ["directLitigation", "litigationAfterReview"]
    case .direct: ["directLitigation"]
    case .afterReview: ["litigationAfterReview"]
    }
  }
}
