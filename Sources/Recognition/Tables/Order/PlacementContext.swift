/// What precedes a group of values in scattered text, and how far down the group can be placed.
struct PlacementContext {
  /// Whether the group is the first on its page.
  var beginsPage = false
  /// The row after the last one that can be on the page.
  var end: Int
  /// The set of rows whose labels are between the previous group and this one.
  var opened: UInt32 = 0
  /// The set of rows whose labels come later.
  var unseen: UInt32 = 0
  /// Whether there is any label between the previous group and this one.
  var followsLabel: Bool
  /// The row whose label is beside the values, or before them and no other's, with another label after them.
  var row: Int?
  /// Whether that label is on their own line.
  var isBesideLabel = false

  /// The contexts of some of a text's groups.
  ///
  /// - Parameter groups: the groups to be placed; the text's other groups belong to intact rows.
  static func all(_ groups: [ValueGroup], in text: FlowText) -> [PlacementContext] {
    let all = text.groups
    let pages = text.pages
    let width = text.form.width
    // A page ends with a whole row, so if the values so far fill whole rows exactly, the page's last row is
    // known.
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
        if line <= group.line, line > before { context.opened |= 1 << UInt32(row) }
      }
      context.isBesideLabel = group.row != nil
      context.row = group.row ?? context.opened.onlyBit.flatMap { isOwn(index, groups, width) ? $0 : nil }
      contexts.append(context)
    }
    return contexts
  }

  /// Whether the values between two labels are one, or as many as a row has: those of the label before.
  private static func isOwn(_ index: Int, _ groups: [ValueGroup], _ width: Int) -> Bool {
    let run = groups[index...].prefix { $0.labelsBefore == groups[index].labelsBefore }
    guard run.endIndex < groups.endIndex else { return false }
    let count = run.reduce(0) { $0 + $1.tokens.count }
    return count == 1 || count == width
  }
}

extension UInt32 {
  /// The number of the only bit that is set.
  fileprivate var onlyBit: Int? { nonzeroBitCount == 1 ? trailingZeroBitCount : nil }
}
