import ReportModel

extension Report {
  /// The first difference between this report and another, in words; `nil` if there is none.
  ///
  /// Texts are compared byte by byte, which is stricter than `==`: an é in one scalar differs from one in
  /// two.
  public func difference(from other: Report) -> String? {
    var parts: [(String, Any?, Any?)] = [
      ("edition", edition, other.edition), ("organization", organization, other.organization),
      ("year", year, other.year), ("title", title, other.title),
      ("signature", signature, other.signature), ("date", date?.iso, other.date?.iso),
    ]
    func compare(_ name: String, _ mine: [ProseBlock], _ theirs: [ProseBlock]) {
      parts.append(("count of \(name)", mine.count, theirs.count))
      for (index, (one, two)) in zip(mine, theirs).enumerated() {
        parts.append(("text of \(name) \(index + 1)", one.text, two.text))
        parts.append(("place of \(name) \(index + 1)", one.place, two.place))
        if one != two { parts.append(("\(name) \(index + 1)", one, two)) }
      }
    }
    compare("foreword", foreword, other.foreword)
    for section in SectionID.allCases { compare("\(section)", sections[section], other.sections[section]) }
    compare("annex", annex, other.annex)
    compare(
      "residue", provenance.residue.map { .paragraph($0) }, other.provenance.residue.map { .paragraph($0) })
    parts.append(("count of findings", findings.count, other.findings.count))
    for (index, (one, two)) in zip(findings, other.findings).enumerated() {
      parts.append(("finding \(index + 1)", one, two))
    }
    parts.append(("count of judgements", judgements.count, other.judgements.count))
    for (index, (one, two)) in zip(judgements, other.judgements).enumerated() {
      parts.append(("judgement \(index + 1)", one, two))
    }
    parts.append(("source", provenance.source, other.provenance.source))
    parts.append(("format", provenance.format, other.provenance.format))
    parts.append(("headings", provenance.headings, other.provenance.headings))
    parts.append(("wordings", provenance.wordings, other.provenance.wordings))
    parts.append(("outside", provenance.outside, other.provenance.outside))
    parts.append(("corrections", provenance.corrections, other.provenance.corrections))
    parts.append(("carriesProse", provenance.carriesProse, other.provenance.carriesProse))
    for (name, mine, theirs) in parts {
      let one = mine.map { String(reflecting: $0) } ?? "nil"
      let two = theirs.map { String(reflecting: $0) } ?? "nil"
      if !one.utf8.elementsEqual(two.utf8) { return "\(name): \(one) is not \(two)" }
    }
    return cellDifference(from: other)
  }

  private func cellDifference(from other: Report) -> String? {
    let ids = Set(CellID.all + cells.ids + other.cells.ids).sorted()
    for id in ids where cells[id].isStated || other.cells[id].isStated || cells[id] != other.cells[id] {
      let (mine, theirs) = (cells[id], other.cells[id])
      let marks = (mine.statement.mark ?? "", theirs.statement.mark ?? "")
      if mine.statement != theirs.statement || !marks.0.utf8.elementsEqual(marks.1.utf8) {
        return "\(id): \(mine.statement) is not \(theirs.statement)"
      }
      if mine.origin != theirs.origin {
        return
          "origin of \(id): \(String(reflecting: mine.origin)) is not \(String(reflecting: theirs.origin))"
      }
    }
    return nil
  }
}
