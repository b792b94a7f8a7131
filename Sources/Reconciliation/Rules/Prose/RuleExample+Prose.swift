import ReportModel

extension RuleExample.Edit {
  /// Replaces section 一 by a single sentence.
  static func overview(_ sentence: String) -> RuleExample.Edit { .prose(.overview, [sentence]) }
}
