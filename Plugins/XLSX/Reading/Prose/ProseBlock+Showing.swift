import Characters
import ReportModel

extension ProseBlock {
  /// The block with what its rows show after people edited them: what stayed the same in them keeps its marks, notes
  /// and pictures. `nil` if the rows do not look like those of the block.
  ///
  /// - Parameter shown: as many rows as the block shows.
  func showing(_ shown: [ShownLine], _ words: ProseWords) -> ProseBlock? {
    var block: ProseBlock
    switch self {
    case .paragraph(let paragraph):
      guard let edited = paragraph.showing(shown, words) else { return nil }
      block = .paragraph(edited)
    case .table(let table):
      guard let edited = table.showing(shown, words) else { return nil }
      block = .table(edited)
    case .picture(let picture):
      guard let edited = shown.first.flatMap({ picture.showing($0, words) }) else { return nil }
      block = .picture(edited)
    }
    if block.place == nil { block.place = shown.first?.place }
    return block
  }
}

extension Paragraph {
  fileprivate func showing(_ shown: [ShownLine], _ words: ProseWords) -> Paragraph? {
    var rest = shown[...]
    guard let line = rest.popFirst(), let text = line.paragraph else { return nil }
    var edited = self
    if ShownLine(words.text(of: self)).seen != line.seen {
      if let item, !item.isNumbered {
        let own = words.item(text)
        edited = retexted(own ?? text)
        if own == nil { edited.item = nil }
      } else {
        edited = retexted(text)
      }
    }
    // Marks may fall away with the words they were laid over; what is fixed to a place stays.
    for index in edited.marks.indices {
      switch edited.marks[index].kind {
      case .note(var note):
        for paragraph in note.indices {
          guard let line = rest.popFirst(), let text = line.paragraph else { return nil }
          if ShownLine(words.note(note[paragraph])).seen == line.seen { continue }
          guard let own = words.note(text) else { return nil }
          note[paragraph] = note[paragraph].retexted(words.item(own) ?? own)
        }
        edited.marks[index].kind = .note(note)
      case .picture(let picture):
        guard let own = rest.popFirst().flatMap({ picture.showing($0, words) }) else { return nil }
        edited.marks[index].kind = .picture(own)
      case .bold, .italic, .underline, .raised, .lowered, .link: break
      }
    }
    return edited
  }

  /// The paragraph with another text: what stands before and behind the change keeps its marks.
  func retexted(_ new: String) -> Paragraph {
    let (before, after) = (Array(text.utf8), Array(new.utf8))
    let shorter = min(before.count, after.count)
    var head = zip(before, after).prefix { $0 == $1 }.count
    while head > 0, head < shorter, !before[head].isCharacterStart || !after[head].isCharacterStart {
      head -= 1
    }
    var tail = zip(before.reversed(), after.reversed()).prefix(shorter - head).prefix { $0 == $1 }.count
    while tail > 0, !before[before.count - tail].isCharacterStart { tail -= 1 }
    func moved(_ position: Int) -> Int {
      if position <= head { return position }
      return position >= before.count - tail ? position + after.count - before.count : head
    }
    var edited = self
    edited.text = new
    edited.marks = marks.compactMap { mark in
      let range = moved(mark.range.lowerBound)..<moved(mark.range.upperBound)
      return range.isEmpty && !mark.isAnchored ? nil : TextMark(mark.kind, range)
    }
    return edited
  }
}

extension ProseTable {
  fileprivate func showing(_ shown: [ShownLine], _ words: ProseWords) -> ProseTable? {
    let grid = TableGrid(self, words)
    guard grid.isDivided else { return nil }
    var edited = self
    let seenRows = grid.rows.filter { !ProseLine.row($0).shown(words).cells.isEmpty }
    for (row, line) in zip(seenRows, shown) {
      var texts = Dictionary(line.cells.map { ($0.column, $0.text) }) { first, _ in first }
      for cell in row.cells {
        let text = texts.removeValue(forKey: cell.columns.lowerBound) ?? ""
        if VisibleValue.folded(text) == VisibleValue.folded(cell.text) { continue }
        edited.rows[cell.index.row][cell.index.cell].blocks = cell.showing(text, words)
      }
      // A text between the columns of the table is not one of its cells.
      guard texts.isEmpty else { return nil }
    }
    return edited
  }
}

extension TableGrid.Cell {
  /// What the cell holds when it shows another text.
  fileprivate func showing(_ text: String, _ words: ProseWords) -> [ProseBlock] {
    let paragraphs = text.paragraphs
    guard let paragraph = paragraph(words), paragraphs.count == 1 else { return paragraphs }
    return [.paragraph(paragraph.retexted(words.item(text) ?? text))]
  }
}

extension Picture {
  fileprivate func showing(_ line: ShownLine, _ words: ProseWords) -> Picture? {
    guard let text = line.paragraph, let alternative = words.alternative(text) else { return nil }
    var edited = self
    if ShownLine(words.text(of: self)).seen != line.seen { edited.alternative = alternative }
    return edited
  }
}

extension String {
  /// The lines of a cell as paragraphs.
  var paragraphs: [ProseBlock] {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.map {
      ProseBlock($0)
    }
  }
}
