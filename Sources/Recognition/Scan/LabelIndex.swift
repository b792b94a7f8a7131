import Characters
import Layout
import ReportModel

/// The labels of one table in all editions at hand, by their skeletons: what a piece of text may be the label of.
///
/// A class, made once for a list of editions: it is asked for every word of every table.
final class LabelIndex: Sendable {
  /// A label as some edition prints it.
  struct Label: Sendable {
    let text: String
    let bytes: [UInt8]
    let skeleton: Folding.Skeleton
    /// The number of the list mark it begins with, `3` for `3.其他`.
    let listNumeral: Int?
    /// What it means in each of the forms.
    let meanings: [LabelMeaning?]
  }

  /// A label that a skeleton may be, and whether it is the label's own wording.
  struct Candidate: Sendable {
    let label: Int
    let isOfficial: Bool
  }

  let table: TableID
  /// The editions' forms of the table, newest first, each grid once.
  let forms: [IndexedForm]
  /// For each edition, the place of its form among those.
  let formOfEdition: [Int]
  let labels: [Label]
  /// The most characters that a label or another wording of one has.
  let longest: Int
  private let candidates: HashTable<[Candidate]>
  /// The hashes of all connected pieces of the labels.
  private let pieces: HashTable<Bool>
  private let characters: UnitSet
  /// The labels of rows, which miswritten ones are compared with, and their pairs of characters.
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
    self.forms = forms.map(IndexedForm.init)
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
    let labels = aliases.map { entry in
      Label(
        text: entry.text, bytes: Array(entry.text.utf8), skeleton: Folding.skeleton(entry.text),
        listNumeral: IndexedForm.listNumeral(of: entry.text),
        meanings: forms.map { LabelMeaning(entry.text, in: $0) })
    }
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
    characters = UnitSet(all.joined())
    longest = all.map(\.count).max() ?? 0
    pieces = HashTable(Dictionary(all.flatMap(Self.pieceHashes).map { ($0, true) }) { first, _ in first })
    var rowPairs: [(label: Int, pairs: Set<UInt32>)] = []
    for (index, label) in labels.enumerated() where label.meanings.contains(where: { $0?.isRow == true }) {
      // Editions differ in numerals, which skeletons do not have.
      if rowPairs.contains(where: { labels[$0.label].skeleton == label.skeleton }) { continue }
      rowPairs.append((index, Self.pairs(label.skeleton[...])))
    }
    self.rowPairs = rowPairs
  }

  /// The skeletons of a label and its other wordings, with and without the label's numeral (docs/form.md, "Labels").
  private static func skeletons(_ label: String, _ aliases: [String]) -> [Folding.Skeleton] {
    let own = Folding.skeleton(label)
    let others = aliases.map(Folding.skeleton)
    let note = withoutNote(label).map(Folding.skeleton)
    guard let first = own.first, ChineseNumeral.value(of: first) != nil,
      label.hasPrefix("（") || label.dropFirst().hasPrefix("、")
    else { return [own] + others + [note].compactMap(\.self) }
    // `一、本年新收…` is met without its numeral too, and so are its other wordings with it.
    let bare = [own, note].compactMap(\.self).map { Folding.Skeleton($0.dropFirst()) }
    return [own] + others + bare + others.map { [first] + $0 } + [note].compactMap(\.self)
  }

  /// A label without the note in brackets at its end.
  private static func withoutNote(_ label: String) -> String? {
    guard label.hasSuffix("）"), let open = label.lastIndex(of: "（"), open != label.startIndex else {
      return nil
    }
    return String(label[..<open])
  }

  private static func pieceHashes(_ skeleton: Folding.Skeleton) -> [UInt64] {
    skeleton.indices.flatMap { start in
      skeleton.indices[start...].map { end in FNV1a.hash(of: skeleton[start...end]) }
    }
  }

  /// Whether in every form the labels of rows stand above the numbers.
  var rowsStandAbove: Bool { forms.allSatisfy(\.rowsStandAbove) }

  /// The labels that the skeleton of that hash may be; none where it is no label of the table.
  func candidates(_ hash: UInt64) -> [Candidate] { candidates[hash] ?? [] }

  /// Whether the skeleton of that hash is a label of the table.
  func isLabel(_ hash: UInt64) -> Bool { candidates[hash] != nil }

  /// The row's label that is most like a skeleton: miswritten labels share most pairs of characters with theirs.
  ///
  /// `nil` where none is like it, or two are.
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

  /// Whether two labels are one row's in different editions: one has the other's words and more.
  private func isSame(_ left: Int, _ right: Int) -> Bool {
    Folding.contains(labels[left].skeleton, labels[right].skeleton[...])
      || Folding.contains(labels[right].skeleton, labels[left].skeleton[...])
  }

  /// Shorter texts are like too many labels.
  private static let leastLikeness = 4

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
