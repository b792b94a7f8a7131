import ReportModel

extension RuleExample.Edit {
  /// Section 一 says only this.
  static func overview(_ sentence: String) -> RuleExample.Edit { .prose(.overview, [sentence]) }
}
