import Diagnostics
import NationalForm
import ReportModel

/// What people changed in the sheet of prose after the workbook was written: it shows other paragraphs than the sheet of
/// data holds.
struct ProseEdits {
  private let words: EditWords
  private let places: [SectionID: Place]

  /// - Parameter places: where the sections begin in the sheet of prose.
  init(words: EditWords, places: [SectionID: Place]) {
    self.words = words
    self.places = places
  }

  /// R1: the parts of the prose that were changed, each with what differs.
  func findings(from written: Report, to shown: Report) -> [Finding] {
    var findings: [Finding] = []
    if let edit = edit(of: Message("前言", "the foreword"), from: written.foreword, to: shown.foreword) {
      findings.append(edit)
    }
    for section in SectionID.allCases {
      let name = shown.edition.section(section).name
      let part = Message("“\(name)”的文字", "the prose of \"\(section.rawValue)\"")
      let (before, after) = (written.sections[section], shown.sections[section])
      if let edit = edit(of: part, from: before, to: after, place: places[section]) { findings.append(edit) }
    }
    return findings
  }

  private func edit(
    of part: Message, from written: [ProseBlock], to shown: [ProseBlock], place: Place? = nil
  ) -> Finding? {
    let before = written.map { VisibleValue.folded($0.text) }
    let after = shown.map { VisibleValue.folded($0.text) }
    guard before != after else { return nil }
    let head = zip(before, after).prefix { $0 == $1 }.count
    let shorter = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix(shorter).prefix { $0 == $1 }.count
    let (old, new) = Self.excerpts(
      before[head..<before.count - tail].joined(separator: " "),
      after[head..<after.count - tail].joined(separator: " "))
    return words.edit(of: part, from: old, to: new, place: place)
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
