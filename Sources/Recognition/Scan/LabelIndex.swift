import Characters
import Layout
import ReportModel

/// The labels of one table in all editions at hand, looked up by skeleton: what a piece of text may be the
/// label of.
///
/// A class, built once per list of editions, because it is consulted for every word of every table.
final class LabelIndex: Sendable {
  /// A label as printed in some edition.
  ///
  /// A class, so that looking one up counts one reference and not one for each of its parts.
  final class Label: Sendable {
    let text: String
    let bytes: [UInt8]
    let skeleton: Folding.Skeleton
    /// The numeral of its list mark: `3` for `3.其他`.
    let listNumeral: Int?
    /// Its meaning in each of the forms.
    let meanings: [LabelMeaning?]

    init(_ text: String, in forms: [TableForm]) {
      self.text = text
      bytes = Array(text.utf8)
      skeleton = Folding.skeleton(text)
      listNumeral = IndexedForm.listNumeral(of: text)
      meanings = forms.map { LabelMeaning(text, in: $0) }
    }
  }

  /// A label that a skeleton matches, and whether in its official wording.
  struct Candidate: Sendable {
    let label: Int
    let isOfficial: Bool
  }

  let table: TableID
  /// The editions' forms of the table, newest first, without duplicate grids.
  let forms: [IndexedForm]
  /// For each edition, the index of its form in `forms`.
  let formOfEdition: [Int]
  let labels: [Label]
  /// Whether all forms have their rows side by side.
  let rowsStandAbove: Bool
  /// The length of the longest label or alias, in ideographs.
  let longest: Int
  /// The labels that some form lacks.
  let distinguishing: [Int]
  /// The labels of rows in every form.
  let sharedRows: [Int]
  /// For each distinguishing label, where pieces of it begin that no other label has.
  let ownPieces: [[Int]]
  private let candidates: HashTable<[Candidate]>
  private let rowLabels: HashTable<Int>
  /// The hashes of labels that every form has.
  private let shared: HashTable<Bool>
  /// The hashes of labels that name a row in one form and a group of rows in another.
  private let dividing: HashTable<Bool>
  /// The hashes of all substrings of the labels' skeletons.
  private let pieces: HashTable<Bool>
  private let characters: UnitSet
  /// The labels of rows with their pairs of adjacent characters, for recognising miswritten ones.
  private let rowPairs: [(label: Int, pairs: Set<UInt32>)]

  init(_ table: TableID, editions: Editions) {
    self.table = table
    var forms: [TableForm] = []
    for form in editions.all.map({ $0.table(table) }) where !forms.contains(where: { $0.grid == form.grid }) {
      precondition(
        form.rows.count <= KeySet.capacity && form.columns.count <= KeySet.capacity,
        "a table has at most \(KeySet.capacity) rows and columns")
      forms.append(form)
    }
    let indexed = forms.map(IndexedForm.init)
    self.forms = indexed
    let rowsStandAbove = indexed.allSatisfy(\.rowsStandAbove)
    self.rowsStandAbove = rowsStandAbove
    formOfEdition = editions.all.map { edition in
      forms.firstIndex { $0.grid == edition.table(table).grid } ?? 0
    }
    var aliases: [(text: String, others: [String])] = []
    for place in forms.lazy.flatMap(\.grid).joined() {
      guard let text = place.label else { continue }
      if let known = aliases.firstIndex(where: { $0.text == text }) {
        aliases[known].others += place.aliases.filter { !aliases[known].others.contains($0) }
      } else {
        aliases.append((text, place.aliases))
      }
    }
    let labels = aliases.map { Label($0.text, in: forms) }
    self.labels = labels
    var found: [UInt64: [Candidate]] = [:]
    var all: Set<Folding.Skeleton> = []
    for (index, entry) in aliases.enumerated() {
      for (number, skeleton) in Self.skeletons(entry.text, entry.others).enumerated() where !skeleton.isEmpty
      {
        all.insert(skeleton)
        let hash = FNV1a.hash(of: skeleton)
        if found[hash]?.contains(where: { $0.label == index }) != true {
          found[hash, default: []].append(Candidate(label: index, isOfficial: number == 0))
        }
      }
    }
    candidates = HashTable(found)
    rowLabels = HashTable(
      found.compactMapValues { Self.rowLabel(of: $0, labels, rowsStandAbove: rowsStandAbove) })
    shared = HashTable(
      found.filter { _, candidates in
        forms.indices.allSatisfy { form in candidates.contains { labels[$0.label].meanings[form] != nil } }
      }.mapValues { _ in true })
    dividing = HashTable(
      found.filter { _, candidates in candidates.contains { Self.divides(labels[$0.label].meanings) } }
        .mapValues { _ in true })
    let distinguishing = labels.indices.filter { labels[$0].meanings.contains { $0 == nil } }
    self.distinguishing = distinguishing
    sharedRows = labels.indices.filter { labels[$0].meanings.allSatisfy { $0?.isRow ?? false } }
    ownPieces = labels.indices.map { distinguishing.contains($0) ? Self.ownPieces(of: $0, labels) : [] }
    characters = UnitSet(all.joined())
    longest = all.map(\.count).max() ?? 0
    pieces = Self.pieces(of: all)
    var rowPairs: [(label: Int, pairs: Set<UInt32>)] = []
    for (index, label) in labels.enumerated() where label.meanings.contains(where: { $0?.isRow == true }) {
      // Editions differ in numerals such as `2.`, which are not part of a skeleton.
      if rowPairs.contains(where: { labels[$0.label].skeleton == label.skeleton }) { continue }
      rowPairs.append((index, Self.pairs(label.skeleton[...])))
    }
    self.rowPairs = rowPairs
  }

