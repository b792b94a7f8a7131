/// The names of members, shared by parser and writer, in the order in which they are written.
protocol JSONField: RawRepresentable, Sendable where RawValue == Int {
  /// The member's name.
  var name: StaticString { get }
}

extension JSONField {
  /// One bit per field, so that sets of fields are integers.
  var bit: UInt32 { 1 << UInt32(truncatingIfNeeded: rawValue) }
}

/// The members of a report.
enum ReportField: Int, JSONField {
  case schema, edition, organization, year, title, foreword, sections, signature, date, annex, cells, marks
  case origins, provenance, findings

  var name: StaticString {
    switch self {
    case .schema: "schema"
    case .edition: "edition"
    case .organization: "organization"
    case .year: "year"
    case .title: "title"
    case .foreword: "foreword"
    case .sections: "sections"
    case .signature: "signature"
    case .date: "date"
    case .annex: "annex"
    case .cells: "cells"
    case .marks: "marks"
    case .origins: "origins"
    case .provenance: "provenance"
    case .findings: "findings"
    }
  }
}

/// The members of `origins`: places of cells and of paragraphs.
enum OriginsField: Int, JSONField {
  case cells, foreword, sections, annex

  var name: StaticString {
    switch self {
    case .cells: "cells"
    case .foreword: "foreword"
    case .sections: "sections"
    case .annex: "annex"
    }
  }
}

/// The members of the origin of one cell.
enum OriginField: Int, JSONField {
  case place, raw, recognition, doubt

  var name: StaticString {
    switch self {
    case .place: "place"
    case .raw: "raw"
    case .recognition: "recognition"
    case .doubt: "doubt"
    }
  }
}

/// The members of `provenance`.
enum ProvenanceField: Int, JSONField {
  case source, format, headings, wordings, residue, outside, corrections, carriesProse

  var name: StaticString {
    switch self {
    case .source: "source"
    case .format: "format"
    case .headings: "headings"
    case .wordings: "wordings"
    case .residue: "residue"
    case .outside: "outside"
    case .corrections: "corrections"
    case .carriesProse: "carriesProse"
    }
  }
}

/// The members of a correction.
enum CorrectionField: Int, JSONField {
  case cell, printed, corrected, reason, cause

  var name: StaticString {
    switch self {
    case .cell: "cell"
    case .printed: "printed"
    case .corrected: "corrected"
    case .reason: "reason"
    case .cause: "cause"
    }
  }
}

/// The members of a printed heading.
enum HeadingField: Int, JSONField {
  case section, printed, place

  var name: StaticString {
    switch self {
    case .section: "section"
    case .printed: "printed"
    case .place: "place"
    }
  }
}

/// The members of a wording.
enum WordingField: Int, JSONField {
  case subject, official, printed, place

  var name: StaticString {
    switch self {
    case .subject: "subject"
    case .official: "official"
    case .printed: "printed"
    case .place: "place"
    }
  }
}

/// The members of a paragraph of residue.
enum ResidueField: Int, JSONField {
  case text, place

  var name: StaticString {
    switch self {
    case .text: "text"
    case .place: "place"
    }
  }
}

/// The members of values outside the form.
enum OutsideField: Int, JSONField {
  case table, kind, label, values, place

  var name: StaticString {
    switch self {
    case .table: "table"
    case .kind: "kind"
    case .label: "label"
    case .values: "values"
    case .place: "place"
    }
  }
}

/// The members of a finding, as written by `JSONWriter`.
enum FindingField: Int, JSONField {
  case code, severity, cells, message, place, quote, figures, by

  var name: StaticString {
    switch self {
    case .code: "code"
    case .severity: "severity"
    case .cells: "cells"
    case .message: "message"
    case .place: "place"
    case .quote: "quote"
    case .figures: "figures"
    case .by: "by"
    }
  }
}

/// The members of a figure that a finding speaks of.
enum FigureField: Int, JSONField {
  case cell, value

  var name: StaticString {
    switch self {
    case .cell: "cell"
    case .value: "value"
    }
  }
}

/// The members of a message, as written by `JSONWriter`.
enum MessageField: Int, JSONField {
  case zh, en

  var name: StaticString {
    switch self {
    case .zh: "zh"
    case .en: "en"
    }
  }
}

/// The members of all kinds of places, as written by `JSONWriter`; those of each kind are consecutive.
enum PlaceField: Int, JSONField {
  case line, column, sheet, cell, page, x, y, width, height, part, table, row, paragraph, path

  var name: StaticString {
    switch self {
    case .line: "line"
    case .column: "column"
    case .sheet: "sheet"
    case .cell: "cell"
    case .page: "page"
    case .x: "x"
    case .y: "y"
    case .width: "width"
    case .height: "height"
    case .part: "part"
    case .table: "table"
    case .row: "row"
    case .paragraph: "paragraph"
    case .path: "path"
    }
  }
}

/// The members of an object seen so far, and which one to expect next.
struct MetFields<Field: JSONField> {
  private(set) var bits: UInt32 = 0
  private var last = -1

  /// The field after the last one seen, in the order of writing.
  var expected: Field? { Field(rawValue: last + 1) }

  /// The field with this name.
  func field(named key: JSONString) -> Field? {
    var index = 0
    while let field = Field(rawValue: index) {
      if key == field.name { return field }
      index += 1
    }
    return nil
  }

  /// Records a field; returns whether it is new.
  mutating func insert(_ field: Field) -> Bool {
    defer { bits |= field.bit }
    last = field.rawValue
    return !contains(field)
  }

  /// Whether the field has been seen.
  func contains(_ field: Field) -> Bool { bits & field.bit != 0 }
}
