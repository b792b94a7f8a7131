import Foundation
import ReportModel

/// The tags of one of our pages, which has all attributes in double quotes, with the text after each.
struct PageMarkup {
  struct Tag {
    let name: String
    let attributes: [String: String]
    /// The text before the next tag.
    let text: String
  }

  let tags: [Tag]

  init(_ page: String) {
    tags = page.components(separatedBy: "<").dropFirst().map { piece in
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let words = parts[0].split(separator: " ", maxSplits: 1)
      var attributes: [String: String] = [:]
      let quoted = words.count > 1 ? words[1].split(separator: "\"", omittingEmptySubsequences: false) : []
      for index in stride(from: 0, to: quoted.count - 1, by: 2) {
        attributes[quoted[index].trimmingCharacters(in: [" ", "="])] = String(quoted[index + 1])
      }
      return Tag(
        name: String(words.first ?? ""), attributes: attributes, text: parts.count > 1 ? String(parts[1]) : ""
      )
    }
  }

  /// The ids of all elements, in order.
  var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  /// The levels of the headings, in order.
  var headingLevels: [Int] {
    tags.compactMap { $0.name.count == 2 && $0.name.first == "h" ? Int($0.name.dropFirst()) : nil }
  }
}

/// A table of a page as HTML lays it out: cells with the rows and columns they cover.
struct MarkupTable {
  struct Cell {
    let isHead: Bool
    let attributes: [String: String]
    fileprivate(set) var text: String
    let rows: Range<Int>
    let columns: Range<Int>
  }

  let attributes: [String: String]
  private(set) var cells: [Cell] = []
  private(set) var rowCount = 0
  /// The rows of each `thead` and `tbody`.
  private(set) var groups: [Range<Int>] = []
  /// The columns of each `colgroup`.
  private(set) var columnGroups: [Range<Int>] = []
  /// The style of each column.
  private(set) var columnStyles: [String] = []

  /// The form's tables in a page: they are named after their headings.
  static func tables(of page: PageMarkup) -> [MarkupTable] {
    page.tags.indices.filter {
      page.tags[$0].name == "table" && page.tags[$0].attributes["aria-labelledby"] != nil
    }.map { start in
      MarkupTable(page.tags[start...].prefix { $0.name != "/table" })
    }
  }

  private init(_ tags: ArraySlice<PageMarkup.Tag>) {
    attributes = tags.first?.attributes ?? [:]
    var covered: Set<[Int]> = []
    var column = 0
    for tag in tags {
      switch tag.name {
      case "colgroup":
        columnGroups.append((columnGroups.last?.upperBound ?? 0)..<(columnGroups.last?.upperBound ?? 0))
      case "col":
        guard let last = columnGroups.popLast() else { continue }
        columnGroups.append(last.lowerBound..<last.upperBound + 1)
        columnStyles.append(tag.attributes["style"] ?? "")
      case "thead", "tbody": groups.append(rowCount..<rowCount)
      case "tr":
        rowCount += 1
        column = 0
        if let last = groups.popLast() { groups.append(last.lowerBound..<rowCount) }
      case "th", "td":
        while covered.contains([rowCount - 1, column]) { column += 1 }
        let height = tag.attributes["rowspan"].flatMap { Int($0) } ?? 1
        let width = tag.attributes["colspan"].flatMap { Int($0) } ?? 1
        let cell = Cell(
          isHead: tag.name == "th", attributes: tag.attributes, text: tag.text,
          rows: rowCount - 1..<rowCount - 1 + height, columns: column..<column + width)
        for row in cell.rows { for column in cell.columns { covered.insert([row, column]) } }
        cells.append(cell)
        column += width
      case "span", "/span":
        // A part of the cell in another typeface, and what follows it.
        guard var cell = cells.popLast() else { continue }
        cell.text += tag.text
        cells.append(cell)
      default: break
      }
    }
  }

  /// How many cells cover each place; always 1 in a valid table.
  func coverings(columns: Int) -> Set<Int> {
    var counts = [Int](repeating: 0, count: rowCount * columns)
    for cell in cells {
      for row in cell.rows {
        for column in cell.columns {
          guard row < rowCount, column < columns else { return [-1] }
          counts[row * columns + column] += 1
        }
      }
    }
    return Set(counts)
  }
}
