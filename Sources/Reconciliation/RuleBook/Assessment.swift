import Diagnostics
import ReportModel

/// What the rules have to say of one report.
public struct Assessment: Sendable {
  /// What the rules have found.
  public private(set) var findings: [Finding] = []
  /// The smallest changes that would make failing sums hold.
  public private(set) var explanations: [Explanation] = []
  /// What could not be judged, and why; empty unless it was asked for.
  public private(set) var notAssessable: [NotAssessable] = []
  /// Whether what cannot be judged is to be listed.
  public let listsNotAssessable: Bool

  /// Makes an empty assessment.
  public init(listsNotAssessable: Bool = false) { self.listsNotAssessable = listsNotAssessable }

  /// Adds a finding.
  public mutating func add(_ finding: Finding) { findings.append(finding) }

  /// Adds the explanation of a group of failing sums.
  public mutating func add(_ explanation: Explanation) { explanations.append(explanation) }

  /// Says that a rule could not judge these cells; nothing is made of it unless it was asked for.
  public mutating func cannotAssess(
    _ code: FindingCode, _ cells: @autoclosure () -> [CellID], because reason: @autoclosure () -> Message
  ) {
    guard listsNotAssessable else { return }
    notAssessable.append(NotAssessable(code: code, cells: cells(), reason: reason()))
  }

  /// Puts the findings after the first so many in the order of their codes; those of one code keep theirs.
  mutating func sortFindings(after count: Int) {
    findings[count...].sort { $0.code < $1.code }
  }
}

extension Assessment {
  /// Says that figures have too many digits for a rule to add them: in the list of what could not be judged, and as a
  /// finding, because that list is not told unless it is asked for.
  mutating func cannotAdd(_ code: FindingCode, _ cells: [CellID], of subject: Message) {
    cannotAssess(code, cells, because: NotAssessable.tooLarge)
    addTooLarge(code, cells, of: subject)
  }

  /// The finding alone.
  mutating func addTooLarge(_ code: FindingCode, _ cells: [CellID], of subject: Message) {
    add(
      Finding(
        code: code, severity: .warning, cells: cells,
        message: subject
          + Message(
            "：数的位数太多，无法相加，没有核对", ": the figures have too many digits to be added, and were not checked")))
  }
}
