/// What an organ's name proves about its level; a name that proves nothing leads to no conclusion.
package struct OrganName {
  /// Why an organ with such a name cannot make 规章; only ministries, provinces and cities with districts can
  /// (docs/form.md, "Table 2").
  package enum NoRuleMaker {
    /// A township, town or street.
    case township
    /// A county or district, or one of its departments.
    case county
    /// A department of a local government.
    case department
  }

  private let name: [Character]

  /// Prepares a name for examination.
  package init(_ name: String) { self.name = Array(name) }

  /// The proof that the organ cannot make 规章 (立法法); `nil` if the name proves nothing.
  package var noRuleMaker: NoRuleMaker? {
    if Self.townships.contains(where: hasSuffix) { return .township }
    if name.dropFirst().contains(where: { $0 == "县" || $0 == "旗" }) || namesDistrict { return .county }
    let isLocal = name.dropFirst().contains { $0 == "省" || $0 == "市" || $0 == "州" }
    // A government's own office reports for the government.
    let isGovernment = String(name).contains("人民政府")
    if isLocal, !isGovernment, !Self.national.contains(where: hasPrefix),
      Self.departments.contains(where: hasSuffix)
    {
      return .department
    }
    return nil
  }

  /// The most fees such an organ can collect in a year, in 万元 (ours; docs/form.md, "Units").
  package var mostFees: Int64 {
    switch noRuleMaker {
    case .township: Self.leastMostFees
    case .county: 1_000_000
    case .department: 5_000_000
    case nil: 50_000_000
    }
  }

  /// What any organ can collect, in 万元.
  static let leastMostFees: Int64 = 10_000

  private static let townships = [
    "乡人民政府", "镇人民政府", "乡政府", "镇政府", "街道办事处", "街道办", "乡", "镇", "街道", "苏木人民政府",
  ].map(Array.init)
  private static let departments = ["局", "厅", "委员会", "委"].map(Array.init)
  private static let national = ["国家", "国务院", "中国", "中华"].map(Array.init)
  /// What precedes 区 in names of areas that are not districts of a city.
  private static let otherAreas = [
    "自治", "地", "开发", "新", "特", "园", "景", "林", "矿", "库", "税", "合作", "示范", "保护", "试验", "牧", "功能",
    "管理", "实验", "综合", "经济", "技术", "高新", "集聚", "港", "产业", "旅游", "度假", "流域", "社", "战", "军", "片", "垦",
  ].map(Array.init)

  /// Whether the name has a district of a city rather than another kind of 区.
  private var namesDistrict: Bool {
    guard let place = name.dropFirst(2).firstIndex(of: "区"), place + 1 < name.count else { return false }
    let before = name[..<place]
    return !Self.otherAreas.contains { before.suffix($0.count).elementsEqual($0) }
  }

  private func hasSuffix(_ ending: [Character]) -> Bool {
    name.count > ending.count && name.suffix(ending.count).elementsEqual(ending)
  }

  private func hasPrefix(_ opening: [Character]) -> Bool { name.starts(with: opening) }
}
