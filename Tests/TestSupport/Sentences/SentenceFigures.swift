import ReportModel

/// The figures of a report that are not zero, by short names, and the report that has them.
///
/// `received` and `in` are rows of table 3, and so is every outcome; what was concluded and carried out follows,
/// so that the sums hold. `review 2/1/0/0` is a block of table 4: upheld, corrected, otherwise, pending.
public struct SentenceFigures: Sendable {
  private var numbers: [String: [Int64]] = [:]
  private var organization = "云坪县水务局"
  private var year = 2023
  /// The section that the sentences stand in.
  private(set) var section = SectionID.overview

  private static let outcomes = [
    ("disclosed", "disclosed"), ("partly", "partlyDisclosed"), ("secrets", "withheld.stateSecrets"),
    ("otherLaws", "withheld.otherLaws"), ("security", "withheld.securityAndStability"),
    ("thirdParty", "withheld.thirdPartyRights"), ("internal", "withheld.internalAffairs"),
    ("process", "withheld.processInformation"), ("files", "withheld.enforcementFiles"),
    ("inquiries", "withheld.administrativeInquiries"), ("notHeld", "unavailable.notHeld"),
    ("creation", "unavailable.needsCreation"), ("unclear", "unavailable.unclear"),
    ("petitions", "declined.petitions"), ("repeated", "declined.repeated"),
    ("publications", "declined.publications"), ("excessive", "declined.excessive"),
    ("confirmation", "declined.confirmation"), ("overdue", "otherwise.correctionOverdue"),
    ("feeOverdue", "otherwise.feeOverdue"), ("other", "otherwise.other"),
  ]
  private static let blocks = [
    ("review", "review"), ("direct", "directLitigation"), ("after", "litigationAfterReview"),
  ]
  private static let documents = [
    ("issued", "normativeDocuments.issued"), ("repealed", "normativeDocuments.repealed"),
    ("inForce", "normativeDocuments.inForce"),
  ]
  private static let sections: [String: SectionID] = [
    "一": .overview, "二": .proactive, "三": .requests, "四": .challenges, "五": .problems, "六": .otherMatters,
  ]
  private static let names =
    ["received", "in", "commercial", "rules"] + (outcomes + blocks + documents).map(\.0)

  /// No figures.
  init() {}

  /// Takes one more figure, such as `received 15`; false if there is no such name.
  mutating func take(_ item: Substring) -> Bool {
    let parts = item.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    switch parts[0] {
    case "organ": organization = parts[1]
    case "year": year = Int(parts[1]) ?? year
    case "section":
      guard let named = Self.sections[parts[1]] else { return false }
      section = named
    default:
      guard Self.names.contains(parts[0]) else { return false }
      let list = parts[1].split(separator: "/").compactMap { Int64($0) }
      guard !list.isEmpty else { return false }
      numbers[parts[0]] = list
    }
    return true
  }

  /// A figure; 0 where none is given.
  public func number(_ name: String) -> Int64 { numbers[name]?.first ?? 0 }

  /// The outcomes together.
  public var concluded: Int64 { Self.outcomes.reduce(0) { $0 + number($1.0) } }
  /// Those left over.
  public var carriedOut: Int64 { number("received") + number("in") - concluded }
  /// The outcomes of one group of rows, by the beginning of their ids.
  public func results(_ group: String) -> Int64 {
    Self.outcomes.reduce(0) { $0 + ($1.1.hasPrefix(group) ? number($1.0) : 0) }
  }
  /// The outcomes of a block of table 4, its total last.
  public func block(_ name: String) -> [Int64] {
    let list = numbers[name] ?? [0, 0, 0, 0]
    return list + [list.reduce(0, +)]
  }
  /// The report's year.
  public var reportYear: Int { year }

  /// A report in which everything else is 0 and all sums hold.
  public var report: Report {
    var report = Report(edition: .edition2021)
    report.organization = organization
    report.year = year
    report.title = report.officialTitle
    for cell in report.edition.cells { report[cell].statement = .number(ExactDecimal(0)) }
    func set(_ name: String, _ value: Int64) {
      guard let cell = CellID(name) else { return }
      report[cell].statement = .number(ExactDecimal(value))
    }
    func row(_ name: String, _ value: Int64, commercial: Int64 = 0) {
      set("requests.\(name).naturalPerson", value - commercial)
      set("requests.\(name).commercial", commercial)
      set("requests.\(name).total", value)
    }
    let commercial = number("commercial")
    row("received", number("received"), commercial: commercial)
    row("carriedIn", number("in"))
    for (name, cell) in Self.outcomes {
      row(cell, number(name), commercial: name == "disclosed" ? commercial : 0)
    }
    row("concluded", concluded, commercial: commercial)
    row("carriedOut", carriedOut)
    for (name, cell) in Self.blocks {
      for (column, value) in zip(["upheld", "corrected", "other", "pending", "total"], block(name)) {
        set("challenges.\(cell).\(column)", value)
      }
    }
    for (name, cell) in Self.documents { set("proactive.\(cell)", number(name)) }
    for (column, value) in zip(["issued", "repealed", "inForce"], numbers["rules"] ?? []) {
      set("proactive.rules.\(column)", value)
    }
    return report
  }
}
