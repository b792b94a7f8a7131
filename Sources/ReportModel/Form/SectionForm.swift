/// A section of the form.
public struct SectionForm: Sendable {
  /// Which section it is.
  public let id: SectionID
  /// The official heading with its numeral, such as `一、总体情况`.
  public let heading: String
  /// Other wordings of the heading, without numeral, seen in published reports.
  public let variants: [String]

  /// The words that carry the heading's meaning in any wording: one of each list is there.
  public let meaning: [[String]]

  /// Makes a section.
  public init(_ id: SectionID, heading: String, variants: [String], meaning: [[String]] = []) {
    self.id = id
    self.heading = heading
    self.variants = variants
    self.meaning = meaning
  }

  /// The heading without its numeral.
  public var name: String { String(heading.dropFirst(2)) }
}
