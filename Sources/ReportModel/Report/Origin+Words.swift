import Diagnostics

extension Origin.Doubt {
  /// Why the reading is in doubt, in a few words.
  package var words: Message {
    switch self {
    case .valueCount: Message("数字个数与表格不符", "the number of values is not the form's")
    case .ambiguousPlacement: Message("数字可以有不止一种排列", "the values can be placed in more than one way")
    case .strayValue: Message("数字旁没有标签", "the value stands beside no label")
    case .splitOrJoined: Message("数字可能被拆开或连在一起", "a number may have been split or joined")
    case .conflict: Message("同一行出现两次且不一致", "the row is stated twice, differently")
    case .unit: Message("行标签与列标题的单位不一致", "label and head state different units")
    }
  }
}

extension Origin.Recognition {
  /// How the row was recognised, in a few words.
  package var words: Message {
    switch self {
    case .exact: Message("与样式一字不差", "worded as on the form")
    case .normalized:
      Message("只有序号、标点、空格或全半角与样式不同", "as on the form but for numeral, punctuation, blanks or width")
    case .alias: Message("已知的另一种写法", "another known wording")
    case .position: Message("按位置", "by its position")
    case .sums: Message("顺序已丢失，由标签和勾稽关系确定", "its order was lost; labels and sums decided")
    }
  }
}
