import Diagnostics

extension [ProseBlock] {
  /// The blocks without their places.
  package var unplaced: [ProseBlock] { keeping(Set(Aspect.allCases).subtracting([.origins])) }

  /// The blocks as a format that carries only these aspects returns them.
  func keeping(_ aspects: Set<Aspect>) -> [ProseBlock] {
    compactMap { block in
      switch block {
      case .paragraph(let paragraph): aspects.contains(.prose) ? .paragraph(paragraph.keeping(aspects)) : nil
      case .table(let table): aspects.contains(.tables) ? .table(table.keeping(aspects)) : nil
      case .picture(let picture): aspects.contains(.pictures) ? .picture(picture.keeping(aspects)) : nil
      }
    }
  }
}

extension Paragraph {
  /// Whether words are set apart, or the paragraph is an item.
  var hasEmphasis: Bool { item != nil || marks.contains { !$0.isAnchored } }

  func keeping(_ aspects: Set<Aspect>) -> Paragraph {
    var kept = Paragraph(text)
    if aspects.contains(.origins) { kept.place = place }
    if aspects.contains(.emphasis) { kept.item = item }
    kept.marks = marks.compactMap { mark in
      switch mark.kind {
      case .note(let paragraphs):
        let note = paragraphs.map { $0.keeping(aspects) }
        return aspects.contains(.notes) ? TextMark(.note(note), mark.range) : nil
      case .picture(let picture):
        return aspects.contains(.pictures) ? TextMark(.picture(picture.keeping(aspects)), mark.range) : nil
      default: return aspects.contains(.emphasis) ? mark : nil
      }
    }
    return kept
  }
}

extension ProseTable {
  fileprivate func keeping(_ aspects: Set<Aspect>) -> ProseTable {
    // What a cell says belongs to the table.
    let inCells = aspects.union([.prose])
    var kept = self
    kept.place = aspects.contains(.origins) ? place : nil
    for row in kept.rows.indices {
      for cell in kept.rows[row].indices {
        kept.rows[row][cell].blocks = kept.rows[row][cell].blocks.keeping(inCells)
      }
    }
    return kept
  }
}

extension Picture {
  fileprivate func keeping(_ aspects: Set<Aspect>) -> Picture {
    var kept = self
    if !aspects.contains(.origins) { kept.place = nil }
    return kept
  }
}

extension Report {
  /// Where the tables or pictures of the prose stand, for a loss that names each of them but pictures that are whole.
  func places(of aspect: Aspect, but isWhole: (Picture) -> Bool) -> Message? {
    let found: [Message]
    switch aspect {
    case .tables:
      found = placed { $0.tables.map { Self.excerpt($0.rows.first?.first?.text ?? "") } }
    case .pictures:
      found = placed { blocks in
        blocks.pictures.map { picture in
          let words = picture.alternative.isEmpty ? picture.address ?? "" : picture.alternative
          return isWhole(picture) ? nil : Self.excerpt(words)
        }
      }
    default: return nil
    }
    return Message(
      found.map(\.chinese).joined(separator: "、"), found.map(\.english).joined(separator: ", "))
  }

  /// The things found in each part of the report, with the part's name before each.
  private func placed(_ find: ([ProseBlock]) -> [String?]) -> [Message] {
    let parts =
      [(Message("前言", "foreword"), foreword)]
      + SectionID.allCases.map { (Message("“\(edition.section($0).name)”", $0.rawValue), sections[$0]) }
      + [(Message("落款之后", "below the date"), annex)]
    return parts.flatMap { part, blocks in
      find(blocks).enumerated().compactMap { index, words in
        guard let words else { return nil }
        return Message(
          "\(part.chinese)第 \(index + 1) 个" + (words.isEmpty ? "" : "（\(words)）"),
          "\(part.english), no. \(index + 1)" + (words.isEmpty ? "" : " (\(words))"))
      }
    }
  }

  private static func excerpt(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > 20 ? line.prefix(20) + "…" : line
  }
}
