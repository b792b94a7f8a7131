import Diagnostics
import Reconciliation
import ReportModel
import System

/// What became of one input.
public struct BatchResult: Sendable {
  /// The input.
  public let input: Input
  /// How many reports were read from it.
  public var reportCount = 0
  /// What was seen in reading them.
  public var findings: [Finding] = []
  /// What was seen and accepted by a person.
  public var accepted: [AcceptedFinding] = []
  /// How many blank cells were filled with 0.
  public var filledBlanks = 0
  /// What was written.
  public var written: [Written] = []
  /// What went wrong; empty where all was done.
  public var errors: [ConversionError] = []
  /// Whether it was passed over: a file met in a folder that is no report and is not expected to be one.
  public var isSkipped = false
  /// Whether it was read but not written because a loss or a finding was not to be accepted.
  public var isRefused = false
  /// An error that is no `ConversionError`, and so a fault of the program or a plugin.
  public var fault: String?

  /// A file that was written, or would have been but for a refusal.
  public struct Written: Sendable {
    /// The name of the format.
    public let format: String
    /// The path.
    public let path: String
    /// What the format could not carry.
    public let losses: [Loss]
  }

  init(_ input: Input) { self.input = input }

  mutating func add(_ error: any Error) {
    guard let error = error as? ConversionError else {
      fault = String(describing: error)
      return
    }
    // In a folder only such files may be passed over as are neither named by the user nor look like documents.
    switch error.kind {
    case .empty, .unknownFormat, .notAReport, .tooLarge, .invalidEncoding:
      isSkipped = input.mayBeSomethingElse
    default: break
    }
    errors.append(error)
  }
}
