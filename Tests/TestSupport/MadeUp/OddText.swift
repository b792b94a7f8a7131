/// Invented texts on which formats tend to break.
public enum OddText {
  /// Prose as offices write it.
  public static let plain = [
    "本年度我局围绕青禾湖治理公布工作动态，网站全年更新信息四百余条。",
    "全年新收申请12件，上年结转1件，均在期限内答复。",
    "2023年，我局制发行政规范性文件2件，现行有效9件。",
    "（一）主动公开。以公开促落实，及时回应“米袋子”“菜篮子”等关切。",
    "1.制度有待完善；2.人手偏少；3.解读形式单一。",
    "无其他需要报告的事项。",
    "收取信息处理费0元，占比100%，同比增长3.5个百分点。",
    "依据《青禾市公开办法》（青府发〔2021〕3号）第五条办理。",
  ]

  /// Characters that separate, quote, hide or combine.
  public static let odd = [
    "甲|乙|丙", "列\t列\t\t列", "他说\"可以\"，又说\"\"不\"\"，'单'引号", "第一行\n第二行", "空一行\n\n再写", "行首\n  两个空格  \n\t行尾",
    "=SUM(A1:A9)", "+86-010-1234567", "-5件", "@某人", "=HYPERLINK(\"http://a.example/\",\"点\")", "'=1", "，,;，",
    "a,b",
    "🌾丰收👩🏽‍🌾🇨🇳一家👨‍👩‍👧", "罕见字𠀋𪚥，𬌗", "组合e\u{301}与é，ǖ与u\u{308}\u{304}", "零宽\u{200D}连\u{200B}接\u{FEFF}号",
    "全角\u{3000}\u{3000}空格，不断\u{A0}行，窄\u{202F}空", "_x0041_与_x000D_", "&amp;&lt;&#10;&nbsp;", "<b>粗</b>", "]]>",
    "C:\\temp\\", "\\",
    "\\n不是换行", "100%％‰℃㎡①Ⅳ", "行分隔\u{2028}符\u{85}号", "null", "0", "5.10", "true", "{\"a\":[1]}",
    "\u{202E}反向\u{202C}",
    "ｆｕｌｌ　ｗｉｄｔｈ", "\u{7F}删除", "cells", "表外text:x", "二、主动公开政府信息情况", "六、其他需要报告的事项", "青禾市", "2024年1月5日",
  ]

  /// Markdown syntax, at the start of a line or within it.
  public static let markdown = [
    "# 标题", "## 二、主动公开政府信息情况", "#号不是标题", "#", "- 列表", "+ 列表", "* 列表", "-", "-无空格", "1. 第一", "2) 第二", "12.",
    "> 引用", ">",
    "---", "***", "_ _ _", "===", "```\n代码\n```", "~~~", "`代码`", "`单个", "*斜*与**粗**", "_斜_与__粗__",
    "snake_case_name", "1~3月与5~6月", "~~删~~",
    "[链接](http://a.example/)", "![图](x.png)", "[注]: http://a.example/", "[^1]脚注", "[ ] 待办",
    "〔2021〕30号与[2021]30号", "<br>", "一<br>二",
    "<!-- 注释 -->", "<!-- nianbao/pipe/1 edition=2021 -->", "a --> b", "1<2 且 3>2", "|---|",
    "| a | b |\n|---|---|\n| 1 | 2 |", "甲 | 乙\n--- | ---",
    ":-: | :-:", "尾\\", "反斜\\*线", "标题行\n---", "标题行\n===", "$x$与$y$", "    缩进".trimmedOfBlanks, "行一\n    缩进四格",
    "行一\n# 二", "行一\n- 二",
    "行一\n1. 二", "http://a.example/?b=1&copy=2", "www.example.org", "a&b", "AT&T;", "&#x4e2d;", ":smile:",
    "井号结尾 #", "结尾两个##",
  ]

  /// Texts in place of numbers.
  public static let cells = [
    "blank", "absent", "text:x", "text:", "text:text:blank", "见附件", "3件", "1,234", "１２", "约5", "251000元",
    "减3", "(3)", "=1+1", "+", "@", "-abc",
    "5", "0.50", "+7", "1e3", "null", "空", "absent ", "12\n34", "甲|乙", "\\|", "列\t列", "\"引\"", "/ /", "---",
    ":-:", "<br>", "*3*", "&#48;", "\u{3000}x",
    "（此处填写\n数量）", "𠀋", "#N/A", "TRUE", "2023-01-05", "_x0041_", "'5",
  ].map(\.trimmedOfBlanks)

  /// Names of organs; `nil` for none.
  public static let organizations: [String?] = [
    "青禾市人民政府", "青禾市青禾湖区发展和改革局", "云坪县水务局", nil, "石桥镇（街道）", "甲|乙局", "局\"办\"", "=局", "局--所-->", "#1办公室",
    "2023年局", "局2023", "𠀋县",
    "Qinghe\u{A0}Bureau", "- 局", "1. 局", "局,处", "组合e\u{301}局", "年", "\\局\\",
  ]

  /// Titles that do not follow the form.
  public static let titles = [
    "2023年青禾市政府信息公开年报", "政府信息公开工作年度报告", "年政府信息公开工作年度报告", "2023年政府信息公开工作年度报告", "关于*公开*的报告 #", "# 报告 ##",
    "青禾市二〇二三年政府信息公开工作年度报告",
    "报告|2023", "报告 <b>", "=报告", "青禾市12023年政府信息公开工作年度报告", "《青禾市2023年政府信息公开工作年度报告》", "云坪县水务局2022年政府信息公开工作年度报告",
  ]
}

extension String {
  /// The text without ASCII blanks, tabs, line ends, U+00A0 and U+3000 at its ends, as paragraphs must be.
  public var trimmedOfBlanks: String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{3000}", "\u{A0}"]
    var scalars = unicodeScalars[...]
    while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
