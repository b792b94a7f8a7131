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
  /// What belongs to the section.
  var blocks: [ProseBlock]
  /// What stands below the date: a seal on it, a line such as （此件公开发布）, attachments.
  var annex: [ProseBlock] = []
  /// The notes that are cited in signature or date, whose paragraphs are in `annex`.
  var notes: [[Paragraph]] = []

  /// Takes signature, date and residue off the end of the last section.
  init(_ section: [ProseBlock], organization: String?) {
    blocks = section
    takeResidue()
    takeSignature(organization)
  }

  private mutating func takeResidue() {
    guard let first = blocks.firstIndex(where: Self.isResidue) else { return }
    // Everything below the first line of the page's foot belongs to it, unless real prose follows.
    let tail = blocks[first...]
    let isFoot = tail.allSatisfy { block in
      switch block {
      case .paragraph(let paragraph):
        Self.isResidue(block) || paragraph.text.withText(Self.isShortLine) && !Self.isClosing(paragraph.text)
      case .table: false
      case .picture: true
      }
    }
    residue = (isFoot ? Array(tail) : tail.filter(Self.isResidue)).compactMap { block in block.paragraph }
    blocks = isFoot ? Array(blocks[..<first]) : blocks.filter { !Self.isResidue($0) }
  }

  private static func isResidue(_ block: ProseBlock) -> Bool {
    // Above a title 附件1 is a word of the page; here it heads an attachment.
    block.paragraph.map { Residue.isResidue($0.text) && !isItem($0.text) } ?? false
  }

  private static func isClosing(_ text: String) -> Bool {
    YearReader.date(text) != nil || OrganWords.isOrganization(text)
  }

  private mutating func takeSignature(_ organization: String?) {
    if let index = dateIndex, let line = text(at: index) {
      date = YearReader.date(line)
      var names: [String] = []
      if date == nil, let (name, found) = Self.signedDate(line) {
        date = found
        names = name
      }
      let first = names.isEmpty ? firstSignature(above: index, organization) : index
      names = (first..<index).flatMap { text(at: $0).flatMap { Self.organs($0, organization) } ?? [] } + names
      annex = blocks[first...index].flatMap { takeFixed(to: $0) } + blocks[(index + 1)...]
      blocks.removeSubrange(first...)
      signature = Self.joined(names)
    } else if let last = blocks.last?.paragraph, organization.map({ Self.isName(last.text, $0) }) ?? false {
      signature = last.text.withoutBlanks
      annex = takeFixed(to: .paragraph(last))
      blocks.removeLast()
    }
  }

  private func text(at index: Int) -> String? { blocks[index].paragraph?.text }

  /// The seal and the notes that are fixed to signature or date, and a line such as （盖章） between them.
  private mutating func takeFixed(to block: ProseBlock) -> [ProseBlock] {
    guard let paragraph = block.paragraph else {
      if case .picture = block { return [block] } else { return [] }
    }
    notes += paragraph.notes
    let things =
      paragraph.pictures.map { ProseBlock.picture($0) } + paragraph.notes.joined().map { .paragraph($0) }
    return Self.isSealWords(paragraph.text) ? [block] : things
  }

  /// Whether a line stands for a seal: （盖章）, （公章）, （印）.
  private static func isSealWords(_ text: String) -> Bool {
    let words = text.withoutBlanks
    guard words.count <= 6, let first = words.first, let last = words.last else { return false }
    return "（(【［[".contains(first) && "）)】］]".contains(last) && (words.contains("章") || words.contains("印"))
  }

  private static func isName(_ text: String, _ organization: String) -> Bool {
    text.utf8.count <= 400 && text.withoutBlanks == organization.withoutBlanks
  }

  /// The paragraph with the date: the last one under an organ's name, or else one at the very end.
  private var dateIndex: Int? {
    let dates = blocks.indices.filter { index in
      text(at: index).map { YearReader.date($0) != nil || Self.signedDate($0) != nil } ?? false
    }
    let signed = dates.filter { index in
      text(at: index).flatMap(Self.signedDate) != nil
        || organ(above: index).map { Self.organs($0, nil) != nil } ?? false
    }
    // Attachments behind the date can be long, and have dates of their own; but another section's text is no attachment.
    let first = signed.first ?? dates.first ?? 0
    let attachment = blocks.indices.first { index in
      index > first && text(at: index)?.withText { $0.hasPrefix("附件") } ?? false
    }
    let end = attachment ?? blocks.endIndex
    if let last = signed.last(where: { $0 < end }) { return last }
    return dates.last { index in
      index < end
        && blocks[(index + 1)...].allSatisfy {
          $0.paragraph.map { $0.text.withText(Self.isShortLine) } ?? true
        }
    }
  }

  /// The text above a line, or above the seal that stands on it.
  private func organ(above index: Int) -> String? {
    blocks[..<index].last { !Self.isSeal($0) }?.paragraph?.text
  }

  /// Whether a block is a seal, or the words for one.
  private static func isSeal(_ block: ProseBlock) -> Bool {
    if case .picture = block { return true }
    return block.paragraph.map { isSealWords($0.text) } ?? false
  }

  private func firstSignature(above date: Int, _ organization: String?) -> Int {
    var first = date
    var above = date - 1
    while above >= 0, date - above <= Self.mostSignatures {
      if Self.isSeal(blocks[above]) {
        above -= 1
        continue
      }
      guard let text = text(at: above), Self.organs(text, organization) != nil else { break }
      first = above
      above -= 1
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
      guard let last = bytes.trimmed.lastScalar, YearReader.mayEnd(date: last) else { return nil }
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
