import Characters
import Diagnostics
import ReportModel

/// Parses reports from JSON, with members in any order.
package struct JSONReportParser: ~Copyable {
  /// The most unknown members of a report; each becomes a finding.
  static let unknownLimit = 100

  var scanner: JSONScanner
  /// The offset of the current report.
  package private(set) var reportStart = 0
  /// The JSON Pointer of the current report in the file.
  package private(set) var reportPath = ""

  private let bytes: UnsafeBufferPointer<UInt8>
  private let editions: Editions
  private var unknown: [Int] = []
  /// How the previous cell was recognised, which is usually the same for the next.
  var lastRecognition: (word: JSONString, value: Origin.Recognition)?

  /// Makes a parser of valid UTF-8 that must outlive it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, editions: Editions = .standard) {
    self.bytes = bytes
    self.editions = editions
    scanner = JSONScanner(bytes)
  }

  /// Parses all reports of the text: a single one, an array, or several in sequence.
  ///
  /// - Throws: `JSONFault` of kind `foreign` if the schema is missing or different.
  package mutating func reports() throws(JSONFault) -> [Report] {
    var reports: [Report] = []
    if scanner.peek() == UInt8(ascii: "[") {
      try scanner.beginArray()
      while try scanner.nextElement() {
        reportPath = "/\(reports.count)"
        try append(to: &reports)
      }
    } else {
      repeat {
        reportPath = reports.isEmpty ? "" : "/\(reports.count)"
        try append(to: &reports)
      } while scanner.peek() == UInt8(ascii: "{")
    }
    guard scanner.peek() == nil else {
      throw JSONFault(
        .syntax, at: scanner.position, Message("报告之后还有别的内容", "something else follows the reports"))
    }
    guard !reports.isEmpty else {
      throw JSONFault(.foreign, at: 0, Message("数组里没有报告", "the array holds no report"))
    }
    return reports
  }

  private mutating func append(to reports: inout [Report]) throws(JSONFault) {
    let limit = ReportCountLimit(bytes: bytes.count)
    guard reports.count < limit.limit else {
      throw JSONFault(
        .excess, at: scanner.nextOffset, limit.message, remedy: ReportCountLimit.remedy)
    }
    reports.append(try report())
  }

  private mutating func report() throws(JSONFault) -> Report {
    reportStart = scanner.nextOffset
    unknown.removeAll(keepingCapacity: true)
    var report = Report(edition: editions.current)
    var ledger = JSONCellLedger()
    var places = JSONParagraphPlaces()
    var met = MetFields<ReportField>()
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .schema: try schema()
      case .edition: report.edition = try edition()
      case .organization: report.organization = try optionalString()
      case .year: report.year = try scanner.takeNull() ? nil : try integer()
      case .title: report.title = try optionalString()
      case .foreword: report.foreword = try blocks()
      case .sections: try sections(of: &report)
      case .signature: report.signature = try optionalString()
      case .date: report.date = try date()
      case .annex: report.annex = try blocks()
      case .cells: try cells(of: &report, &ledger)
      case .marks: try marks(of: &report, &ledger)
      case .origins: try origins(of: &report, &ledger, &places)
      case .provenance: report.provenance = try provenance()
      case .findings: try findings(of: &report)
      }
    }
    guard met.contains(.schema) else { throw Self.foreign(at: reportStart) }
    for field in [ReportField.edition, .cells] where !met.contains(field) {
      throw JSONFault(
        .content, at: reportStart,
        Message("报告缺少成员 \(field.name)", "the report has no member \(field.name)"))
    }
    try ledger.settle()
    try places.settle(in: &report)
    report.findings += unknownFindings()
    return report
  }

  /// The error for JSON that is not a report.
  package static func foreign(at offset: Int) -> JSONFault {
    JSONFault(
      .foreign, at: offset,
      Message(
        "这份 JSON 不是年报数据：没有 \"schema\": \"\(ReportSchema.current)\"",
        "this JSON is no report: it has no \"schema\": \"\(ReportSchema.current)\""),
      remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
  }

  private mutating func schema() throws(JSONFault) {
    let name = try scanner.string()
    guard !ReportSchema.known.contains(name.text) else { return }
    throw JSONFault(
      .foreign, at: name.offset,
      Message(
        "不认识的数据版本“\(name.text)”，本程序能读到 \(ReportSchema.current)",
        "the schema \"\(name.text)\" is not known, this program reads up to \(ReportSchema.current)"),
      remedy: Message("请更新本程序，或用写出它的程序改写", "Update this program, or write the file anew."))
  }

  private mutating func edition() throws(JSONFault) -> Edition {
    let name = try scanner.string()
    if let edition = editions[Edition.ID(rawValue: name.text)] { return edition }
    throw unknown(name, "版本", "edition", among: editions.all.map(\.id.rawValue))
  }

  private mutating func date() throws(JSONFault) -> ReportDate? {
    if try scanner.takeNull() { return nil }
    let text = try scanner.string()
    if let date = ReportDate(iso: text.text) { return date }
    throw JSONFault(
      .content, at: text.offset,
      Message("“\(text.text)”不是日期", "\"\(text.text)\" is no date"),
      remedy: Message("请写成 2024-01-05 这样", "Write it like 2024-01-05."))
  }

  private mutating func sections(of report: inout Report) throws(JSONFault) {
    var met: Set<SectionID> = []
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      if let section = SectionID(rawValue: key.text) {
        guard met.insert(section).inserted else { throw Self.duplicate(key.text, at: key.offset) }
        report.sections[section] = try blocks()
      } else {
        try skip(key)
      }
    }
  }
}

