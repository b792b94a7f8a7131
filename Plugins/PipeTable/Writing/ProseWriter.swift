import ReportModel

/// Writes prose as Markdown, and at the end the notes that it cites.
struct ProseWriter {
  private(set) var output: [UInt8] = []
  private var notes = NoteList()
  let likeness: FormLikeness

  /// Writes for a report of an edition.
  init(_ edition: Edition? = nil) { likeness = FormLikeness(edition.map { [$0] } ?? []) }

  /// Appends what is no prose, as it is.
  mutating func append(_ text: String) { output += text.utf8 }

  /// Appends what is no prose, written by others.
  mutating func append(_ write: (inout [UInt8]) -> Void) { write(&output) }

  /// Appends blocks, each after an empty line.
  mutating func append(_ blocks: [ProseBlock]) {
    /// How far the item before is indented; -1 where no list is open.
    var outer = -1
    for block in blocks where block.isWritten {
      output.append(.newline)
      switch block {
      case .paragraph(let paragraph) where paragraph.item?.isNumbered == false:
        outer = min(paragraph.item?.level ?? 0, outer + 1)
        appendItem(paragraph, indentedBy: outer)
        continue
      case .paragraph(let paragraph):
        appendText(of: paragraph)
        if let item = paragraph.item { output += " \(ItemComment.numbered(item).text)".utf8 }
        output.append(.newline)
      case .picture(let picture): output += LinkAddress.source(of: picture) + [.newline]
      case .table(let table): append(table)
      }
      outer = -1
    }
  }

  /// Appends the notes that have been cited, and those that they cite.
  mutating func appendNotes() {
    var index = 0
    while index < notes.notes.count {
      let note = notes.notes[index].map(ProseBlock.paragraph)
      let body = written { $0.append(note) }.drop { $0 == .newline }
      index += 1
      output += "\n[^\(index)]:".utf8
      if body.isEmpty {
        output.append(.newline)
      } else {
        output.append(0x20)
        Self.append(body, indentedBy: 4, to: &output)
      }
    }
  }

  /// Appends the blocks of a cell in a row of pipes.
  mutating func appendCell(_ blocks: [ProseBlock]) {
    switch blocks.first(where: \.isWritten) {
    case .paragraph(let paragraph)?:
      InlineWriter.append(paragraph, as: .cell, notes: &notes, to: &output)
    case .picture(let picture)?: output += LinkAddress.source(of: picture)
    case .table?, nil: break
    }
  }

  private mutating func appendItem(_ paragraph: Paragraph, indentedBy outer: Int) {
    let body = written { $0.appendText(of: paragraph) }
    output += [UInt8](repeating: 0x20, count: 2 * outer) + "- ".utf8
    Self.append(body[...], indentedBy: 2 * outer + 2, to: &output)
    // Markdown would take an item that is two levels below the one before for code.
    if let item = paragraph.item, item.level != outer { output += " \(ItemComment.level(item).text)".utf8 }
    output.append(.newline)
  }

  /// What is written apart from all before it.
  private mutating func written(_ write: (inout ProseWriter) -> Void) -> [UInt8] {
    var apart: [UInt8] = []
    swap(&output, &apart)
    write(&self)
    swap(&output, &apart)
    return apart
  }

  private mutating func appendText(of paragraph: Paragraph) {
    InlineWriter.append(paragraph, as: .paragraph, notes: &notes, to: &output)
  }

  /// Appends lines of which all but the first are indented.
  private static func append(_ body: ArraySlice<UInt8>, indentedBy width: Int, to output: inout [UInt8]) {
    var isAtStart = false
    for byte in body {
      if isAtStart, byte != .newline { output.append(contentsOf: repeatElement(0x20, count: width)) }
      output.append(byte)
      isAtStart = byte == .newline
    }
  }
}

extension ProseBlock {
  /// Whether there is anything to write: a paragraph may be empty.
  var isWritten: Bool {
    switch self {
    case .paragraph(let paragraph): !paragraph.text.isEmpty || paragraph.marks.contains(where: \.isAnchored)
    case .table, .picture: true
    }
  }
}
