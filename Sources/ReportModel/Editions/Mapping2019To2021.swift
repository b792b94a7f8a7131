extension EditionMapping {
  /// From the form of 2019 into that of 2021 (docs/form.md, "From 2019 to 2021").
  ///
  /// 对外公开总数量 is not 现行有效件数, and 上一年项目数量 is not a fee: neither fills the other.
  public static let from2019To2021: EditionMapping = {
    let cells = CellID.proactive
    let otherwise = CellID.requests.otherwise
    return EditionMapping(
      from: .form2019, to: .form2021,
      renamed: [
        Pair(cells.rules.made, cells.rules.issued),
        Pair(cells.normativeDocuments.made, cells.normativeDocuments.issued),
      ] + zip(otherwise.all, otherwise.other.all).map { Pair($0, $1, .approximate) })
  }()
}
