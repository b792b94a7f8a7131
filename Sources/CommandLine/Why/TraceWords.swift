import NianbaoKit

extension ReadingTrace.Method {
  /// How the table was read, in a few words.
  var words: Message {
    switch self {
    case .rows:
      Message(
        "逐行读取：行标签定行，有列标题的由列标题定列",
        "row by row: labels tell the rows, and heads the columns where they are printed")
    case .lines: Message("一行数字对应一行标签，依次排列", "a line of values for each label, in their order")
    case .order:
      Message("单元格顺序已丢失，按可能的顺序和勾稽关系还原", "the order of the cells was lost, and found by likelihood and sums")
    case .flow: Message("数字不全，按数字在行中的位置", "values are missing; their places on the line tell the columns")
    case .block: Message("各行宽度不同，按标签后的数字", "rows of different widths, by the values behind each label")
    case .oneRow: Message("标签之下只有一行数字，按样式的顺序", "one row of values below all labels, in the order of the form")
    case .unclear: Message("没有可靠的读法", "no sure way to read it was found")
    }
  }
}

extension ReadingTrace.Rival.Reason {
  /// What supports another value, in a few words.
  var words: Message {
    switch self {
    case .statedAgain: Message("原文另一处也写了这一格", "the source states the cell a second time")
    case .otherHeads: Message("列标题也可按另一顺序理解", "the heads can be read in another order")
    case .otherOrder: Message("数字的另一种排列也几乎一样可能", "another order of the values is nearly as likely")
    case .otherMethods(let methods):
      .init(
        "较不可靠的读法（" + methods.map(\.words.chinese).joined(separator: "；") + "）",
        "less sure ways of reading (" + methods.map(\.words.english).joined(separator: "; ") + ")")
    }
  }
}
