/// The heads of some rows: in which order their columns may stand, the likeliest first.
struct HeadBlock {
  var orders: [[ColumnHead]]
  /// Whether the lines of heads tell the order; where members of a group stand on several lines only their places do.
  var isRegular = true
  /// Whether pieces of other heads stand among them that could not be put together.
  var hasFragments = false
  /// Those that name one column, or one row, in reading order.
  var names: [HeadName] = []
  /// Whether each is one piece of text, read line by line and not by its place.
  var isPlain = false

  init(_ trees: [HeadTree], hasFragments: Bool) {
    let regular = trees.filter(\.isRegular)
    orders = (regular.isEmpty ? trees : regular).flatMap(\.orders)
    isRegular = !regular.isEmpty
    if !hasFragments, let tree = trees.first, let flat = tree.flatOrder {
      orders = tree.hasGroups ? orders + [flat] : [flat]
      isRegular = true
    }
    self.hasFragments = hasFragments
    names = trees.first?.names ?? []
    isPlain = trees.first?.isPlain ?? false
  }

  /// Whether columns of the form are named, and not just one among many words.
  var namesColumns: Bool {
    orders.contains { heads in
      let known = heads.count { !$0.isOutside }
      return known > 0 && known * Self.mostWords >= heads.count
    }
  }

  /// Among more words than so many to a head of the form these are no heads.
  private static let mostWords = 4
}
