import ReportModel

/// What stands under a report's last section: signature, date and the page around the report.
struct Closing {
  var signature: String?
  var date: ReportDate?
  var residue: [Paragraph] = []
  /// The paragraphs that remain the section's own.
  var paragraphs: [Paragraph]

  /// Takes signature, date and residue off the end of the last section's paragraphs.
  init(_ section: [Paragraph], organization: String?) {
    paragraphs = section
    if let first = paragraphs.firstIndex(where: { Residue.isResidue($0.text) }) {
      // Below the first line of the page's foot nothing belongs to the report, unless real prose follows.
      let tail = paragraphs[first...]
      let isFoot = tail.allSatisfy { Residue.isResidue($0.text) || $0.text.count < 60 && !$0.text.hasSuffix("。") }
      residue = isFoot ? Array(tail) : tail.filter { Residue.isResidue($0.text) }
      paragraphs = isFoot ? Array(paragraphs[..<first]) : paragraphs.filter { !Residue.isResidue($0.text) }
    }
    if let last = paragraphs.last, let found = YearReader.date(last.text) {
      date = found
      paragraphs.removeLast()
    } else if let last = paragraphs.last, let (name, found) = Self.signedDate(last.text) {
      date = found
      signature = name
      paragraphs.removeLast()
    }
    guard let last = paragraphs.last, signature == nil else { return }
    let plain = last.text.filter { !Prose.isBlank($0) }
    let isOwnName = organization.map { plain == $0.filter { !Prose.isBlank($0) } } ?? false
    if isOwnName || date != nil && TitleReader.isOrganization(plain) {
      signature = plain
      paragraphs.removeLast()
    }
  }

  /// Organ and date on one line.
  private static func signedDate(_ text: String) -> (String, ReportDate)? {
    guard text.count <= 60 else { return nil }
    let characters = Array(text)
    for start in characters.indices.dropFirst(3) {
      guard let date = YearReader.date(String(characters[start...])) else { continue }
      let name = String(characters[..<start]).filter { !Prose.isBlank($0) }
      return TitleReader.isOrganization(name) ? (name, date) : nil
    }
    return nil
  }
}
