import Characters
import ReportModel

extension Report {
  /// What is written in the form's way and stands otherwise in this report's source, by kind.
  ///
  /// Corrected cells are not included, since they differ in content (`Provenance.corrections`), and neither is what
  /// was left out (`omissions`).
  public var normalizations: [Normalization] {
    titleNormalization + headingNormalizations + labelNormalizations + rowNormalizations
      + orderNormalizations + numberNormalizations.filter { $0.kind != .plusSign }
  }

  /// What stands in this report's source and is not written, by kind.
  public var omissions: [Normalization] {
    numberNormalizations.filter { $0.kind == .plusSign }
      + provenance.residue.map { Normalization(.residue, printed: $0.text, written: "", place: $0.place) }
      + outsideNormalizations
  }

  /// The values outside the form, without those already covered by omitted text.
  private var outsideNormalizations: [Normalization] {
    let told = Set(provenance.residue.compactMap(\.place))
    return provenance.outside.filter { !($0.place.map(told.contains) ?? false) }.map { outside in
      let printed = ([outside.label].filter { !$0.isEmpty } + outside.values).joined(separator: " ")
      return Normalization(.outside, printed: printed, written: "", place: outside.place)
    }
  }

  private var titleNormalization: [Normalization] {
    guard let official = officialTitle else { return [] }
    guard title != official else { return [] }
    let printed = title ?? ""
    return [
      Normalization(
        .title, printed: printed, written: official, difference: Self.blanks(printed, official) ?? "")
    ]
  }

  /// Where two texts differ only in blanks: in which; `nil` where more differs.
  private static func blanks(_ printed: String, _ official: String) -> String? {
    guard printed != official, printed.filter({ !$0.isWhitespace }) == official.filter({ !$0.isWhitespace })
    else { return nil }
    let around = /\s[0-9]{4}|[0-9]{4}\s/
    return printed.firstMatch(of: around) == nil ? "有空格" : "年份前后有空格"
  }

  private var headingNormalizations: [Normalization] {
    guard let headings = provenance.headings else { return [] }
    var list = headings.compactMap { heading -> Normalization? in
      let official = edition.section(heading.section).heading
      guard heading.printed != official else { return nil }
      return Normalization(
        .heading, printed: heading.printed, written: official, place: heading.place,
        difference: Self.blanks(heading.printed, official) ?? "")
    }
    for section in edition.sections where !headings.contains(where: { $0.section == section.id }) {
      list.append(Normalization(.heading, printed: "", written: section.heading))
    }
    let order = headings.map(\.section.number)
    if order != order.sorted() {
      func names(_ sections: [SectionID]) -> String {
        sections.map { edition.section($0).heading.prefix(1) }.joined(separator: "、")
      }
      // The first heading before which a later one stands.
      let late = zip(headings, headings.dropFirst()).first { $0.section.number > $1.section.number }?.1
      list.append(
        Normalization(
          .order, printed: names(headings.map(\.section)), written: names(edition.sections.map(\.id)),
          place: late?.place))
    }
    return list
  }

  private var labelNormalizations: [Normalization] {
    var seen: Set<[String]> = []
    let wordings = provenance.wordings.filter { seen.insert([$0.official, $0.printed]).inserted }
    let all = wordings.map { wording in
      let isSame = Self.ideographs(wording.printed) == Self.ideographs(wording.official)
      return Normalization(
        isSame ? .signs : .label, printed: wording.printed, written: wording.official, place: wording.place)
    }
    return all.filter { $0.kind == .label } + all.filter { $0.kind == .signs }
  }

  private static func ideographs(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter(\.properties.isIdeographic)
  }

  /// The rows reported by R4, each with the label under which it was placed.
  private var rowNormalizations: [Normalization] {
    let cells = Set(findings.filter { $0.code == .displacedRow }.flatMap(\.cells))
    guard !cells.isEmpty else { return [] }
    return TableID.allCases.flatMap { table in
      form(of: table).gridRows.compactMap { row -> Normalization? in
        guard let first = row.cells.first(where: cells.contains) else { return nil }
        let label = row.label?.label ?? edition.section(table.section).name
        let place = self.cells[first].origin?.place
        return Normalization(.row, printed: "", written: label, place: place, cells: row.cells)
      }
    }
  }
}
