import Diagnostics
import Reconciliation
import ReportModel
import System

/// The result for one input.
public struct BatchResult: Sendable {
  /// The input.
  public let input: Input
  /// How many reports were read from it.
  public var reportCount = 0
  /// The findings of its reports.
  public var findings: [Finding] = []
  /// The findings that a person has accepted.
  public var accepted: [AcceptedFinding] = []
  /// How many blank cells were filled with 0.
  public var filledBlanks = 0
  /// The files written.
  public var written: [Written] = []
  /// The errors; empty if everything succeeded.
  public var errors: [ConversionError] = []
  /// Whether it was skipped: a file found in a folder that is not a report and not expected to be one.
  public var isSkipped = false
  /// Whether it was read but not written because of a loss or finding, in strict mode.
  public var isRefused = false
  /// An error other than `ConversionError`, which is a bug in the program or a plugin.
  public var fault: String?

  /// A file that was written, or would have been if not refused.
  public struct Written: Sendable {
    /// The name of the format.
    public let format: String
    /// The path.
    public let path: String
    /// What the format could not carry.
    public let losses: [Loss]
    /// What the user is told besides.
    public let notes: [Message]
  }

  init(_ input: Input) { self.input = input }

  mutating func add(_ error: any Error) {
    guard let error = error as? ConversionError else {
      fault = String(describing: error)
      return
    }
    // Only files found in a folder that do not look like documents may be skipped.
    switch error.kind {
    case .empty, .unknownFormat, .notAReport, .tooLarge, .invalidEncoding:
      isSkipped = input.mayBeSomethingElse
    // Folders that are handed in hold reports and papers.
    case .paper: isSkipped = !input.isNamed
    default: break
    }
    errors.append(error)
  }
}
