import ReportModel

/// The labels of one table by their skeletons: which row, group or head a piece of text is.
///
/// A class, and its rows and matches too: they are handed around for every word, and hold much.
final class Vocabulary: Sendable {
  /// A row that holds numbers.
  final class Row: Sendable {
    /// The place in `rows`.
    let index: Int
    let form: FormRow
    let official: String
    /// The skeletons of the label, of its aliases, and of the label without its numeral.
    let skeletons: [Folding.Skeleton]
    /// The number of the list mark the label begins with, `3` for `3.其他`.
    let listNumeral: Int?

    var cells: [CellID] { form.cells }

    init(index: Int, form: FormRow, official: String, skeletons: [Folding.Skeleton], listNumeral: Int?) {
      self.index = index
      self.form = form
      self.official = official
      self.skeletons = skeletons
      self.listNumeral = listNumeral
    }
  }

  /// What a skeleton is the label of.
  final class Match: Sendable {
    enum Kind: Sendable, Equatable { case row(Int), group, head }
    let kind: Kind
    let official: String
    /// The official label's bytes and skeleton.
    let officialBytes: [UInt8]
    let officialSkeleton: Folding.Skeleton
    /// Whether the skeleton is the official label's and not an alias's.
    let isOfficial: Bool

    init(kind: Kind, official: String, isOfficial: Bool) {
      self.kind = kind
      self.official = official
      officialBytes = Array(official.utf8)
      officialSkeleton = Folding.skeleton(official)
      self.isOfficial = isOfficial
    }
  }

  let table: TableID
  let columnCount: Int
  /// The rows in reading order; in table 3 the 2019 row （六）其他处理 stands before the three rows of 2021.
  let rows: [Row]
  private let matches: HashTable<Match>
  /// The hashes of all connected pieces of the labels.
  private let pieces: HashTable<Bool>
  private let characters: UnitSet

  /// Table 2 of edition 2021.
  static let proactive2021 = Vocabulary([Edition.edition2021.table(.proactive)])
  /// Table 2 of edition 2019.
  static let proactive2019 = Vocabulary([Edition.edition2019.table(.proactive)])
  /// Table 3 of both editions: they differ in one group of rows, and reports mix them (FORMAT §5).
  static let requests = Vocabulary([
    Edition.edition2021.table(.requests), Edition.edition2019.table(.requests),
  ])
  /// Table 4.
  static let challenges = Vocabulary([Edition.edition2021.table(.challenges)])

  private init(_ forms: [TableForm]) {
    table = forms[0].id
    columnCount = forms[0].columnCount
    var rows: [Row] = []
    for form in Self.merged(forms) {
      guard let place = form.label, let label = place.label else { continue }
      rows.append(
        Row(
          index: rows.count, form: form, official: label,
          skeletons: Self.skeletons(label, place.aliases),
          listNumeral: label.first?.wholeNumberValue))
    }
    self.rows = rows
    var found: [UInt64: Match] = [:]
    var all: Set<Folding.Skeleton> = []
    func add(_ skeleton: Folding.Skeleton, _ match: Match) {
      let hash = Folding.hash(skeleton)
      if !skeleton.isEmpty, found[hash] == nil { found[hash] = match }
      all.insert(skeleton)
    }
    for row in rows {
      for (number, skeleton) in row.skeletons.enumerated() {
        add(skeleton, Match(kind: .row(row.index), official: row.official, isOfficial: number == 0))
      }
    }
    for form in forms {
      let rowLabels = Set(form.gridRows.compactMap { $0.label.map { [$0.row, $0.column] } })
      let groups = Set(form.gridRows.flatMap(\.groups).compactMap(\.label))
      for place in form.grid.joined() where !rowLabels.contains([place.row, place.column]) {
        guard let label = place.label else { continue }
        let kind: Match.Kind = groups.contains(label) ? .group : .head
        for (number, skeleton) in Self.skeletons(label, place.aliases).enumerated() {
          add(skeleton, Match(kind: kind, official: label, isOfficial: number == 0))
        }
      }
    }
    matches = HashTable(found)
    characters = UnitSet(all.joined())
    pieces = HashTable(Dictionary(all.flatMap(Self.pieceHashes).map { ($0, true) }) { first, _ in first })
  }

