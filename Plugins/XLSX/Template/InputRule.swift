/// What may be entered in a cell, and what people are told about it (docs/form.md, "Cells" and "Units").
enum InputRule: Hashable {
  /// A whole number of 0 or more.
  case count
  /// 万元, 0 or more.
  case amount
  /// A day not before the end of the year reported on.
  case day(after: Int)

  /// The words of the hint that shows while the cell is selected; none if it would only be in the way.
  var hint: (title: String, text: String)? {
    switch self {
    case .count: nil
    case .amount: ("单位：万元", "请按万元填写，可以有小数；没有收费的填 0。例如 251000 元填 25.1。")
    case .day: ("成文日期", "请填年月日，例如 2026-1-14。")
    }
  }

  /// The words of the refusal.
  var refusal: (title: String, text: String) {
    switch self {
    case .count: ("只能填整数", "请填大于或等于 0 的整数；没有的填 0，不要填“/”“无”等文字。")
    case .amount: ("只能填数字", "请填大于或等于 0 的数字，单位是万元；不要带“元”“万元”等文字。")
    case .day(let year): ("请核对日期", "报告的日期应在\(year)年之后，例如 \(year + 1)-1-14。")
    }
  }

  /// The formula that is true if a cell has something else, however it got there; pasting bypasses the rule.
  func isBroken(in cell: String) -> String {
    switch self {
    case .count: "AND(\(cell)<>\"\",OR(ISTEXT(\(cell)),N(\(cell))<0,N(\(cell))<>INT(N(\(cell)))))"
    case .amount: "AND(\(cell)<>\"\",OR(ISTEXT(\(cell)),N(\(cell))<0))"
    case .day: "FALSE"
    }
  }
}
