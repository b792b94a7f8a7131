import Characters
import Layout
import ReportModel

/// The label before the values of a printed row, and what it names.
struct RowLabel {
  enum Name {
    /// One row or column of the form.
    case key(Int, Origin.Recognition)
    /// A group of rows; values with only the group's label belong to none of its rows, or to one whose own
    /// label is lost.
    case group(KeySet)
    /// Several rows whose labels ran together.
    case joined(KeySet)
    /// Words that name nothing in the form.
    case unknown
    /// No label.
    case none
  }

  var name: Name
  /// The label's pieces, in reading order.
  var pieces: [Int]
  /// The piece that names it, recorded as evidence; -1 for none.
  let piece: Int

  init(name: Name, pieces: [Int], piece: Int? = nil) {
    self.name = name
    self.pieces = pieces
    self.piece = piece ?? pieces.last ?? -1
  }

  /// The row or column; `nil` if none is named.
  var key: Int? { if case .key(let key, _) = name { key } else { nil } }

  var isUnknown: Bool { if case .unknown = name { true } else { false } }

  /// The rows it may be, if only their group is named.
  var group: KeySet? { if case .group(let keys) = name { keys } else { nil } }
}

/// Divides the labels before a row's values into heads and the row's own label.
struct LabelDivision {
  private let scan: TableScan
  private let names: NamedLabels
  /// What the labels left of the values name: rows, or columns in a turned table.
  private let axis: LabelMeaning.Axis

  init(_ scan: TableScan, _ names: NamedLabels, axis: LabelMeaning.Axis) {
    self.scan = scan
    self.names = names
    self.axis = axis
  }

  /// The heads above a segment's values, the label beside them, and the labels of other rows without values.
  func divide(_ segment: Segment) -> (heads: [Int], label: RowLabel, empty: [Int]) {
    let labels = segment.labels
    let own = labels.count - segment.ownLabels
    guard let last = labels.indices.last(where: { !scan.labels[labels[$0]].isNote }) else {
      return ([], RowLabel(name: .none, pieces: []), [])
    }
    let start: Int
    var label: RowLabel
    if let pieces = segment.wrapped, let name = wrapped(pieces), let first = labels.firstIndex(of: pieces[0])
    {
      return split(labels, at: first, own: own, label: RowLabel(name: name, pieces: pieces, piece: pieces[0]))
    }
    if let leaf = leaf(in: labels, upTo: last, own: own, hasOwn: segment.ownLabels > 0) {
      start = leaf.start
      label = RowLabel(name: leaf.name, pieces: Array(labels[leaf.start...]), piece: labels[leaf.start])
    } else if let (first, name) = joined(labels, upTo: last, own: own) {
      start = first
      label = RowLabel(name: name, pieces: Array(labels[first...]), piece: labels[first])
    } else if isAboveSeveral(segment) {
      (start, label) = (0, RowLabel(name: .unknown, pieces: labels))
    } else if isHead(labels[last]) || isRestOfHeads(last, segment) {
      return split(labels, at: labels.count, own: own, label: RowLabel(name: .none, pieces: []))
    } else {
      start = segment.ownLabels > 0 ? own : last
      let group = names.name(of: labels[last], along: axis)?.keys
      label = RowLabel(name: group.map(RowLabel.Name.group) ?? .unknown, pieces: Array(labels[start...]))
    }
    var first = start
    // Groups' labels precede those of their members.
    while first > 0, isGroup(labels[first - 1]) { first -= 1 }
    label.pieces = Array(labels[first...])
    return split(labels, at: first, own: own, label: label)
  }

  private func split(
    _ labels: [Int], at start: Int, own: Int, label: RowLabel
  ) -> (heads: [Int], label: RowLabel, empty: [Int]) {
    var heads: [Int] = []
    var empty: [Int] = []
    let beside = labels[..<start].dropFirst(own).filter { isHead($0) }
    for (number, piece) in labels[..<start].enumerated() {
      // 其他 directly before a row's label belongs to its group and is not a head; unknown words there are not
      // either.
      if beside == [piece], names.name(of: piece, along: axis) != nil { continue }
      if number >= own, beside.isEmpty, !names.isNamed(piece) { continue }
      if isHead(piece) || !names.isNamed(piece) {
        heads.append(piece)
      } else if names.name(of: piece, along: axis)?.meaning.isLeaf ?? false {
        empty.append(piece)
      }
    }
    return (heads, label, empty)
  }

  private var other: LabelMeaning.Axis { axis == .row ? .column : .row }

  /// Whether a piece is a head: of the other axis, or of either if the form has its rows side by side.
  private func isHead(_ piece: Int) -> Bool {
    if names.name(of: piece, along: other) != nil { return true }
    return axis == .row && names.form.rowsStandAbove && names.rows[piece] != nil
  }

  /// Whether the head of a single column is the only label before several values, where it must label a row
  /// unknown to the form.
  private func isAboveSeveral(_ segment: Segment) -> Bool {
    guard axis == .row, !names.form.rowsStandAbove,
      let label = segment.labels.filter({ !scan.labels[$0].isNote }).only,
      names.columns[label]?.meaning.isLeaf ?? false
    else { return false }
    return segment.runs.joined().count { !scan.tokens[$0].isBlank } > 1
  }

