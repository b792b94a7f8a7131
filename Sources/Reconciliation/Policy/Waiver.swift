import Diagnostics
import ReportModel

/// Which finding a person has looked at and accepts, and why.
public struct Waiver: Sendable, Hashable {
  /// The finding's code.
  public var code: FindingCode
  /// The organ whose report it is, where one file holds several.
  public var organization: String?
  /// The year of the report, where one file holds several.
  public var year: Int?
  /// Cells that the finding has to speak of, among others; none where any will do.
  public var cells: [CellID]
  /// Words of the finding's message, in either language, or of the sentence it quotes.
  public var fragment: String?
  /// Why the finding is in order.
  public var reason: String
  /// The file that has the waiver.
  public var file: String
  /// The line of that file, from 1.
  public var line: Int

  /// Makes a waiver.
  public init(
    code: FindingCode, organization: String? = nil, year: Int? = nil, cells: [CellID] = [],
    fragment: String? = nil, reason: String, file: String, line: Int
  ) {
    self.code = code
    self.organization = organization
    self.year = year
    self.cells = cells
    self.fragment = fragment
    self.reason = reason
    self.file = file
    self.line = line
  }

  /// Whether it is about this finding of this report.
  public func covers(_ finding: Finding, of report: Report) -> Bool {
    guard finding.code == code, cells.allSatisfy(finding.cells.contains) else { return false }
    if let organization, report.organization != organization { return false }
    if let year, report.year != year { return false }
    guard let fragment else { return true }
    return [finding.message.chinese, finding.message.english, finding.quote ?? ""].contains {
      $0.contains(fragment)
    }
  }
}
