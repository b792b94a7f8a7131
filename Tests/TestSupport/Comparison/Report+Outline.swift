import Characters
import Diagnostics
import ReportModel

extension Report {
  /// Everything a reading says, a row of a table or a paragraph to a line, to be compared by people and tests.
  ///
  /// - Parameter withPlaces: whether to say where each was read.
  public func outline(withPlaces: Bool = true) -> [String] {
    func at(_ place: Place?) -> String {
      guard withPlaces, let place else { return "" }
      return switch place {
      case .line(let line, let column): "@\(line):\(column)"
      default: "@\(place.text(in: .english))"
      }
    }
    func paragraph(_ name: String, _ paragraph: Paragraph) -> String {
      "\(name): \(paragraph.text.prefix(12))… \(paragraph.text.count)\(at(paragraph.place))"
    }
    func block(_ name: String, _ block: ProseBlock) -> String {
      switch block {
      case .paragraph(let own):
        let marks = own.marks.isEmpty ? "" : " with \(own.marks.count) marks"
        return paragraph(name, own) + marks + (own.item.map { " item \($0.level)" } ?? "")
      case .table(let table):
        let grid = table.grid
        return
          "\(name): table of \(table.rows.count) × \(grid.columnCount), \(grid.cells.count) cells\(at(table.place))"
      case .picture(let picture):
        return
          "\(name): picture \(picture.alternative) \(picture.content?.bytes.count ?? 0)\(at(picture.place))"
      }
    }
    var lines = [
      "\(edition.id.rawValue) \(organization ?? "–") \(year.map(String.init) ?? "–") \(title ?? "–")",
      "signed: \(signature ?? "–") \(date?.iso ?? "–")",
    ]
    lines += foreword.map { block("foreword", $0) }
    for section in SectionID.allCases { lines += sections[section].map { block("\(section)", $0) } }
    lines += annex.map { block("annex", $0) }
    var row = ""
    for cell in cells.ids where cells.states(cell) {
      let parent = cell.name.split(separator: ".").dropLast().joined(separator: ".")
      if parent != row { lines.append(parent + ":") }
      row = parent
      let origin = self[cell].origin
      let recognition = origin.map { $0.recognition == .exact ? "" : "[\($0.recognition)]" } ?? ""
      let doubt = origin?.doubt.map { "?\($0)" } ?? ""
      lines[lines.count - 1] +=
        " " + self[cell].statement.outline + recognition + doubt + at(origin?.place)
    }
    lines += findings.map { finding in
      "\(finding.code) \(finding.severity) \(finding.message.english)"
        + (finding.cells.isEmpty ? "" : " \(finding.cells.map(\.name))") + at(finding.place)
    }
    lines += provenance.wordings.map { "wording: \($0.printed) for \($0.official)" }
    lines += provenance.outside.map { "outside: \($0.label) \($0.values)\(at($0.place))" }
    lines += provenance.residue.map { paragraph("residue", $0) }
    return lines
  }

  /// One line that changes with the outline: how many cells are stated and doubted, the findings' codes, and a hash.
  public func digest(withPlaces: Bool = true) -> String {
    let stated = cells.ids.count(where: cells.states)
    let doubted = cells.ids.count(where: cells.isDoubtful)
    var codes: [String: Int] = [:]
    for finding in findings { codes["\(finding.code)", default: 0] += 1 }
    let told = codes.sorted { $0.key < $1.key }.map { "\($0.key)×\($0.value)" }.joined(separator: " ")
    let text = outline(withPlaces: withPlaces).joined(separator: "\n")
    return "\(stated) stated, \(doubted) doubted, \(told) #\(String(FNV1a.hash(of: text.utf8), radix: 16))"
  }
}

extension Cell.Statement {
  /// The statement in a word, its kind told apart.
  fileprivate var outline: String {
    switch self {
    case .number(let number): number.description
    case .notApplicable(let mark): "'\(mark)'"
    case .text(let text): "\"\(text)\""
    case .blank: "_"
    case .absent: "."
    }
  }
}
