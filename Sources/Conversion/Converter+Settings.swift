import Reconciliation
import ReportModel
import System

// Shortcuts to the settings of the steps.
extension Converter {
  /// The known formats.
  public var registry: Registry {
    get { reading.registry }
    set { reading.registry = newValue }
  }

  /// The options for reading.
  public var readOptions: ReadOptions {
    get { reading.options }
    set { reading.options = newValue }
  }

  /// The name of the format to read; `nil` to detect it from the content.
  public var inputFormat: String? {
    get { reading.formatName }
    set { reading.formatName = newValue }
  }

  /// The known editions of the form, from `readOptions`.
  public var editions: Editions {
    get { readOptions.editions }
    set { readOptions.editions = newValue }
  }

  /// The edition to which reports in others are converted before they are judged (`EditionMigration`); none
  /// by default.
  public var edition: Edition.ID? {
    get { preparation.edition }
    set { preparation.edition = newValue }
  }

  /// Whether blank cells are filled with 0 (`Report.fillBlanks`); off by default.
  public var fillsBlanks: Bool {
    get { preparation.fillsBlanks }
    set { preparation.fillsBlanks = newValue }
  }

  /// The rules by which reports are judged.
  public var rules: RuleBook {
    get { judging.rules }
    set { judging.rules = newValue }
  }

  /// The policy for findings in a source, by its name; by default everything counts.
  public var policy: @Sendable (_ source: String) -> CheckPolicy {
    get { judging.policy }
    set { judging.policy = newValue }
  }

  /// The reports with which others are compared.
  public var comparison: Comparison {
    get { judging.comparison }
    set { judging.comparison = newValue }
  }

  /// Whether to list what the rules cannot judge.
  public var listsNotAssessable: Bool {
    get { judging.listsNotAssessable }
    set { judging.listsNotAssessable = newValue }
  }

  /// The options for writing.
  public var exportOptions: ExportOptions {
    get { writing.options }
    set { writing.options = newValue }
  }

  /// Registers temporary files and processes in use, so that an interrupted program can clean up.
  public var temporaryFiles: TemporaryFiles {
    get { reading.options.temporaryFiles ?? TemporaryFiles() }
    set {
      reading.options.temporaryFiles = newValue
      writing.options.temporaryFiles = newValue
    }
  }
}
