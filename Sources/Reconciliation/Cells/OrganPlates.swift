/// Organs that share one office under two names: a report may be titled by one and signed by the other.
enum OrganPlates {
  /// Words in the two names of such an office; which organs share one differs from county to county.
  private static let pairs: [(one: [Letters], other: [Letters])] = [
    (["城市管理", "城管"], ["综合行政执法", "综合执法"]), (["粮食"], ["发展和改革", "发展改革", "发改"]),
    (["行政审批", "政务服务"], ["数据", "营商环境"]), (["知识产权"], ["市场监督", "市场监管"]),
    (["林业", "园林", "海洋"], ["自然资源"]), (["地震"], ["应急"]), (["体育", "文物"], ["教育", "文化", "旅游"]),
    (["人民防空", "人防"], ["住房和城乡建设", "住建", "发展和改革", "发改"]), (["乡村振兴", "畜牧"], ["农业农村"]),
    (["科学技术", "科技"], ["工业和信息化", "工信"]),
  ].map { one, other in (one.map { Letters($0) }, other.map { Letters($0) }) }

  /// Whether two names of the same place may be those of one office.
  static func mayBeOne(_ left: Letters, _ right: Letters) -> Bool {
    guard left.scalars.first == right.scalars.first else { return false }
    func has(_ name: Letters, _ words: [Letters]) -> Bool { words.contains { name.contains($0) } }
    return pairs.contains { one, other in
      has(left, one) && has(right, other) || has(left, other) && has(right, one)
    }
  }
}
