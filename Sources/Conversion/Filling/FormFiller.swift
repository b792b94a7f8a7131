import Diagnostics
import ReportModel
import System

/// An exporter that can also put a report into a form of its format that somebody else made.
///
/// Everything in the file that is no place for the report stays as it is, byte for byte.
public protocol FormFiller: ReportExporter {
  /// Fills a form.
  ///
  /// The same form, report and options give the same bytes.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` if the form cannot be told from the report: it holds values
  ///   that may not be replaced, or several forms of which none is the report's; or what reading it throws.
  func fill(_ form: Source, with report: Report, options: FillOptions) throws -> FilledForm
}

/// The options for filling a form.
public struct FillOptions: Sendable {
  /// How the form is read.
  public var reading: ReadOptions
  /// Whether values that the form has already give way to other ones of the report.
  public var replacesValues: Bool
  /// Which form of a file with several is filled, from 1; `nil` for the one of the report's organ.
  public var number: Int?

  /// Makes options.
  public init(reading: ReadOptions = ReadOptions(), replacesValues: Bool = false, number: Int? = nil) {
    self.reading = reading
    self.replacesValues = replacesValues
    self.number = number
  }
}

/// A form with a report in it.
public struct FilledForm: Sendable {
  /// A part of a report that a form may have a place for.
  public enum Part: Sendable, Hashable {
    /// The title, with organ and year.
    case title
    /// What stands above the first section.
    case foreword
    /// The prose of a section.
    case section(SectionID)
    /// The organ's name under the report.
    case signature
    /// The date under the report.
    case date
  }

  /// The whole file.
  public var bytes: [UInt8]
  /// The index of the form among those in the file.
  public var index: Int
  /// The cells that the form has a place for.
  public var cells: Set<CellID>
  /// The other parts that it has a place for.
  public var parts: Set<Part>
  /// Lines of the form's own that may be read as prose, such as 填报单位：某局.
  public var ownLines: [String]
  /// What of the report has no place in the form.
  public var losses: [Loss]
  /// What was replaced, one by one.
  public var notes: [Message]

  /// Makes a result.
  public init(
    bytes: [UInt8], index: Int, cells: Set<CellID>, parts: Set<Part>, ownLines: [String] = [],
    losses: [Loss] = [], notes: [Message] = []
  ) {
    self.bytes = bytes
    self.index = index
    self.cells = cells
    self.parts = parts
    self.ownLines = ownLines
    self.losses = losses
    self.notes = notes
  }
}
