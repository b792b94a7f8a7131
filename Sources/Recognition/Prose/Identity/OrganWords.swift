import Characters

/// Tells names of organs from other words, without knowing any organ.
enum OrganWords {
  private static let endings = ScalarWords(of: [
    "政府", "办公室", "办公厅", "局", "委员会", "委", "厅", "部", "院", "中心", "会", "处", "队", "站", "所", "街道", "镇", "乡", "县",
    "市", "区", "省", "署", "行", "社", "馆", "公司", "学校", "办事处", "旗", "州", "盟", "大学", "残联", "文联", "社联", "苏木",
    "兵团", "师",
  ])
  private static let signs = Set("。，：；！？、>|/《》〈〉·=_".unicodeScalars)
  private static let countries = ScalarWords(of: ["国", "中国", "中华", "国家", "国务院", "最高"])
  private static let regions = ScalarWords(of: ["内蒙古", "广西", "西藏", "宁夏", "新疆"])
  /// What a name of an area ends with.
  private static let areas = Set("省市县区旗州盟镇乡".unicodeScalars)
  /// What stands before such a character in words that name no area: 城市, 城乡, 本市, 社区.
  private static let noAreas = Set("城都本全我各该社园".unicodeScalars)

  /// Whether a short line looks like the name of an organ.
  static func isOrganization(_ text: String) -> Bool {
    guard text.utf8.count <= 400 else { return false }
    return isOrganization(text.plainScalars)
  }

  /// Whether a text without blanks, in Simplified characters, looks like the name of an organ.
  static func isOrganization(_ name: [Unicode.Scalar]) -> Bool {
    (3...40).contains(name.count) && !name.contains(where: signs.contains)
      && endings.first(ending: name[...]) != nil
  }

  /// Whether a name says which place's organ it is, so that nothing can be missing before it: 云坪县水务局, not 水务局.
  static func standsAlone(_ name: [Unicode.Scalar]) -> Bool {
    if (countries + regions).first(beginning: name[...]) != nil { return true }
    return zip(name, name.dropFirst()).contains { before, area in
      areas.contains(area) && !noAreas.contains(before)
    }
  }
}
