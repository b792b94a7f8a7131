import Characters
import Layout
import ReportModel

/// The end of a report's last section: signature, date and remains of the page around it
/// (docs/form.md, "Date and signature").
struct Closing {
  var signature: String?
  var date: ReportDate?
  var residue: [Paragraph] = []
  /// The paragraphs that belong to the section.
  var paragraphs: [Paragraph]

  /// Takes signature, date and residue off the end of the last section's paragraphs.
  init(_ section: [Paragraph], organization: String?) {
    paragraphs = section
    if let first = paragraphs.firstIndex(where: { Residue.isResidue($0.text) }) {
      // Everything below the first line of the page's foot belongs to it, unless real prose follows.
      let tail = paragraphs[first...]
      let isFoot = tail.allSatisfy { Residue.isResidue($0.text) || $0.text.withText(Self.isShortLine) }
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
    guard last.text.utf8.count <= 400 else { return }
    let plain = last.text.withoutBlanks
    let isOwnName = organization.map { plain == $0.withoutBlanks } ?? false
    if isOwnName || date != nil && TitleReader.isOrganization(plain) {
      signature = plain
      paragraphs.removeLast()
    }
  }

  private static func isShortLine(_ text: UTF8Text) -> Bool { text.hasAtMost(59) && !text.hasSuffix("。") }

  /// The organ and date on one line.
  private static func signedDate(_ text: String) -> (String, ReportDate)? {
    text.withText { bytes in
      guard bytes.hasAtMost(60), bytes.contains("2") || bytes.contains("２") || bytes.contains("二") else {
        return nil
      }
      var characters = 0
      for index in bytes.indices where bytes[index].isCharacterStart {
        defer { characters += 1 }
        guard characters >= 3, let date = YearReader.date(bytes.piece(index..<bytes.count)) else { continue }
        let name = bytes.piece(0..<index).string.withoutBlanks
        return TitleReader.isOrganization(name) ? (name, date) : nil
      }
      return nil
    }
  }
}
