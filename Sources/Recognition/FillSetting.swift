/// What stands before a group of values in scattered text, and how far the group may reach.
struct FillSetting {
  /// Whether the group is the first on its page.
  var beginsPage = false
  /// The row after the last one that the page can hold.
  var end: Int
  /// Rows whose labels stand between the group before and this one.
  var opened: [Int] = []
  /// Rows whose labels stand further below.
  var unseen: UInt32 = 0
  /// Whether any label stands between the group before and this one.
  var followsLabel: Bool

  /// The settings of some groups among all.
  ///
  /// - Parameter isExact: whether the groups hold no values but the table's.
  static func all(
    _ groups: [ValueGroup], among all: [ValueGroup], rowCount: Int, labelLines: [Int?], pages: [Int],
    isExact: Bool
  ) -> [FillSetting] {
    // A page holds whole rows: where the values before its end make whole rows up, it ends there.
    var ends: [Int: Int] = [:]
    var count = 0
    for (index, group) in all.enumerated() {
      count += group.tokens.count
      let isLast = index + 1 == all.count || pages[index + 1] != pages[index]
      if isLast, isExact, count % RequestsFlow.width == 0, ends[pages[index]] == nil {
        ends[pages[index]] = min(count / RequestsFlow.width, rowCount)
      }
    }
    let pageOfLine = Dictionary(zip(all.map(\.line), pages), uniquingKeysWith: { first, _ in first })
    var settings: [FillSetting] = []
    for (index, group) in groups.enumerated() {
      let before = index == 0 ? -1 : groups[index - 1].line
      var setting = FillSetting(
        end: pageOfLine[group.line].flatMap { ends[$0] } ?? rowCount,
        followsLabel: index == 0 || groups[index - 1].labelsBefore != group.labelsBefore)
      setting.beginsPage = index > 0 && pageOfLine[before] != pageOfLine[group.line]
      for (row, line) in labelLines.enumerated() {
        guard let line else { continue }
        if line > group.line { setting.unseen |= 1 << UInt32(row) }
        if line <= group.line, line > before { setting.opened.append(row) }
      }
      settings.append(setting)
    }
    return settings
  }
}
