import Diagnostics
import ReportModel

/// What a reader reads or an exporter writes.
public struct Format: Sendable, Hashable {
  /// The name on the command line, such as `xlsx`: lower-case ASCII letters, digits and `-`.
  public var name: String
  /// What people call it.
  public var title: Message
  /// File name endings without the full stop, the usual one first.
  public var extensions: [String]
  /// Whether one file can hold more than one report.
  public var holdsMany: Bool
  /// What of a report the format carries.
  public var carries: Set<Aspect>

  /// Makes a format description.
  public init(
    name: String, title: Message, extensions: [String], holdsMany: Bool = false,
    carries: Set<Aspect> = Set(Aspect.allCases)
  ) {
    self.name = name
    self.title = title
    self.extensions = extensions
    self.holdsMany = holdsMany
    self.carries = carries
  }
}