  /// The rows of all forms in the order they would stand in one table, each label and cells once.
  private static func merged(_ forms: [TableForm]) -> [FormRow] {
    var merged = FormRow.rows(of: forms[0])
    for row in forms.dropFirst().flatMap(FormRow.rows)
    where !merged.contains(where: { $0.cells == row.cells }) {
      let members = merged.firstIndex { $0.id.hasPrefix(row.id + ".") }
      merged.insert(row, at: members ?? merged.endIndex)
    }
    return merged
  }

  /// The skeletons of a label and its aliases, with and without the label's numeral.
  private static func skeletons(_ label: String, _ aliases: [String]) -> [Folding.Skeleton] {
    let bare = withoutNumeral(label)
    let numeral = bare.isEmpty ? [] : Folding.skeleton(label).prefix(1)
    let others = aliases.map(Folding.skeleton)
    return [Folding.skeleton(label)] + others + bare + (bare.isEmpty ? [] : others.map { numeral + $0 })
  }

  /// `一、本年新收…` is met without its numeral too.
  private static func withoutNumeral(_ label: String) -> [Folding.Skeleton] {
    let skeleton = Folding.skeleton(label)
    guard let first = skeleton.first, ChineseNumeral.value(of: first) != nil,
      label.hasPrefix("（") || label.dropFirst().hasPrefix("、")
    else { return [] }
    return [Folding.Skeleton(skeleton.dropFirst())]
  }

  private static func pieceHashes(_ skeleton: Folding.Skeleton) -> [UInt64] {
    skeleton.indices.flatMap { start in
      skeleton.indices[start...].map { end in Folding.hash(skeleton[start...end]) }
    }
  }

  /// What the skeleton of that hash is; `nil` where it is no label of the table.
  func match(_ hash: UInt64) -> Match? { matches[hash] }

  /// The row whose label is most like a skeleton: miswritten labels share most pairs of characters with theirs.
  ///
  /// `nil` where none is like it, or two are.
  func closestRow(to skeleton: ArraySlice<UInt16>) -> Row? {
    guard skeleton.count >= 4 else { return nil }
    let pairs = Self.pairs(skeleton)
    var best: (row: Row, likeness: Double)?
    var second = 0.0
    for row in rows {
      let own = Self.pairs(row.skeletons[0][...])
      let likeness = 2 * Double(own.intersection(pairs).count) / Double(max(1, own.count + pairs.count))
      if likeness > best?.likeness ?? 0 {
        second = best?.likeness ?? 0
        best = (row, likeness)
      } else {
        second = max(second, likeness)
      }
    }
    guard let best, best.likeness >= 0.7, best.likeness - second >= 0.15 else { return nil }
    return best.row
  }

  private static func pairs(_ skeleton: ArraySlice<UInt16>) -> Set<UInt32> {
    Set(zip(skeleton, skeleton.dropFirst()).map { UInt32($0) << 16 | UInt32($1) })
  }

  /// Whether the skeleton of that hash is a connected piece of one of the labels.
  func isPiece(_ hash: UInt64) -> Bool { pieces[hash] != nil }

  /// Whether every character of a skeleton occurs in the labels: labels that ran together in a head.
  func hasOnlyLabelCharacters(_ skeleton: ArraySlice<UInt16>) -> Bool {
    skeleton.allSatisfy { characters.contains($0) }
  }
}

/// The numerals that headings and labels count with.
enum ChineseNumeral {
  private static let units = Array("一二三四五六七八九十".utf16)

  /// 1 … 10, or `nil` for another character.
  static func value(of unit: UInt16) -> Int? { units.firstIndex(of: unit).map { $0 + 1 } }
}

struct FormRow: Sendable {
  let id: String
  let label: GridPlace?
  let cells: [CellID]
  let role: RowRole

  enum SumPart: Sendable { case received, carriedIn, result, concluded, carriedOut }
  var sumPart: SumPart {
    switch role {
    case .received: .received
    case .carriedIn: .carriedIn
    case .concluded: .concluded
    case .carriedOut: .carriedOut
    default: .result
    }
  }

  static func rows(of form: TableForm) -> [FormRow] {
    form.gridRows.map { row in
      let own = form.rows.first { $0.cells.first == row.cells.first }
      return FormRow(id: own?.id ?? "", label: row.label, cells: row.cells, role: own?.role ?? .other)
    }
  }
}
