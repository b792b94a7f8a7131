import Diagnostics
import ReportModel

/// The format that a reader reads or an exporter writes.
public struct Format: Sendable, Hashable {
  /// The name on the command line, such as `xlsx`: lower-case ASCII letters, digits and `-`.
  public var name: String
  /// The name shown to people.
  public var title: Message
  /// The file extensions without the dot, the usual one first.
  public var extensions: [String]
  /// Whether its files are binary: they are not written to a terminal, and people pass them on as documents.
  public var isBinary: Bool
  /// Whether one file can hold more than one report.
  public var holdsMany: Bool
  /// Whether files with its extensions are often not reports, so that one found in a folder may be skipped.
  public var isGeneralPurpose: Bool
  /// The aspects of a report that the format carries, whatever its options are set to.
  public var carries: Set<Aspect>
  /// The aspects that it carries of each of several reports in one file.
  public var carriesOfMany: Set<Aspect>
  /// The options of its reader and exporter.
  public var options: [FormatOption]
  /// Its part in a folder for resubmission; `nil` if it has none.
  package var submission: SubmissionPart?

  /// Makes a format description.
  ///
  /// - Parameter carriesOfMany: what it carries of each of several reports in one file, if that is less.
  public init(
    name: String, title: Message, extensions: [String], isBinary: Bool = false, holdsMany: Bool = false,
    isGeneralPurpose: Bool = false, carries: Set<Aspect> = Set(Aspect.allCases),
    carriesOfMany: Set<Aspect>? = nil, options: [FormatOption] = []
  ) {
    self.name = name
    self.title = title
    self.extensions = extensions
    self.isBinary = isBinary
    self.holdsMany = holdsMany
    self.isGeneralPurpose = isGeneralPurpose
    self.carries = carries
    self.carriesOfMany = carriesOfMany ?? carries
    self.options = options
  }

  /// The aspects of a report that the format carries with these settings.
  public func carries(with settings: FormatSettings) -> Set<Aspect> {
    options.reduce(carries) { settings.isOn($1) ? $0.union($1.adds) : $0 }
  }

  /// Whether a file of several reports carries as much of each as a file of its own.
  public var holdsManyWhole: Bool { holdsMany && carriesOfMany == carries }

  /// The format as a part of a resubmission.
  package func handedIn(as part: SubmissionPart) -> Format {
    var format = self
    format.submission = part
    return format
  }
}

/// The files of a resubmission, in the order in which they are written.
package enum SubmissionPart: Int, Sendable, Hashable {
  /// The document in the national form.
  case document
  /// The tables as a workbook.
  case workbook
  /// The printed document; words are assembled by position, so prose may be read back with different blanks.
  case print
}
