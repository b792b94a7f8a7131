import NianbaoKit

/// Where sentences and pictures stand in the prose, as a reader counts its paragraphs.
struct ProsePlaces {
  private let parts: [(name: String, blocks: [ProseBlock])]

  // Longer than this a line below a picture is a sentence.
  private static let longestCaption = 40

  init(report: Report) {
    parts =
      [("前言", report.foreword)] + report.edition.sections.map { ($0.heading, report.sections[$0.id]) }
      + [("落款以下", report.annex)]
  }

  /// The section and the paragraph of a quotation, such as `一、总体情况，第2段`; `nil` where it is not found.
  func paragraph(saying quote: String, at place: Place?) -> String? {
    for (name, blocks) in parts {
      let all = blocks.compactMap(\.paragraph)
      // A reader counts the paragraphs of the text, neither those in its tables nor what a table or picture is called.
      let counted = all.filter { !Self.isCaption($0.text) }
      func index(in paragraphs: [Paragraph]) -> Int? {
        paragraphs.firstIndex { $0.text.contains(quote) && (place == nil || $0.place == place) }
      }
      if let index = index(in: counted) { return "\(name)，第\(index + 1)段" }
      if index(in: all) != nil { return "\(name)，图表的名称" }
      if blocks.tables.contains(where: { $0.text.contains(quote) }) { return "\(name)，文中的表格" }
    }
    return nil
  }

  /// The pictures with the names of their sections and what is known of their places in the source.
  var pictures: [(picture: Picture, section: String, place: Place?)] {
    parts.flatMap { name, blocks in
      blocks.flatMap { block in
        [block].pictures.map { ($0, name, $0.place ?? block.place) }
      }
    }
  }

  /// Whether a line is what a table or picture is called: 图1 …, 表二 ….
  private static func isCaption(_ text: String) -> Bool {
    guard let first = text.first, "图表".contains(first), text.count <= longestCaption, !text.hasSuffix("。")
    else {
      return false
    }
    let next = text.dropFirst().drop(while: \.isWhitespace).first
    return next.map { $0.isNumber || "一二三四五六七八九十".contains($0) } ?? false
  }
}
