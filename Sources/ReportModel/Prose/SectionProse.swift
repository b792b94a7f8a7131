/// The prose of the six sections; the three table sections may have some too.
public struct SectionProse: Sendable, Hashable {
  private var storage: [[ProseBlock]]

  /// Makes six empty sections.
  public init() { storage = Array(repeating: [], count: SectionID.allCases.count) }

  /// The blocks of a section.
  public subscript(section: SectionID) -> [ProseBlock] {
    get { storage[section.number - 1] }
    set { storage[section.number - 1] = newValue }
  }
}