/// Building blocks of the parser.
extension JSONReportParser {
  /// The next known member of an object, leaving the scanner before its value; `nil` at the end of the
  /// object.
  mutating func next<Field>(_ met: inout MetFields<Field>) throws(JSONFault) -> Field? {
    let expected = met.expected
    if let expected, !met.contains(expected), scanner.takeKey(expected.name.bytes) {
      _ = met.insert(expected)
      return expected
    }
    while let key = try scanner.nextKey() {
      guard let field = met.field(named: key) else {
        try skip(key)
        continue
      }
      guard met.insert(field) else { throw Self.duplicate(key.text, at: key.offset) }
      return field
    }
    return nil
  }

  /// Skips the value of an unknown member and remembers it for a finding.
  mutating func skip(_ key: JSONString) throws(JSONFault) {
    guard unknown.count < Self.unknownLimit else {
      throw JSONFault(
        .content, at: key.offset,
        Message(
          "不认识的成员超过 \(Self.unknownLimit) 个", "there are more than \(Self.unknownLimit) unknown members"))
    }
    unknown.append(key.offset)
    try scanner.skipValue()
  }

  static func duplicate(_ name: String, at offset: Int) -> JSONFault {
    JSONFault(
      .content, at: offset,
      Message("成员“\(name)”出现了两次", "the member \"\(name)\" stands twice"),
      remedy: Message("请删去其中一个", "Delete one of them."))
  }

  mutating func optionalString() throws(JSONFault) -> String? {
    try scanner.takeNull() ? nil : try scanner.string().text
  }

  /// A word of an enumeration.
  mutating func choice<Choice>(_ chinese: String, _ english: String) throws(JSONFault) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    try choice(try scanner.string(), chinese, english)
  }

  func choice<Choice>(_ word: JSONString, _ chinese: String, _ english: String) throws(JSONFault) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    if let choice = Choice(rawValue: word.text) { return choice }
    throw unknown(word, chinese, english, among: Choice.allCases.map(\.rawValue))
  }

  private func unknown(
    _ word: JSONString, _ chinese: String, _ english: String, among names: [String]
  ) -> JSONFault {
    let known = names.joined(separator: ", ")
    return JSONFault(
      .content, at: word.offset,
      Message("没有这种\(chinese)：“\(word.text)”", "there is no \(english) \"\(word.text)\""),
      remedy: Message("可用：\(known)", "Known are: \(known)."))
  }

  /// A number with its digits; an exponent only moves the decimal point.
  mutating func decimal() throws(JSONFault) -> ExactDecimal {
    if let whole = scanner.takeWholeNumber() { return ExactDecimal(whole) }
    let offset = scanner.nextOffset
    let digits = try scanner.number()
    if let number = ExactDecimal(ascii: digits) ?? ExactDecimal(withExponent: digits) { return number }
    throw JSONFault(
      .content, at: offset,
      Message(
        "数字“\(String(decoding: digits, as: UTF8.self))”的位数太多", "the number has more digits than can be held"),
      remedy: Message(
        "最多 18 位数字，小数不超过 18 位", "At most 18 digits are held, and at most 18 after the point."))
  }

  mutating func integer() throws(JSONFault) -> Int {
    let offset = scanner.nextOffset
    if let integer = try decimal().integer.flatMap({ Int(exactly: $0) }) { return integer }
    throw JSONFault(.content, at: offset, Message("这里应当是整数", "a whole number is expected here"))
  }

  private func unknownFindings() -> [Finding] {
    guard !unknown.isEmpty else { return [] }
    let document = UnsafeBufferPointer(rebasing: bytes[reportStart...])
    let paths = JSONPointer.paths(to: unknown.map { $0 - reportStart }, in: document, base: reportPath)
    return paths.map { path in
      Finding(
        code: .outsideForm, severity: .information,
        message: Message(
          "JSON 里有格式之外的成员，没有读入", "the JSON has a member that the format does not know; it was not read"),
        place: .path(path))
    }
  }
}

extension ExactDecimal {
  /// Parses a JSON number with an exponent if its value can be represented exactly.
  init?(withExponent text: UnsafeBufferPointer<UInt8>) {
    guard let mark = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      let mantissa = ExactDecimal(ascii: UnsafeBufferPointer(rebasing: text[..<mark])),
      let exponent = ExactDecimal(ascii: UnsafeBufferPointer(rebasing: text[(mark + 1)...]))?.coefficient,
      exponent.magnitude <= 36
    else { return nil }
    var coefficient = mantissa.coefficient
    var scale = Int(mantissa.scale) - Int(exponent)
    while scale < 0 {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      coefficient = product
      scale += 1
    }
    guard let small = UInt8(exactly: scale) else { return nil }
    self.init(coefficient: coefficient, scale: small)
  }
}
