import Diagnostics
import NationalForm
import ReportModel

/// What people changed in the sheet of prose after the workbook was written: it shows something else than the sheet of
/// data holds.
struct ProseEdits {
  private let words: EditWords
  private let places: [SectionID: Place]

  /// - Parameter places: where the sections begin in the sheet of prose.
  init(words: EditWords, places: [SectionID: Place]) {
    self.words = words
    self.places = places
  }

  /// R1: a part of the prose was changed, with what differs; `nil` if it was not.
  func finding(
    about part: ProsePart, in edition: Edition, from written: [ShownLine], to shown: [ShownLine]
  ) -> Finding? {
    let before = written.map { VisibleValue.folded($0.text) }
    let after = shown.map { VisibleValue.folded($0.text) }
    guard before != after else { return nil }
    let changed = before.middle(differingFrom: after)
    let (old, new) = Self.excerpts(
      before[changed.own].joined(separator: " "), after[changed.other].joined(separator: " "))
    let place: Place? = if case .section(let id) = part { places[id] } else { nil }
    return words.edit(of: part.words(in: edition), from: old, to: new, place: place)
  }

  // Enough to find the place in the sheet.
  private static let mostCharacters = 40
  private static let charactersBefore = 8

  /// Both texts from shortly before where they begin to differ.
  private static func excerpts(_ old: String, _ new: String) -> (old: String, new: String) {
    let same = zip(old, new).prefix { $0 == $1 }.count
    let skipped = max(0, same - charactersBefore)
    func excerpt(_ text: String) -> String {
      let rest = text.dropFirst(skipped)
      return (skipped > 0 ? "…" : "") + rest.prefix(mostCharacters) + (rest.count > mostCharacters ? "…" : "")
    }
    return (excerpt(old), excerpt(new))
  }
}
