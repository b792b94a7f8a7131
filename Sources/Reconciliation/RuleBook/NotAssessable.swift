import Diagnostics
import ReportModel

/// A rule that could neither pass nor fail: something it needs is blank, absent, doubtful or of another scope.
public struct NotAssessable: Sendable, Hashable {
  /// The rule's code.
  public let code: FindingCode
  /// The cells it would have judged.
  public let cells: [CellID]
  /// What it needs.
  public let reason: Message
}

extension NotAssessable {
  /// Why a rule cannot judge figures of which one is missing or uncertain.
  static let noNumber = Message("有的数是空白、缺失或读取存疑", "a number is blank, absent or read with doubt")
  /// Why a rule cannot judge sums of figures that do not fit.
  static let tooLarge = Message("有的数位数太多，无法相加", "figures have too many digits to be added")
}
