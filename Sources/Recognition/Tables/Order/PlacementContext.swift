/// What stands before a group of values in scattered text, and how far the group may reach.
struct PlacementContext {
  /// Whether the group is the first on its page.
  var beginsPage = false
  /// The row after the last one that the page can hold.
  var end: Int
  /// Rows whose labels stand between the group before and this one.
  var opened: [Int] = []
  /// Rows whose labels stand further below, a bit each.
  var unseen: UInt32 = 0
  /// Whether any label stands between the group before and this one.
  var followsLabel: Bool

  /// The contexts of some groups among all.
  ///
  /// - Parameter groups: those that are looked at; the text's other groups belong to whole rows.
  static func all(_ groups: [ValueGroup], in text: FlowText) -> [PlacementContext] {
    let all = text.groups
    let pages = text.pages
    let width = text.form.width
    // A page holds whole rows: where the values before its end make whole rows up, it ends there.
    var ends: [Int: Int] = [:]
    var count = 0
    for (index, group) in all.enumerated() {
      count += group.tokens.count
      let isLast = index + 1 == all.count || pages[index + 1] != pages[index]
      if isLast, text.marks.openCount == 0, count % width == 0, ends[pages[index]] == nil {
        ends[pages[index]] = min(count / width, text.form.rows.count)
      }
    }
    let pageOfLine = Dictionary(zip(all.map(\.line), pages), uniquingKeysWith: { first, _ in first })
    var contexts: [PlacementContext] = []
    for (index, group) in groups.enumerated() {
      let before = index == 0 ? -1 : groups[index - 1].line
      var context = PlacementContext(
        end: pageOfLine[group.line].flatMap { ends[$0] } ?? text.form.rows.count,
        followsLabel: index == 0 || groups[index - 1].labelsBefore != group.labelsBefore)
      context.beginsPage = index > 0 && pageOfLine[before] != pageOfLine[group.line]
      for (row, line) in text.labelLines.enumerated() {
        guard let line else { continue }
        if line > group.line { context.unseen |= 1 << UInt32(row) }
        if line <= group.line, line > before { context.opened.append(row) }
      }
      contexts.append(context)
    }
    return contexts
  }
}