  /// Whether words above the values are the last line of wrapped heads, if the form has its rows side by
  /// side.
  private func isRestOfHeads(_ last: Int, _ segment: Segment) -> Bool {
    axis == .row && names.form.rowsStandAbove && segment.ownLabels == 0
      && !names.isNamed(segment.labels[last])
  }

  private func isGroup(_ piece: Int) -> Bool {
    guard let name = names.name(of: piece, along: axis) else { return false }
    return !name.meaning.isLeaf && names.name(of: piece, along: other) == nil
  }

  /// The label that names the row: the last one that does, unless a head or other known label follows it.
  private func leaf(
    in labels: [Int], upTo last: Int, own: Int, hasOwn: Bool
  ) -> (start: Int, name: RowLabel.Name)? {
    var position = last
    // The text beside the values may be the rest of a group's label, with the row's own label above it.
    let isRest = hasOwn && labels[own...].allSatisfy { scan.labels[$0].isPiece && !names.isNamed($0) }
    let first = isRest ? own - 1 : hasOwn ? own : last
    while position >= max(0, first) {
      let piece = labels[position]
      if let name = names.name(of: piece, along: axis), name.meaning.isLeaf, let key = name.keys.only {
        if isAmongHeads(position, in: labels, own: own, hasOwn: hasOwn) { return nil }
        if let joined = runTogether(position, in: labels) { return (position - 1, .joined(joined)) }
        return (position, .key(key, isWhole(labels[position...last], key) ? .normalized : name.recognition))
      }
      // Words after the label are notes on it, but a head is not.
      if isHead(piece) || names.isNamed(piece) { return nil }
      position -= 1
    }
    return nil
  }

  /// Whether several pieces together are a row's official label although the first alone is an alias.
  private func isWhole(_ pieces: ArraySlice<Int>, _ key: Int) -> Bool {
    guard pieces.count > 1 else { return false }
    let hash = FNV1a.hash(of: pieces.flatMap { scan.pool[scan.labels[$0].skeleton] })
    return scan.index.candidates(hash).contains { $0.isOfficial && self.key(of: $0.label) == key }
  }

  /// Whether a label that also names a column is among heads: 其他 after 法律服务机构.
  private func isAmongHeads(_ position: Int, in labels: [Int], own: Int, hasOwn: Bool) -> Bool {
    let piece = labels[position]
    guard names.name(of: piece, along: other) != nil, position > 0, position > own || !hasOwn else {
      return false
    }
    let before = labels[position - 1]
    return isHead(before) && names.name(of: before, along: axis) == nil
  }

  /// The rows whose labels are in one piece of text, so that values cannot be attributed to either.
  private func runTogether(_ position: Int, in labels: [Int]) -> KeySet? {
    guard position > 0 else { return nil }
    let (one, two) = (scan.labels[labels[position - 1]], scan.labels[labels[position]])
    guard one.fragment == two.fragment, one.end == two.start,
      let first = names.name(of: labels[position - 1], along: axis), first.meaning.isLeaf,
      let second = names.name(of: labels[position], along: axis), first.keys != second.keys
    else { return nil }
    return first.keys.union(second.keys)
  }

  /// What a label wrapped around its values names.
  private func wrapped(_ pieces: [Int]) -> RowLabel.Name? {
    let hash = FNV1a.hash(of: pieces.flatMap { scan.pool[scan.labels[$0].skeleton] })
    for candidate in scan.index.candidates(hash) {
      if let key = key(of: candidate.label) { return .key(key, candidate.isOfficial ? .normalized : .alias) }
    }
    return nil
  }

  /// A label in pieces: wrapped over lines, divided over cells, or miswritten.
  private func joined(_ labels: [Int], upTo last: Int, own: Int) -> (start: Int, name: RowLabel.Name)? {
    guard !names.isNamed(labels[last]) else { return nil }
    var skeleton: ArraySlice<UInt16> = []
    var closest: (start: Int, name: RowLabel.Name)?
    for start in stride(from: last, through: max(0, last - Self.mostPieces), by: -1) {
      let piece = scan.labels[labels[start]]
      if start < last, names.isNamed(labels[start]) { break }
      skeleton = scan.pool[piece.skeleton] + skeleton
      guard skeleton.count <= scan.index.longest + Self.mostForeign else { break }
      for candidate in scan.index.candidates(FNV1a.hash(of: skeleton)) {
        if let key = key(of: candidate.label) {
          return (start, .key(key, candidate.isOfficial ? .normalized : .alias))
        }
      }
      // A label on the row's own line may be miswritten; pieces on other lines are too uncertain.
      if closest == nil, start == min(own, last), let label = scan.index.closestRow(to: skeleton[...]),
        let key = key(of: label)
      {
        closest = (start, .key(key, .alias))
      }
    }
    return closest
  }

  /// No label takes more lines.
  private static let mostPieces = 5
  /// How many characters of a group's label may be among a row's.
  private static let mostForeign = 6

  private func key(of label: Int) -> Int? {
    guard let meaning = scan.index.labels[label].meanings[names.number], meaning.axis == axis, meaning.isLeaf
    else { return nil }
    return meaning.keys.only
  }
}
