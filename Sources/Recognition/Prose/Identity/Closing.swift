import Characters
import Layout
import ReportModel

/// The end of a report's last section: signature, date and remains of the page around it
/// (docs/form.md, "Date and signature").
struct Closing {
  /// The organs that sign, with an ideographic space between several.
  var signature: String?
  var date: ReportDate?
  var residue: [Paragraph] = []
  /// The paragraphs that belong to the section, and after them the lines below the date, such as （此件公开发布）.
  var paragraphs: [Paragraph]

  /// Takes signature, date and residue off the end of the last section's paragraphs.
  init(_ section: [Paragraph], organization: String?) {
    paragraphs = section
    takeResidue()
    takeSignature(organization)
  }

  private mutating func takeResidue() {
    guard let first = paragraphs.firstIndex(where: { Residue.isResidue($0.text) }) else { return }
    // Everything below the first line of the page's foot belongs to it, unless real prose follows.
    let tail = paragraphs[first...]
    let isFoot = tail.allSatisfy {
      Residue.isResidue($0.text) || $0.text.withText(Self.isShortLine) && !Self.isClosing($0.text)
    }
    residue = isFoot ? Array(tail) : tail.filter { Residue.isResidue($0.text) }
    paragraphs = isFoot ? Array(paragraphs[..<first]) : paragraphs.filter { !Residue.isResidue($0.text) }
  }

  private static func isClosing(_ text: String) -> Bool {
    YearReader.date(text) != nil || OrganWords.isOrganization(text)
  }

  private mutating func takeSignature(_ organization: String?) {
    if let index = dateIndex {
      let text = paragraphs[index].text
      date = YearReader.date(text)
      var names: [String] = []
      if date == nil, let (name, found) = Self.signedDate(text) {
        date = found
        names = name
      }
      let first = names.isEmpty ? firstSignature(above: index, organization) : index
      names = paragraphs[first..<index].flatMap { Self.organs($0.text, organization) ?? [] } + names
      paragraphs.removeSubrange(first...index)
      signature = Self.joined(names)
    } else if let last = paragraphs.indices.last,
      organization.map({ Self.isName(paragraphs[last].text, $0) }) ?? false
    {
      signature = paragraphs[last].text.withoutBlanks
      paragraphs.removeLast()
    }
  }

  private static func isName(_ text: String, _ organization: String) -> Bool {
    text.utf8.count <= 400 && text.withoutBlanks == organization.withoutBlanks
  }

  /// The paragraph with the date: the last one under an organ's name, or else one at the very end.
  private var dateIndex: Int? {
    let dates = paragraphs.indices.filter {
      YearReader.date(paragraphs[$0].text) != nil || Self.signedDate(paragraphs[$0].text) != nil
    }
    let signed = dates.last { index in
      Self.signedDate(paragraphs[index].text) != nil
        || index > 0 && Self.organs(paragraphs[index - 1].text, nil) != nil
    }
    // Attachments behind the date can be long, but another section's text is no attachment.
    if let signed { return signed }
    return dates.last { paragraphs[($0 + 1)...].allSatisfy { $0.text.withText(Self.isShortLine) } }
  }

  private func firstSignature(above date: Int, _ organization: String?) -> Int {
    var first = date
    while first > 0, date - first < Self.mostSignatures,
      Self.organs(paragraphs[first - 1].text, organization) != nil
    {
      first -= 1
    }
    return first
  }

  private static let mostSignatures = 8

  /// The organs that a line names and nothing else; `nil` if it is another line.
  private static func organs(_ text: String, _ organization: String?) -> [String]? {
    guard text.utf8.count <= 400 else { return nil }
    if let organization, isName(text, organization) { return [text.withoutBlanks] }
    let parts = text.split { $0.isBlank }.map(String.init)
    if parts.count > 1, parts.allSatisfy({ OrganWords.isOrganization($0) }) { return parts }
    return OrganWords.isOrganization(text) && !isItem(text) ? [text.withoutBlanks] : nil
  }

  /// Whether a line is one of a list: attachments may be named after organs.
  private static func isItem(_ text: String) -> Bool {
    text.withText { Prose.beginsItem($0) || $0.hasPrefix("附件") }
  }

  private static func joined(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: "\u{3000}")
  }

  private static func isShortLine(_ text: UTF8Text) -> Bool { text.hasAtMost(59) && !text.hasSuffix("。") }

  /// The organs and the date on one line.
  private static func signedDate(_ text: String) -> ([String], ReportDate)? {
    let found = text.withText { bytes -> (String, ReportDate)? in
      guard bytes.hasAtMost(60), bytes.contains("2") || bytes.contains("２") || bytes.contains("二") else {
        return nil
      }
      var characters = 0
      for index in bytes.indices where bytes[index].isCharacterStart {
        defer { characters += 1 }
        guard characters >= 3, let date = YearReader.date(bytes.piece(index..<bytes.count)) else { continue }
        return (bytes.piece(0..<index).string, date)
      }
      return nil
    }
    guard let (name, date) = found, let names = organs(name, nil) else { return nil }
    return (names, date)
  }
}
