import ReportModel

/// A sentence of the report that says what its blanks or marks mean: 没有数据的留空, 表中“/”表示没有.
struct BlankNote: Sendable {
  /// Whether blanks are explained, and marks.
  private(set) var explainsBlanks = false
  private(set) var explainsMarks = false

  private enum Word { case blank, mark, meaning, table, end }

  private static let words = PhraseTrie<Word>(
    [
      (.blank, "留空 空白 空格 空着 未填 不填 为空 空项"),
      (.mark, "/ ／ — － ― - – 横线 斜杠 斜线 短横"),
      (.meaning, "表示 代表 视为 视同 即为 为0 为零 均为0 没有 无此 无数据 无相关 未发生 不涉及 无该项 意为"),
      (.table, "表 数据 数字 数值 单元格 栏 项 格 统计"),
      // 空白 in these is no cell.
      (.end, "。 ； ; \n 填补空白 空白点 监管空白 内容空白"),
    ].flatMap { (word: Word, list: String) in
      list.split(whereSeparator: { $0 == " " }).map { (String($0), word) }
    })

  init(_ report: Report) {
    for paragraph in report.foreword.paragraphs { read(paragraph.text) }
    for section in SectionID.allCases {
      for paragraph in report.sections[section].paragraphs { read(paragraph.text) }
    }
    for paragraph in report.provenance.residue { read(paragraph.text) }
    for values in report.provenance.outside { read(values.label) }
  }

  private mutating func read(_ text: String) {
    var blank = false
    var mark = false
    var meaning = false
    var table = false
    func settle(_ note: inout BlankNote) {
      guard meaning, table else { return }
      if blank { note.explainsBlanks = true }
      if mark { note.explainsMarks = true }
    }
    Self.words.forEach(in: text) { word, _ in
      switch word {
      case .blank: blank = true
      case .mark: mark = true
      case .meaning: meaning = true
      case .table: table = true
      case .end:
        settle(&self)
        (blank, mark, meaning, table) = (false, false, false, false)
      }
    }
    settle(&self)
  }
}
