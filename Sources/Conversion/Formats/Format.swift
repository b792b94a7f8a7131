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
  /// Whether its files are no text: they are not written to a terminal, and people hand them on as documents.
  public var isBinary: Bool
  /// Whether one file can hold more than one report.
  public var holdsMany: Bool
  /// Whether files with its endings are often something else than reports, so that one met in a folder may be passed
  /// over.
  public var isGeneralPurpose: Bool
  /// What of a report the format carries.
  public var carries: Set<Aspect>
  /// What a user can set for its reader and its exporter.
  public var options: [FormatOption]
  /// What it is in a folder that is handed in again; `nil` where it is not handed in.
  package var submission: SubmissionPart?

  /// Makes a format description.
  public init(
    name: String, title: Message, extensions: [String], isBinary: Bool = false, holdsMany: Bool = false,
    isGeneralPurpose: Bool = false, carries: Set<Aspect> = Set(Aspect.allCases), options: [FormatOption] = []
  ) {
    self.name = name
    self.title = title
    self.extensions = extensions
    self.isBinary = isBinary
    self.holdsMany = holdsMany
    self.isGeneralPurpose = isGeneralPurpose
    self.carries = carries
    self.options = options
  }

  /// The format as a part of what is handed in.
  package func handedIn(as part: SubmissionPart) -> Format {
    var format = self
    format.submission = part
    return format
  }
}

/// What a file is in a folder that is handed in, in the order in which the files are written.
package enum SubmissionPart: Int, Sendable, Hashable {
  /// The document in the national form.
  case document
  /// The tables as a workbook.
  case workbook
  /// The printed document: words are put together by their places, so that prose may come back with other blanks.
  case print
}
