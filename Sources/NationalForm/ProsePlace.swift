import ReportModel

/// What a block of prose is by its place in the document, which is how it is set (docs/form.md, "Typography").
package enum ProsePlace: Sendable, Hashable {
  /// Text like any other.
  case text
  /// The name of a table or picture, such as 图1 公开数量.
  case caption
  /// The head of an attachment, which begins a page.
  case attachment
  /// The title below such a head.
  case attachmentTitle
  /// The seal: a picture right below signature or date.
  case seal
}

extension NationalDocument {
  /// What the part at an index of `parts` is; `text` for one that is no prose.
  package func place(ofPartAt index: Int) -> ProsePlace {
    if isCaption(partAt: index) { return .caption }
    if isAttachment(partAt: index) { return .attachment }
    if index > 0, isAttachment(partAt: index - 1), Self.isAttachmentTitle(parts[index].text) {
      return .attachmentTitle
    }
    if index > 0, parts[index - 1].isClosing, case .prose(.picture) = parts[index] { return .seal }
    return .text
  }

  /// Whether an attachment begins: its word and number below the date (GB/T 9704-2012, 7.3.6).
  private func isAttachment(partAt index: Int) -> Bool {
    Self.isAttachment(parts[index].text) && parts[..<index].contains(where: \.isClosing)
  }

  /// Whether a paragraph names the picture above it, or the table or picture below it.
  package func isCaption(partAt index: Int) -> Bool {
    guard case .prose(.paragraph(let paragraph)) = parts[index], paragraph.item == nil,
      Self.isCaption(paragraph.text)
    else { return false }
    return [index - 1, index + 1].contains { parts.indices.contains($0) && parts[$0].isThing }
  }

  // MARK: Words

  /// Longer paragraphs that begin so are sentences.
  private static let longestCaption = 40

  /// Whether a paragraph is nothing but the word and the number of an attachment: 附件, 附件1, 附件二.
  private static func isAttachment(_ text: String) -> Bool {
    guard text.hasPrefix("附件"), text.count <= 5 else { return false }
    return text.dropFirst(2).allSatisfy { $0.isNumber || "一二三四五六七八九十 ".contains($0) }
  }

  /// Whether a paragraph can be the title of an attachment: short, and no sentence.
  private static func isAttachmentTitle(_ text: String) -> Bool {
    !text.isEmpty && text.count <= longestCaption && !text.contains { "。：；".contains($0) }
  }

  /// Whether a paragraph is a name of a table or picture: 图 or 表, a number, and no full stop.
  private static func isCaption(_ text: String) -> Bool {
    guard let first = text.first, "图表附".contains(first), text.count <= longestCaption, !text.contains("。")
    else { return false }
    let rest = text.drop { "图表附".contains($0) }.drop { $0 == " " || $0 == "\u{3000}" }
    return rest.first.map { $0.isNumber || "一二三四五六七八九十".contains($0) } ?? false
  }

  // MARK: Signature

  /// The organs that sign together, each for a line of its own (docs/form.md, "Typography").
  ///
  /// A signature that would not be the same once its lines are read back stays on one.
  package static func organs(of signature: String) -> [String] {
    let organs = signature.split(
      separator: PrintedDocument.betweenOrgans, omittingEmptySubsequences: false)
    return organs.contains { $0.isEmpty } ? [signature] : organs.map(String.init)
  }
}

extension NationalDocument.Part {
  /// Whether it comes after the report's text.
  package var isClosing: Bool {
    switch self {
    case .signature, .date: true
    case .title, .heading, .prose, .table: false
    }
  }

  /// Whether it is a table or a picture of the prose.
  package var isThing: Bool {
    switch self {
    case .prose(.table), .prose(.picture): true
    default: false
    }
  }

  /// The text of a paragraph of prose; empty for anything else.
  fileprivate var text: String {
    if case .prose(.paragraph(let paragraph)) = self { paragraph.text } else { "" }
  }
}
