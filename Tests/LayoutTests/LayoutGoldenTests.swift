import TestSupport
import Testing

@testable import Layout

/// How random text becomes lines, rows and cells: a text a block of lines.
struct LayoutGoldenTests {
  private static let kinds: [(name: String, pieces: [String])] = [
    (
      "tabs",
      ["规章\t1\t2\t3", "\t\t4", "行政许可\t128", "信息内容\t本年\t", "一段文字。", "", "\t缩进", "a\tb", "  \t7\t", "1\t\t\t2"]
    ),
    (
      "pipes",
      [
        "| 规章 | 1 | 2 |", "|---|---|---|", "规章 | 1 | 2", "|  |  |", "| 甲", "乙 |", "一段文字。", "",
        "| a \\| b | c |",
        "|:--|--:|", "| 甲 | 乙 | 丙 | 丁 |", "|||", "文字 | 里",
      ]
    ),
    (
      "boxes",
      [
        "┌───┬───┐", "│规章│ 1 │", "├───┼───┤", "│   │ 2 │", "└───┴───┘", "┌───────┐", "│  合并  │", "├───┬───┤",
        "一段文字。", "",
        "+----+----+", "| a  | b  |", "═══", "║甲║",
      ]
    ),
    (
      "dashes",
      [
        "------  ----  ----", "规章      1     2", "行政许可  128", "=====  ====", "一段文字。", "", "  三、  7   8",
        "-----", "信息内容  本年  上年",
        "1  2  3", "          4     5",
      ]
    ),
    (
      "markup",
      [
        "<table>", "</table>", "<tr><td>规章</td><td>1</td></tr>", "<tr>", "<td rowspan=2>甲</td>",
        "<td colspan=\"2\">乙",
        "</tr>", "一段文字。", "", "<th>头</th>", "<br>", "<p>段</p>", "&lt;td&gt;", "<TR><TD>3</TD>",
      ]
    ),
    (
      "lines",
      [
        "# 标题", "## 二、主动公开", "- 项", "1. 项", "> 引", "一段文字。", "", "　　缩进", "第 1 页", "12", "规章 1 2 3", "**粗**",
        "甲：乙",
        "\u{C}", "长长的一段文字，写到一行的末尾还没有写完，", "下一行接着写完。",
      ]
    ),
  ]

  @Test(arguments: kinds.map(\.name)) func textIsLaidOutAsItWas(kind: String) throws {
    let pieces = try #require(Self.kinds.first { $0.name == kind }).pieces
    var random = SplitMix64(seed: 21)
    let lines = (0..<250).flatMap { number in
      let text = (0..<(2 + random.below(6))).map { _ in random.pick(pieces) }.joined(separator: "\n")
      return ["# \(number)"] + Self.lines(of: TextLayout.document(of: Array(text.utf8)))
    }
    let name = "layouts/\(kind).txt"
    #expect(try Golden.difference(of: lines.joined(separator: "\n") + "\n", from: name) == nil)
  }

  private static func lines(of document: SourceDocument) -> [String] {
    document.lines.map { line in
      let cells = document.fragments[line.fragments].map { fragment in
        let bytes = document.bytes[Int(fragment.start)..<Int(fragment.end)]
        return
          "\(RandomText.shown(String(decoding: bytes, as: UTF8.self)))@\(fragment.column)+\(fragment.columnSpan)"
      }
      return "\(line.kind) \(line.grid) \(line.columnCount) " + cells.joined(separator: " ")
    }
  }
}
