/// Members of a list in the order of the form and in that of the print: which of them changed places.
struct Rearrangement {
  /// The members whose printed order is told, in the order of the form.
  let members: [Int]
  /// The same in the order in which they are printed.
  let printed: [Int]

  /// Orders as many of the members as can be ordered.
  ///
  /// - Parameters:
  ///   - all: numbers that grow in the order of the form.
  ///   - isBefore: whether one is printed before another; `nil` where that is not told.
  init(_ all: [Int], isBefore: (Int, Int) -> Bool?) {
    let relations: [[Bool?]] = all.map { one in all.map { one == $0 ? nil : isBefore(one, $0) } }
    var left = Array(all.indices)
    // A member that cannot be compared with the others says nothing about their order.
    while true {
      let unknown = left.map { one in (one, left.count { $0 != one && relations[one][$0] == nil }) }
      guard let worst = unknown.max(by: { $0.1 < $1.1 }), worst.1 > 0 else { break }
      left.removeAll { $0 == worst.0 }
    }
    let sorted = left.map { one in (one, left.count { relations[$0][one] == true }) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    // Relations that go round in a circle are no order.
    let isOrder = zip(sorted, sorted.dropFirst()).allSatisfy { relations[$0][$1] == true }
    members = isOrder ? left.map { all[$0] } : []
    printed = isOrder ? sorted.map { all[$0] } : []
  }

  private init(members: [Int], printed: [Int]) {
    self.members = members
    self.printed = printed
  }

  /// The shortest stretches of the list outside which every member stands at its place.
  var stretches: [Rearrangement] {
    var stretches: [Rearrangement] = []
    var start = 0
    var highest = -1
    let ranks = Dictionary(members.enumerated().map { ($1, $0) }) { first, _ in first }
    for (index, member) in printed.enumerated() {
      highest = max(highest, ranks[member] ?? index)
      guard highest == index else { continue }
      if index > start {
        stretches.append(
          Rearrangement(members: Array(members[start...index]), printed: Array(printed[start...index])))
      }
      start = index + 1
    }
    return stretches
  }

  /// The fewest members whose moving explains the printed order.
  var moved: [Int] {
    // The longest run of members that kept their order, found for each end of a run.
    var lengths: [Int] = []
    var previous: [Int?] = []
    for (index, member) in printed.enumerated() {
      let before = (0..<index).filter { printed[$0] < member }.max { lengths[$0] < lengths[$1] }
      lengths.append((before.map { lengths[$0] } ?? 0) + 1)
      previous.append(before)
    }
    var kept: Set<Int> = []
    var index = lengths.indices.max { lengths[$0] < lengths[$1] }
    while let current = index {
      kept.insert(printed[current])
      index = previous[current]
    }
    return members.filter { !kept.contains($0) }
  }
}
