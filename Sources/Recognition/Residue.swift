/// Text that web pages and converters leave around a report (FORMAT §7).
enum Residue {
  private static let phrases = [
    "扫一扫", "ICP备", "ICP 备", "网站标识码", "公安备", "公网安备", "版权所有", "主办单位", "承办单位", "技术支持", "当前位置", "您现在的位置",
    "您所在的位置", "上一篇", "下一篇", "责任编辑", "浏览次数", "点击数", "阅读次数", "字体：", "字号：", "索引号", "信息来源", "分享到", "分享：",
    "关闭窗口", "打印本页", "网站地图", "联系我们", "相关链接", "返回顶部", "发布时间：", "发布日期：", "网站支持IPv6", "无障碍", "文字描述",
  ]
  private static let words: Set<String> = [
    "打印", "关闭", "首页", "政务公开", "政府信息公开年报", "政府信息公开", "分享", "收藏", "【打印】", "【关闭】", "打印 关闭", "返回", "附件", "来源",
    "大", "中", "小", "政府信息公开工作年度报告",
  ]

  /// Whether a line is of the page around the report, not of the report.
  static func isResidue(_ text: String) -> Bool {
    guard text.count <= 120 else { return false }
    let plain = text.drop { "-*•●·+ 　".contains($0) }
    if words.contains(String(plain)) { return true }
    if plain.hasPrefix("["), plain.hasSuffix(")"), plain.contains("](") { return true }
    return phrases.contains { plain.contains($0) }
  }

  /// Whether a line is drawn, not written: a rule of dashes or stars.
  static func isRule(_ text: String) -> Bool {
    text.count >= 3 && text.allSatisfy { "-—=*_─━~·.".contains($0) }
  }
}
