/// The version of the machine form of reports that is written and read.
package enum ReportSchema {
  /// The name that stands in every report under `schema`.
  package static let current = "nianbao/report/1"
  /// What the names of all versions begin with.
  package static let family = "nianbao/report/"

  /// Whether a text names the schema of any version.
  package static func isNamed(in text: ArraySlice<UInt8>) -> Bool {
    let word = Array(family.utf8)
    return text.indices.contains { text[$0] == word[0] && text[$0...].starts(with: word) }
  }
}
