import Diagnostics
import ReportModel

/// The results of checking one report.
public struct Assessment: Sendable {
  /// The rules' findings.
  public private(set) var findings: [Finding] = []
  /// The smallest changes that would make failing sums hold.
  public private(set) var explanations: [Explanation] = []
  /// What could not be judged, and why; empty unless requested.
  public private(set) var notAssessable: [NotAssessable] = []
  /// Whether to list what cannot be judged.
  public let listsNotAssessable: Bool

  /// Makes an empty assessment.
  public init(listsNotAssessable: Bool = false) { self.listsNotAssessable = listsNotAssessable }

  /// Adds a finding.
  public mutating func add(_ finding: Finding) { findings.append(finding) }

  /// Adds the explanation of a group of failing sums.
  public mutating func add(_ explanation: Explanation) { explanations.append(explanation) }

  /// Records that a rule could not judge these cells; ignored unless requested.
  public mutating func cannotAssess(
    _ code: FindingCode, _ cells: @autoclosure () -> [CellID], because reason: @autoclosure () -> Message
  ) {
    guard listsNotAssessable else { return }
    notAssessable.append(NotAssessable(code: code, cells: cells(), reason: reason()))
  }

  /// Sorts the findings after the first `count` by code; those with the same code keep their order.
  mutating func sortFindings(after count: Int) {
    findings[count...].sort { $0.code < $1.code }
  }
}

extension Assessment {
  /// Records that a rule cannot add figures with too many digits: in the list of what could not be judged,
  /// and as a finding, since that list is only shown on request.
  mutating func cannotAdd(_ code: FindingCode, _ cells: [CellID], of subject: Message) {
    cannotAssess(code, cells, because: NotAssessable.tooLarge)
    addTooLarge(code, cells, of: subject)
  }

  /// Adds only the finding.
  mutating func addTooLarge(_ code: FindingCode, _ cells: [CellID], of subject: Message) {
    add(
      Finding(
        code: code, severity: .warning, cells: cells,
        message: subject
          + Message(
            "：数的位数太多，无法相加，没有核对", ": the figures have too many digits to be added, and were not checked")))
  }
}
