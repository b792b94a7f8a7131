import Reconciliation
import ReportModel
import System

// The settings of the steps, for programs that have a converter and not its steps.
extension Converter {
  /// The formats it knows.
  public var registry: Registry {
    get { reading.registry }
    set { reading.registry = newValue }
  }

  /// How it reads.
  public var readOptions: ReadOptions {
    get { reading.options }
    set { reading.options = newValue }
  }

  /// The name of the format to read, instead of finding it by content.
  public var inputFormat: String? {
    get { reading.formatName }
    set { reading.formatName = newValue }
  }

  /// The editions of the form that it knows: those of `readOptions`.
  public var editions: Editions {
    get { readOptions.editions }
    set { readOptions.editions = newValue }
  }

  /// The edition that reports of others are brought into (`EditionMigration`) before they are judged; none unless set.
  public var edition: Edition.ID? {
    get { preparation.edition }
    set { preparation.edition = newValue }
  }

  /// Whether blank cells are filled with 0 (`Report.fillBlanks`); they stay blank unless set.
  public var fillsBlanks: Bool {
    get { preparation.fillsBlanks }
    set { preparation.fillsBlanks = newValue }
  }

  /// The rules that reports are judged by.
  public var rules: RuleBook {
    get { judging.rules }
    set { judging.rules = newValue }
  }

  /// What counts of the findings in a source of that name; everything unless set.
  public var policy: @Sendable (_ source: String) -> CheckPolicy {
    get { judging.policy }
    set { judging.policy = newValue }
  }

  /// The reports that those which are read are compared with.
  public var comparison: Comparison {
    get { judging.comparison }
    set { judging.comparison = newValue }
  }

  /// Whether what the rules cannot judge is to be listed.
  public var listsNotAssessable: Bool {
    get { judging.listsNotAssessable }
    set { judging.listsNotAssessable = newValue }
  }

  /// How it writes.
  public var exportOptions: ExportOptions {
    get { writing.options }
    set { writing.options = newValue }
  }

  /// Where what other programs leave behind is noted while they run, for a program that may be interrupted.
  public var temporaryFiles: TemporaryFiles {
    get { reading.options.temporaryFiles ?? TemporaryFiles() }
    set {
      reading.options.temporaryFiles = newValue
      writing.options.temporaryFiles = newValue
    }
  }
}
