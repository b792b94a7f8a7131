import Diagnostics
import ReportModel

/// A finding that a person has reviewed and accepts, and the reason.
public struct Waiver: Sendable, Hashable {
  /// The finding's code.
  public var code: FindingCode
  /// The report's organ, if a file holds several reports.
  public var organization: String?
  /// The report's year, if a file holds several reports.
  public var year: Int?
  /// Cells that the finding must include; empty for any.
  public var cells: [CellID]
  /// Words in the finding's message, in either language, or in the text it quotes.
  public var fragment: String?
  /// Why the finding is acceptable.
  public var reason: String
  /// The file that contains the waiver.
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

  /// Whether the waiver accepts this finding of this report.
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
