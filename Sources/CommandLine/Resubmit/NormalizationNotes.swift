import NianbaoKit

/// 规范化说明: where the written document differs from the source, as a text that goes with it.
///
/// It is handed in with the report, so it is in Chinese whatever the user's language.
struct NormalizationNotes {
  let report: Report
  /// The source's name, without its folder.
  let source: String
  /// What the document could not carry.
  let losses: [Loss]

  // Enough of a piece of text to show which one it is.
  private static let excerptLength = 60

  var text: String {
    var lines = ["规范化说明", "", "报告：\(report.officialTitle ?? report.title ?? "")", "原文件：\(source)", ""]
    let all = report.normalizations
    let others = corrections + lost
    lines.append(
      all.isEmpty
        ? "原文的标题、标签和次序都合乎规定。" : "以下各处原文与规定的表式不同，已按规定写出；报告的数据没有因此改变。")
    if !others.isEmpty { lines.append("与原文不同的数据和没有收入的内容，另列在最后。") }
    for kind in Normalization.Kind.allCases {
      let items = all.filter { $0.kind == kind }
      guard !items.isEmpty else { continue }
      lines += ["", "【\(kind.title.chinese)】\(items.count) 处"]
      lines += items.enumerated().map { "  \($0 + 1). " + Self.line($1) }
    }
    lines += others
    return lines.map(DisplayText.safe).joined(separator: "\n") + "\n"
  }

  private static func line(_ item: Normalization) -> String {
    let place = item.place.map { "（\($0.text(in: .chinese))）" } ?? ""
    let printed = excerpt(item.printed)
    switch item.kind {
    case .residue, .outside: return "“\(printed)”" + place
    case .row: return "“\(item.written)”" + place
    case .title, .heading, .order, .label, .signs, .number:
      return (printed.isEmpty ? "原文没有" : "“\(printed)”") + " → “\(item.written)”" + place
    }
  }

  private var corrections: [String] {
    let all = report.provenance.corrections
    let blanks = report.filledBlanks
    let others = all.filter { !blanks.contains($0.cell) }
    var lines: [String] = []
    if !others.isEmpty {
      lines += ["", "【更正的数据】\(others.count) 处（与原文不同，须由机关确认）"]
      lines += others.enumerated().map { index, correction in
        let printed = DisplayText.stated(correction.printed, in: .chinese)
        let corrected = DisplayText.stated(correction.corrected, in: .chinese)
        let reason = correction.reason.isEmpty ? "未说明" : correction.reason
        return "  \(index + 1). \(report.words(for: correction.cell))：\(printed) → \(corrected)（理由：\(reason)）"
      }
    }
    if !blanks.isEmpty {
      lines += ["", "【空白格填 0】\(blanks.count) 处"]
      lines += blanks.enumerated().map { "  \($0 + 1). " + report.words(for: $1) }
    }
    return lines
  }

  /// What the form has no room for; other wordings are listed above, places and findings belong to no document.
  private var lost: [String] {
    let told: Set<Aspect> = [.cells, .marks, .prose, .signature]
    let lost = losses.filter { told.contains($0.aspect) }
    guard !lost.isEmpty else { return [] }
    return ["", "【文档没有收入的内容】"]
      + lost.map { "  - " + ($0.detail?.chinese ?? "\($0.aspect.title.chinese)（\($0.count)）") }
  }

  private static func excerpt(_ text: String) -> String {
    let line = DisplayText.safe(text)
    return line.count > excerptLength ? line.prefix(excerptLength) + "……" : line
  }
}
