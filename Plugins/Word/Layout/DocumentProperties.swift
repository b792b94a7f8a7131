import ReportModel

/// Properties of our documents that do not show on their pages: where a title's organ ends, and the year.
struct DocumentProperties: Equatable {
  /// The title as on the page, in one line.
  var title: String?
  var organization: String?
  /// The year in digits.
  var year: String?
  /// The notice that prescribes the edition of the form.
  var notice: String?
  /// Shows that the document is as it was written.
  var mark: String?

  /// No properties yet.
  init() {}

  /// The properties of a report.
  init(_ report: Report, title: String?) {
    self.title = title.map(Self.carried)
    organization = report.organization.map(Self.carried)
    year = report.year.map { String($0) }
    notice = report.edition.notice
  }

  /// The properties of a paper that goes with a report.
  static func paper(title: String) -> DocumentProperties {
    var properties = DocumentProperties()
    properties.title = carried(title)
    properties.mark = paperMark
    return properties
  }

  /// Whether they are those of a paper that goes with a report.
  var isPaper: Bool { mark == Self.paperMark }

  private static let paperMark = "nianbao/paper/1"

  /// The text without what XML cannot carry.
  static func carried(_ text: String) -> String {
    guard !XMLWriter.carries(text) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter(XMLWriter.carries)))
  }

  private static let markStem = "nianbao/document/1/"

  /// The mark of a document with these properties: a digest of what it is read from.
  ///
  /// Another program that changes anything leaves a mark that no longer fits; the document is then read like any other,
  /// with all the care that is due to what people type.
  ///
  /// - Parameters:
  ///   - main: the main part.
  ///   - notes: the part with the footnotes; empty where there is none.
  func mark(for main: [UInt8], notes: [UInt8]) -> String {
    var digest = Digest()
    main.withUnsafeBytes { digest.add($0) }
    if !notes.isEmpty { notes.withUnsafeBytes { digest.add($0) } }
    for property in [title, organization, year, notice] {
      var text = property.map { "+" + $0 } ?? "-"
      text.withUTF8 { digest.add(UnsafeRawBufferPointer($0)) }
    }
    let hexadecimal = String(digest.value, radix: 16)
    return Self.markStem + String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal
  }
}

/// A checksum of 64 bits, against accident rather than intent.
private struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a piece; its length counts too.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var index = 0
    while index + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    for byte in bytes[index...] { add(UInt64(byte)) }
  }

  private mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }
}
