/// The heads of a group of rows: the possible orders of their columns, likeliest first.
struct HeadBlock {
  var orders: [[ColumnHead]]
  /// Whether the lines of heads determine the order; if members of a group are on several lines, only
  /// positions can.
  var isRegular = true
  /// Whether there are pieces of other heads among them that could not be assembled.
  var hasFragments = false
  /// The heads of single columns or rows, in reading order.
  var names: [HeadName] = []
  /// Whether each head is a single piece of text, read line by line rather than by position.
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

  /// Whether the heads name columns of the form, and these are not lost among many other words.
  var namesColumns: Bool {
    orders.contains { heads in
      let known = heads.count { !$0.isOutside }
      return known > 0 && known * Self.mostWords >= heads.count
    }
  }

  /// With more words than this per head of the form, they are not heads.
  private static let mostWords = 4
}
