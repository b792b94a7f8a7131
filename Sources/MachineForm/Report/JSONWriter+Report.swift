import Diagnostics
import ReportModel

/// Writes reports in the machine form, as described by docs/report.schema.json.
extension JSONWriter {
  /// Writes a whole report, by default with one member per line.
  package mutating func write(_ report: Report, layout: Layout = .lines) {
    beginObject(layout)
    key(ReportField.schema)
    value(ReportSchema.current)
    key(ReportField.edition)
    value(report.edition.id.rawValue)
    key(ReportField.organization)
    value(report.organization)
    key(ReportField.year)
    value(report.year)
    key(ReportField.title)
    value(report.title)
    key(ReportField.foreword)
    write(report.foreword)
    key(ReportField.sections)
    beginObject()
    for section in SectionID.allCases {
      key(section.rawValue)
      write(report.sections[section])
    }
    endObject()
    key(ReportField.signature)
    value(report.signature)
    key(ReportField.date)
    value(report.date?.iso)
    key(ReportField.annex)
    write(report.annex)
    write(cellsOf: report)
    write(originsOf: report)
    write(report.provenance)
    key(ReportField.findings)
    beginArray()
    for finding in report.findings { value(finding, by: .reading) }
    for finding in report.judgements { value(finding, by: .rules) }
    endArray()
    endObject()
  }

  private mutating func write(cellsOf report: Report) {
    let ids = report.cellIDs
    let cells = report.cells
    var unnumbered: [CellID] = []
    key(ReportField.cells)
    beginObject()
    for id in ids {
      key(cell: id)
      if case .number(let number) = cells.operand(id) {
        value(number)
      } else {
        null()
        unnumbered.append(id)
      }
    }
    endObject()
    key(ReportField.marks)
    beginObject()
    for id in unnumbered {
      guard let mark = cells[id].statement.mark else { continue }
      key(cell: id)
      value(mark)
    }
    endObject()
  }

  private mutating func write(originsOf report: Report) {
    key(ReportField.origins)
    beginObject()
    key(OriginsField.cells)
    beginObject()
    let cells = report.cells
    var tail = OriginTail(.exact, nil)
    for id in cells.ids {
      if let origin = cells.lineOrigin(id) {
        if origin.recognition != tail.recognition || origin.doubt != tail.doubt {
          tail = OriginTail(origin.recognition, origin.doubt)
        }
        key(cell: id)
        value { $0.append(origin, tail) }
      } else if let origin = cells[id].origin {
        key(cell: id)
        value { $0.append(origin) }
      }
    }
    endObject()
    key(OriginsField.foreword)
    write(placesOf: report.foreword)
    key(OriginsField.sections)
    beginObject()
    for section in SectionID.allCases {
      key(section.rawValue)
      write(placesOf: report.sections[section])
    }
    endObject()
    key(OriginsField.annex)
    write(placesOf: report.annex)
    endObject()
  }

  /// Writes one place per block, or nothing if no block has one.
  private mutating func write(placesOf paragraphs: [ProseBlock]) {
    beginArray()
    if paragraphs.contains(where: { $0.place != nil }) {
      for paragraph in paragraphs {
        if let place = paragraph.place { value(place) } else { null() }
      }
    }
    endArray()
  }

  private mutating func write(_ provenance: Provenance) {
    key(ReportField.provenance)
    beginObject()
    key(ProvenanceField.source)
    value(provenance.source)
    key(ProvenanceField.format)
    value(provenance.format)
    key(ProvenanceField.headings)
    if let headings = provenance.headings { write(headings) } else { null() }
    key(ProvenanceField.wordings)
    write(provenance.wordings)
    key(ProvenanceField.residue)
    writeObjects(provenance.residue) { writer, paragraph in
      writer.key(ResidueField.text)
      writer.value(paragraph.text)
      writer.write(ifPresent: paragraph.place, under: ResidueField.place)
    }
    if !provenance.outside.isEmpty { write(provenance.outside) }
    if !provenance.corrections.isEmpty { write(provenance.corrections) }
    if !provenance.carriesProse {
      key(ProvenanceField.carriesProse)
      value(false)
    }
    endObject()
  }

  /// Writes an array with one object per line.
  private mutating func writeObjects<Item>(_ items: [Item], members: (inout Self, Item) -> Void) {
    beginArray()
    for item in items {
      beginObject(.inline)
      members(&self, item)
      endObject()
    }
    endArray()
  }

  private mutating func write(_ headings: [PrintedHeading]) {
    writeObjects(headings) { writer, heading in
      writer.key(HeadingField.section)
      writer.value(heading.section.rawValue)
      writer.key(HeadingField.printed)
      writer.value(heading.printed)
      writer.write(ifPresent: heading.place, under: HeadingField.place)
    }
  }

  private mutating func write(_ wordings: [Wording]) {
    writeObjects(wordings) { writer, wording in
      writer.key(WordingField.subject)
      writer.value(wording.subject.rawValue)
      writer.key(WordingField.official)
      writer.value(wording.official)
      writer.key(WordingField.printed)
      writer.value(wording.printed)
      writer.write(ifPresent: wording.place, under: WordingField.place)
    }
  }

  private mutating func write(_ outside: [OutsideValues]) {
    key(ProvenanceField.outside)
    writeObjects(outside) { writer, values in
      writer.key(OutsideField.table)
      writer.value(values.table.rawValue)
      writer.key(OutsideField.kind)
      writer.value(values.kind.rawValue)
      writer.key(OutsideField.label)
      writer.value(values.label)
      writer.key(OutsideField.values)
      writer.beginArray(.inline)
      for text in values.values { writer.value(text) }
      writer.endArray()
      writer.write(ifPresent: values.place, under: OutsideField.place)
    }
  }

  private mutating func write(_ corrections: [Correction]) {
    key(ProvenanceField.corrections)
    writeObjects(corrections) { writer, correction in
      writer.key(CorrectionField.cell)
      writer.value(correction.cell.name)
      writer.key(CorrectionField.printed)
      writer.write(correction.printed)
      writer.key(CorrectionField.corrected)
      writer.write(correction.corrected)
      writer.key(CorrectionField.reason)
      writer.value(correction.reason)
      guard correction.cause != .person else { return }
      writer.key(CorrectionField.cause)
      writer.value(correction.cause.rawValue)
    }
  }

  /// Writes a number, or the mark in place of one.
  private mutating func write(_ statement: Cell.Statement) {
    if case .number(let number) = statement { value(number) } else { value(statement.mark) }
  }

  private mutating func write(ifPresent place: Place?, under field: some JSONField) {
    guard let place else { return }
    key(field)
    value(place)
  }

  private mutating func key(_ field: some JSONField) { key(field.name) }

  private mutating func key(cell id: CellID) {
    if let prepared = CellKeys.shared[id] {
      key(quoted: prepared)
    } else {
      CellKeys.key(of: id).withUnsafeBufferPointer { key(quoted: $0) }
    }
  }
}
