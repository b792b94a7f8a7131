import Characters
import Layout

/// Text that web pages and converters leave around a report (docs/form.md, "How published reports break").
enum Residue {
  private static let phrases = PhraseFinder(
    [
      "扫一扫", "ICP备", "ICP 备", "网站标识码", "公安备", "公网安备", "版权所有", "主办单位", "承办单位", "技术支持", "当前位置",
      "您现在的位置", "您所在的位置", "您的位置", "上一篇", "下一篇", "责任编辑", "浏览次数", "点击数", "点击率", "阅读次数", "阅读量：", "索引号",
      "信息来源", "分享到", "关闭窗口", "打印本页", "关闭本页", "收藏本页", "网站地图", "联系我们", "相关链接", "返回顶部", "返回首页",
      "网站支持IPv6", "无障碍", "长者模式", "文字描述", "我要纠错", "【字体", "[字体", "[ 字体", "生成日期", "成文日期", "发文日期", "发布机构",
      "发文机关", "主题分类", "信息分类", "体裁分类", "公开方式", "保护视力色",
    ]
      + ["字体", "字号", "分享", "发布时间", "发布日期", "浏览量", "访问量", "阅读", "点击", "来源", "作者", "编辑", "文号", "字体大小"].flatMap {
        ["\($0)：", "\($0):", "\($0) ："]
      })
  private static let words = [
    "打印", "关闭", "首页", "政务公开", "政府信息公开年报", "政府信息公开", "政务信息公开年报", "信息公开年报", "分享", "收藏", "【打印】", "【关闭】",
    "打印 关闭", "返回", "附件", "来源", "大", "中", "小", "正文", "目录", "目 录", "微信", "微博", "新浪微博", "QQ", "QQ空间", "X", "朋友圈",
    "复制链接",
    "繁体", "简体", "长者版", "纠错", "下载", "RSS", "字体", "字号", "搜索", "导航", "年报", "依申请公开", "公开年报", "公开指南", "公开制度",
    "法定主动公开内容", "政府信息公开指南", "政府信息公开制度",
  ].map { Array($0.utf8) }
  private static let longestWord = words.map(\.count).max() ?? 0

  /// Whether a line belongs to the page around the report.
  static func isResidue(_ text: UTF8Text) -> Bool {
    guard text.hasAtMost(120) else { return false }
    let plain = withoutListSigns(text)
    if plain.count <= longestWord,
      words.contains(where: { $0.count == plain.count && plain.hasBytes($0, at: 0) })
    {
      return true
    }
    if plain.hasPrefix("附件"),
      plain.piece(6..<plain.count).scalars.allSatisfy({ $0.isItemNumeral || "：:".unicodeScalars.contains($0) }
      )
    {
      return true
    }
    if plain.first == UInt8(ascii: "["), plain.last == UInt8(ascii: ")"), plain.contains("](") { return true }
    return phrases.occur(in: plain)
  }

  static func isResidue(_ text: String) -> Bool { text.withText { isResidue($0) } }

  /// Whether a paragraph is a hint left over from the blank form: `（文字描述）`.
  static func isTemplateHint(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    return text.withText { text in
      var words = "文字描述".unicodeScalars.makeIterator()
      for scalar in text.scalars {
        switch scalar {
        case "（", "）", "(", ")", "【", "】", " ", "　": continue
        default: if scalar != words.next() { return false }
        }
      }
      return words.next() == nil
    }
  }

  private static func withoutListSigns(_ text: UTF8Text) -> UTF8Text {
    var start = 0
    while start < text.count {
      let (scalar, length) = text.character(at: start)
      switch scalar {
      case "-", "*", "•", "●", "·", "+", " ", "　": start += length
      default: return text.piece(start..<text.count)
      }
    }
    return text.piece(start..<text.count)
  }

  /// Whether a line is a drawn rule, of dashes or stars; one with blanks in it, as between columns, has a long run.
  static func isRule(_ text: UTF8Text) -> Bool {
    var (count, run, longest) = (0, 0, 0)
    var hasBlank = false
    for scalar in text.scalars {
      switch scalar {
      case "-", "—", "=", "*", "_", "─", "━", "~", "·", ".":
        count += 1
        run += 1
        longest = max(longest, run)
      case " ":
        hasBlank = true
        run = 0
      default: return false
      }
    }
    return hasBlank ? longest >= 5 : count >= 3
  }
}