  /// The least length of a piece that identifies a label, in ideographs.
  static let leastPiece = 6

  /// Where pieces of a label begin that occur in no other.
  private static func ownPieces(of number: Int, _ labels: [Label]) -> [Int] {
    let label = labels[number].skeleton
    guard label.count > leastPiece else { return [] }
    let others = labels.indices.filter { $0 != number && labels[$0].skeleton != label }
    return (0...(label.count - leastPiece)).filter { start in
      !others.contains { Folding.contains(labels[$0].skeleton, label[start..<start + leastPiece]) }
    }
  }

  private static func divides(_ meanings: [LabelMeaning?]) -> Bool {
    meanings.contains { $0?.isRow == true } && meanings.contains { $0?.axis == .row && $0?.isLeaf == false }
  }

  /// The skeletons of a label and its aliases, with and without the numeral (docs/form.md, "Labels").
  private static func skeletons(_ label: String, _ aliases: [String]) -> [Folding.Skeleton] {
    let own = Folding.skeleton(label)
    let others = aliases.map(Folding.skeleton)
    let note = withoutNote(label).map(Folding.skeleton)
    guard let first = own.first, ChineseNumeral.value(of: first) != nil,
      label.hasPrefix("（") || label.dropFirst().hasPrefix("、")
    else { return [own] + others + [note].compactMap(\.self) }
    // `一、本年新收…` also occurs without its numeral, and its aliases with it.
    let bare = [own, note].compactMap(\.self).map { Folding.Skeleton($0.dropFirst()) }
    return [own] + others + bare + others.map { [first] + $0 } + [note].compactMap(\.self)
  }

  /// A label without the bracketed note at its end.
  private static func withoutNote(_ label: String) -> String? {
    guard label.hasSuffix("）"), let open = label.lastIndex(of: "（"), open != label.startIndex else {
      return nil
    }
    return String(label[..<open])
  }

  /// The hashes of all substrings of some skeletons.
  private static func pieces(of skeletons: Set<Folding.Skeleton>) -> HashTable<Bool> {
    var hashes: [UInt64: Bool] = [:]
    for skeleton in skeletons {
      for start in skeleton.indices {
        var hash = FNV1a.empty
        for unit in skeleton[start...] {
          hash = FNV1a.hash(hash, adding: unit)
          hashes[hash] = true
        }
      }
    }
    return HashTable(hashes)
  }

  /// The labels that match a skeleton's hash; empty if the table has no such label.
  func candidates(_ hash: UInt64) -> [Candidate] { candidates[hash] ?? [] }

  /// Whether a skeleton's hash is that of a label of the table.
  func isLabel(_ hash: UInt64) -> Bool { candidates.contains(hash) }

  /// Whether every form has a label with a skeleton's hash.
  func isShared(_ hash: UInt64) -> Bool { shared.contains(hash) }

  /// Whether a label with a skeleton's hash names a row in one form and a group in another: `（六）其他处理`.
  func divides(_ hash: UInt64) -> Bool { dividing.contains(hash) }

  /// The label of one row and of nothing else that a skeleton's hash matches; where rows stand side by side, also that of
  /// several.
  func rowLabel(_ hash: UInt64) -> Int? { rowLabels[hash] }

  private static func rowLabel(of candidates: [Candidate], _ labels: [Label], rowsStandAbove: Bool) -> Int? {
    let areRows = candidates.allSatisfy { candidate in
      labels[candidate.label].meanings.contains { meaning in
        meaning.map { rowsStandAbove ? $0.axis == .row : $0.isRow } ?? false
      }
    }
    return areRows ? candidates.first?.label : nil
  }

  /// The row label closest to a skeleton, measured by shared pairs of characters, to recognise miswritten
  /// ones.
  ///
  /// `nil` if none is close enough, or if two are about equally close.
  func closestRow(to skeleton: ArraySlice<UInt16>) -> Int? {
    guard skeleton.count >= Self.leastLikeness else { return nil }
    let pairs = Self.pairs(skeleton)
    var best: (label: Int, likeness: Double)?
    var second = 0.0
    for (label, own) in rowPairs {
      let likeness = 2 * Double(own.intersection(pairs).count) / Double(max(1, own.count + pairs.count))
      if likeness > best?.likeness ?? 0 {
        if let best, !isSame(best.label, label) { second = best.likeness }
        best = (label, likeness)
      } else if let best, !isSame(best.label, label) {
        second = max(second, likeness)
      }
    }
    guard let best, best.likeness >= 0.7, best.likeness - second >= 0.15 else { return nil }
    return best.label
  }

  /// Whether two labels name the same row in different editions: one contains the other.
  private func isSame(_ left: Int, _ right: Int) -> Bool {
    Folding.contains(labels[left].skeleton, labels[right].skeleton[...])
      || Folding.contains(labels[right].skeleton, labels[left].skeleton[...])
  }

  /// Shorter texts resemble too many labels.
  private static let leastLikeness = 4

  private static func pairs(_ skeleton: ArraySlice<UInt16>) -> Set<UInt32> {
    Set(zip(skeleton, skeleton.dropFirst()).map { UInt32($0) << 16 | UInt32($1) })
  }

  /// Whether a skeleton's hash is that of a substring of some label.
  func isPiece(_ hash: UInt64) -> Bool { pieces.contains(hash) }

  /// Whether every character of a skeleton occurs in some label, as in heads that ran together.
  func hasOnlyLabelCharacters(_ skeleton: ArraySlice<UInt16>) -> Bool {
    skeleton.allSatisfy { characters.contains($0) }
  }
}
