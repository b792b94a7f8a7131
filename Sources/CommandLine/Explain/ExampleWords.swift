import NianbaoKit

/// The changes that an example makes to the example report, in words.
enum ExampleWords {
  /// What the rule says about the example; empty where it has to be read from a source first.
  static func findings(of rule: Rule, in example: RuleExample) -> [Finding] {
    guard example.outcome == .found, let context = example.context else { return [] }
    return RuleBook.standard.assessing(context).allFindings.filter { $0.code == rule.code }
  }

  /// One change, a line each.
  static func lines(of edit: RuleExample.Edit, in language: Language) -> [String] {
    func say(_ chinese: String, _ english: String) -> String { Message(chinese, english)[language] }
    let none = say("（没有）", "(none)")
    switch edit {
    case .cell(let cell, let value): return [cellWords(cell) + " = " + stated(value, in: language)]
    case .doubt(let cell, let doubt):
      return [cellWords(cell) + say("：读取存疑", ": read with doubt") + " (\(doubt.rawValue))"]
    case .prose(let section, let paragraphs):
      let heading = Editions.standard.current.section(section).heading
      return paragraphs.isEmpty
        ? [heading + say("：没有文字", ": no text")] : paragraphs.map { heading + say("：", ": ") + $0 }
    case .title(let title): return [say("标题：", "title: ") + (title ?? none)]
    case .organization(let name): return [say("机关：", "organisation: ") + (name ?? none)]
    case .year(let year): return [say("年度：", "year: ") + (year.map(String.init) ?? none)]
    case .foreword(let paragraphs):
      return [say("前言：", "foreword: ") + (paragraphs.isEmpty ? none : paragraphs.joined(separator: " "))]
    case .signature(let name): return [say("落款：", "signature: ") + (name ?? none)]
    case .headings(let headings):
      guard let headings else { return [say("章节标题：不知道", "section headings: not known")] }
      return headings.isEmpty
        ? [say("章节标题：", "section headings: ") + none]
        : headings.map { say("章节标题：", "section heading: ") + $0.printed }
    case .date(let date): return [say("日期：", "date: ") + (date?.iso ?? none)]
    case .wording(_, let official, let printed):
      return [say("“\(official)”印作“\(printed)”", "\"\(official)\" is printed \"\(printed)\"")]
    case .residue(let text): return [say("多余文字：", "other text: ") + text]
    case .outside(let outside):
      let what =
        switch outside.kind {
        case .row: say("表格样式以外的行", "a row outside the form")
        case .column: say("表格样式以外的列", "a column outside the form")
        case .values: say("不属于任何行列的数", "loose values")
        case .table: say("另一份表", "the table once more")
        }
      let words = [outside.label] + outside.values
      return [what + say("：", ": ") + words.filter { !$0.isEmpty }.joined(separator: " ")]
    case .reading(let finding):
      return [say("读取时说明：", "said by the reading: ") + "\(finding.code) \(finding.message[language])"]
    case .previous(let edits):
      let lines = edits.flatMap { self.lines(of: $0, in: language) }
      return lines.isEmpty
        ? [say("有上一年报告", "the last report is given")] : lines.map { say("上一年：", "last year: ") + $0 }
    case .members(let list):
      return list.enumerated().flatMap { number, edits in
        let member = say("所属单位 \(number + 1)", "member \(number + 1)")
        let lines = edits.flatMap { self.lines(of: $0, in: language) }
        return lines.isEmpty ? [member] : lines.map { member + say("：", ": ") + $0 }
      }
    case .source(let text): return text.split(separator: "\n").map(String.init)
    }
  }

  private static func cellWords(_ cell: CellID) -> String { Report().words(for: cell) + " (\(cell.name))" }

  private static func stated(_ value: String, in language: Language) -> String {
    if let number = ExactDecimal(value) { return number.description }
    return DisplayText.stated(value.isEmpty ? .blank : Cell.Statement(mark: value), in: language)
  }
}
