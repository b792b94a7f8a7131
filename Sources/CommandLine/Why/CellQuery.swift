import Characters
import NianbaoKit

/// Finds the cell that a person means: by its id, the end of one, or as much of the labels of its row and column as
/// leaves one cell.
struct CellQuery {
  private let wanted: String
  private let report: Report
  private let cells: [Candidate]

  // As many as a person will look through.
  private static let namedLimit = 8
  private static let nearestLimit = 3
  /// What separates the labels of a name; none of these is part of a label of the form.
  private static let separators: Set<Character> = ["·", "・", "•", ">", "|", "×", " ", "\u{3000}", "\t"]

  /// A cell with its labels as they are compared.
  private struct Candidate {
    let cell: CellID
    /// The program's own words for it.
    let words: String
    /// The wordings of each label that leads to it, the form's own first.
    let labels: [[String]]
  }

  init(_ wanted: String, in report: Report) {
    self.wanted = wanted
    self.report = report
    cells = report.cellIDs.map { cell in
      let form = report.formOfCell(cell)
      let places = (form?.rowPlaces ?? []) + (form?.columnPlaces ?? [])
      return Candidate(
        cell: cell, words: LabelFolding.folded(form?.words ?? cell.name),
        labels: places.map { place in ([place.label ?? ""] + place.aliases).map(LabelFolding.folded) })
    }
  }

  /// The one cell that is meant.
  /// - Throws: `UsageError` that names the cells that could be meant, or the nearest names where none could.
  func cell() throws -> CellID {
    if let cell = CellID(wanted.withoutBlanks) {
      guard cells.contains(where: { $0.cell == cell }) else { throw notOnForm(cell) }
      return cell
    }
    let found = matching()
    if found.count == 1 { return found[0] }
    throw found.isEmpty ? unknown : ambiguous(found)
  }

  /// The cells that the words lead to, by the closest kind of likeness that any cell has.
  private func matching() -> [CellID] {
    let id = wanted.lowercased().split(whereSeparator: \.isBlank).joined(separator: ".")
    let byID = id.isEmpty ? [] : cells.filter { $0.cell.name.lowercased().hasSuffix("." + id) }
    if !byID.isEmpty { return byID.map(\.cell) }
    let whole = LabelFolding.folded(wanted)
    guard !whole.isEmpty else { return [] }
    let same = cells.filter { $0.words == whole }
    if !same.isEmpty { return same.map(\.cell) }
    let parts = wanted.split(whereSeparator: Self.separators.contains).map { LabelFolding.folded(String($0)) }
      .filter { !$0.isEmpty }
    let found = cells.filter { Self.leads(parts[...], to: $0.labels) }
      .map { (cell: $0.cell, whole: Self.wholeParts(parts, in: $0.labels)) }
    // `其他` means the column of that name before 法人或其他组织.
    if let most = found.map(\.whole).max() { return found.filter { $0.whole == most }.map(\.cell) }
    let inside = cells.filter { $0.words.contains(whole) }
    if !inside.isEmpty || whole.count < Self.leastAbridged { return inside.map(\.cell) }
    return cells.filter { Self.isAbridged(whole, of: $0.words) }.map(\.cell)
  }

  /// Fewer characters occur in this order in many names by chance.
  private static let leastAbridged = 4

  /// Whether a text is a name with some of its characters left out.
  private static func isAbridged(_ text: String, of name: String) -> Bool {
    var rest = name[...]
    return text.allSatisfy { character in
      guard let place = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: place)...]
      return true
    }
  }

  /// Whether each part occurs in a label, and no label is used for two parts.
  private static func leads(_ parts: ArraySlice<String>, to labels: [[String]]) -> Bool {
    guard let part = parts.first else { return true }
    return labels.indices.contains { place in
      guard labels[place].contains(where: { $0.contains(part) }) else { return false }
      var rest = labels
      rest.remove(at: place)
      return leads(parts.dropFirst(), to: rest)
    }
  }

  /// How many parts are whole labels, but for a numeral before them.
  private static func wholeParts(_ parts: [String], in labels: [[String]]) -> Int {
    parts.count { part in
      labels.joined().contains { $0 == part || LabelFolding.withoutNumeral($0) == part }
    }
  }

  // MARK: Refusals

  private func notOnForm(_ cell: CellID) -> UsageError {
    UsageError(
      "--why：这份报告的表格（\(report.edition.id.rawValue) 版）里没有 \(cell)",
      "--why: the form of this report (edition \(report.edition.id.rawValue)) has no \(cell)")
  }

  private func ambiguous(_ found: [CellID]) -> UsageError {
    let named = found.prefix(Self.namedLimit).map { "\(report.words(for: $0)) (\($0))" }
    let more = found.count > Self.namedLimit
    return UsageError(
      "--why：“\(shown)”可以是 \(found.count) 个单元格：" + named.joined(separator: "、") + (more ? "等" : ""),
      "--why: \"\(shown)\" may be any of \(found.count) cells: " + named.joined(separator: ", ")
        + (more ? ", …" : ""))
  }

  private var unknown: UsageError {
    let isID = wanted.unicodeScalars.allSatisfy(\.isASCII)
    let names = cells.map { isID ? $0.cell.name : report.words(for: $0.cell) }
    let nearest = Nearest.names(to: wanted, among: names, limit: Self.nearestLimit)
    return UsageError(
      "--why：没有单元格“\(shown)”，最接近的是 \(nearest.joined(separator: "、"))",
      "--why: there is no cell \"\(shown)\"; the nearest are \(nearest.joined(separator: ", "))")
  }

  private var shown: String { DisplayText.safe(wanted) }
}
