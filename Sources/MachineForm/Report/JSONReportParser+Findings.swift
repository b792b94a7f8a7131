import Diagnostics
import ReportModel

extension JSONReportParser {
  /// Reads `provenance`: information about the source other than cells.
  mutating func provenance() throws(JSONFault) -> Provenance {
    var met = MetFields<ProvenanceField>()
    var provenance = Provenance()
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .source: provenance.source = try optionalString()
      case .format: provenance.format = try optionalString()
      case .headings: provenance.headings = try headings()
      case .wordings:
        try scanner.beginArray()
        while try scanner.nextElement() { provenance.wordings.append(try wording()) }
      case .residue:
        try scanner.beginArray()
        while try scanner.nextElement() { provenance.residue.append(try residue()) }
      case .outside:
        try scanner.beginArray()
        while try scanner.nextElement() { provenance.outside.append(try outside()) }
      case .corrections:
        try scanner.beginArray()
        while try scanner.nextElement() { provenance.corrections.append(try correction()) }
      case .carriesProse: provenance.carriesProse = try scanner.boolean()
      }
    }
    return provenance
  }

  /// Reads `findings`, of the reading and of the rules.
  mutating func findings(of report: inout Report) throws(JSONFault) {
    try scanner.beginArray()
    while try scanner.nextElement() {
      let (finding, author) = try finding()
      report.add(finding, by: author)
    }
  }

  private mutating func headings() throws(JSONFault) -> [PrintedHeading]? {
    if try scanner.takeNull() { return nil }
    var headings: [PrintedHeading] = []
    try scanner.beginArray()
    while try scanner.nextElement() { headings.append(try heading()) }
    return headings
  }

  private mutating func heading() throws(JSONFault) -> PrintedHeading {
    var met = MetFields<HeadingField>()
    var section: SectionID?
    var printed: String?
    var place: Place?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .section: section = try choice("章节", "section")
      case .printed: printed = try scanner.string().text
      case .place: place = try self.place()
      }
    }
    guard let section, let printed else { throw Self.incomplete("section, printed", at: offset) }
    return PrintedHeading(section, printed: printed, place: place)
  }

  private mutating func wording() throws(JSONFault) -> Wording {
    var met = MetFields<WordingField>()
    var subject: Wording.Subject?
    var official: String?
    var printed: String?
    var place: Place?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .subject: subject = try choice("对象", "subject")
      case .official: official = try scanner.string().text
      case .printed: printed = try scanner.string().text
      case .place: place = try self.place()
      }
    }
    guard let subject, let official, let printed else {
      throw Self.incomplete("subject, official, printed", at: offset)
    }
    return Wording(subject, official: official, printed: printed, place: place)
  }

  private mutating func correction() throws(JSONFault) -> Correction {
    var met = MetFields<CorrectionField>()
    var cell: CellID?
    var printed: Cell.Statement?
    var corrected: Cell.Statement?
    var reason: String?
    var cause = Correction.Cause.person
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .cell: cell = try self.cell(try scanner.string(), after: nil)
      case .printed: printed = try statement()
      case .corrected: corrected = try statement()
      case .reason: reason = try scanner.string().text
      case .cause: cause = try choice("更正的来由", "cause")
      }
    }
    guard let cell, let printed, let corrected, let reason else {
      throw Self.incomplete("cell, printed, corrected, reason", at: offset)
    }
    return Correction(cell, printed: printed, corrected: corrected, reason: reason, cause: cause)
  }

  /// A number, or a mark in place of one.
  private mutating func statement() throws(JSONFault) -> Cell.Statement {
    if scanner.peek() == UInt8(ascii: "\"") { return Cell.Statement(mark: try scanner.string().text) }
    return .number(try decimal())
  }

  private mutating func residue() throws(JSONFault) -> Paragraph {
    var met = MetFields<ResidueField>()
    var text: String?
    var place: Place?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .text: text = try scanner.string().text
      case .place: place = try self.place()
      }
    }
    guard let text else { throw Self.incomplete("text", at: offset) }
    return Paragraph(text, place: place)
  }

  private mutating func outside() throws(JSONFault) -> OutsideValues {
    var met = MetFields<OutsideField>()
    var table: TableID?
    var kind: OutsideValues.Kind?
    var label = ""
    var values: [String]?
    var place: Place?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .table: table = try choice("表", "table")
      case .kind: kind = try choice("种类", "kind")
      case .label: label = try scanner.string().text
      case .values:
        var texts: [String] = []
        try scanner.beginArray()
        while try scanner.nextElement() { texts.append(try scanner.string().text) }
        values = texts
      case .place: place = try self.place()
      }
    }
    guard let table, let kind, let values else { throw Self.incomplete("table, kind, values", at: offset) }
    return OutsideValues(kind, in: table, label: label, values: values, place: place)
  }

  private mutating func finding() throws(JSONFault) -> (Finding, by: FindingAuthor) {
    var met = MetFields<FindingField>()
    var code: FindingCode?
    var severity: Finding.Severity?
    var cells: [CellID] = []
    var message: Message?
    var place: Place?
    var quote: String?
    var figures: [Finding.Figure] = []
    var author: FindingAuthor?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .code: code = FindingCode(rawValue: try scanner.string().text)
      case .severity: severity = try choice("程度", "severity")
      case .cells:
        try scanner.beginArray()
        while try scanner.nextElement() { cells.append(try cell(try scanner.string(), after: cells.last)) }
      case .message: message = try self.message()
      case .place: place = try self.place()
      case .quote: quote = try scanner.string().text
      case .figures:
        try scanner.beginArray()
        while try scanner.nextElement() { figures.append(try figure()) }
      case .by: author = try choice("说话的一方", "author")
      }
    }
    guard let code, let severity, let message else {
      throw Self.incomplete("code, severity, message", at: offset)
    }
    let finding = Finding(
      code: code, severity: severity, cells: cells, message: message, place: place, quote: quote,
      figures: figures)
    return (finding, author ?? code.author)
  }

  private mutating func figure() throws(JSONFault) -> Finding.Figure {
    var met = MetFields<FigureField>()
    var cell: CellID?
    var value: Cell.Statement?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .cell: cell = try self.cell(try scanner.string(), after: nil)
      case .value: value = try statement()
      }
    }
    guard let cell, let value else { throw Self.incomplete("cell, value", at: offset) }
    return Finding.Figure(cell, value)
  }

  private mutating func message() throws(JSONFault) -> Message {
    var met = MetFields<MessageField>()
    var message = Message("", "")
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .zh: message.chinese = try scanner.string().text
      case .en: message.english = try scanner.string().text
      }
    }
    guard met.contains(.zh), met.contains(.en) else { throw Self.incomplete("zh, en", at: offset) }
    return message
  }
}
