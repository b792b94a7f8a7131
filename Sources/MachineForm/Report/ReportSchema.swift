/// The version of the machine form of reports.
package enum ReportSchema {
  /// The value of `schema` in every report.
  package static let current = "nianbao/report/2"
  /// The values that are read; in version 1 prose was paragraphs of text alone.
  static let known = ["nianbao/report/1", current]
  /// The common prefix of all versions.
  package static let family = "nianbao/report/"

  /// Whether a text contains the schema name of any version.
  package static func isNamed(in text: ArraySlice<UInt8>) -> Bool {
    let word = Array(family.utf8)
    return text.indices.contains { text[$0] == word[0] && text[$0...].starts(with: word) }
  }
}
