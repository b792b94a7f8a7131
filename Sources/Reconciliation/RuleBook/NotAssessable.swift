import Diagnostics
import ReportModel

/// A rule that neither passed nor failed, because something it needs is blank, absent, in doubt or of another
/// scope.
public struct NotAssessable: Sendable, Hashable {
  /// The rule's code.
  public let code: FindingCode
  /// The cells it would have judged.
  public let cells: [CellID]
  /// What is missing.
  public let reason: Message
}

extension NotAssessable {
  /// A figure is missing or uncertain.
  static let noNumber = Message("有的数是空白、缺失或读取存疑", "a number is blank, absent or read with doubt")
  /// The figures are too large to add.
  static let tooLarge = Message("有的数位数太多，无法相加", "figures have too many digits to be added")
}
