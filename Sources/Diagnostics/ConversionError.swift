/// An error in reading or writing a file: what happened, where, and what the user can do.
public struct ConversionError: Error, Sendable, Hashable {
  /// The kind of error, for programs to match on.
  public enum Kind: String, Sendable, Hashable {
    /// The file has no content.
    case empty
    /// The file exceeds the size limit, or unpacks to more than the limit.
    case tooLarge
    /// No reader takes this kind of file.
    case unknownFormat
    /// No reader or exporter with this name is registered.
    case noSuchFormat
    /// There is no edition with this name, or reports cannot be converted to it.
    case noSuchEdition
    /// Two plugins provide a format with the same name.
    case duplicateFormat
    /// A plugin was built for another version of the plugin interface.
    case wrongInterface
    /// A format has no such option, or the option does not take the value.
    case wrongOption
    /// The bytes are not valid text in this encoding.
    case invalidEncoding
    /// The file is damaged or truncated.
    case damaged
    /// The format is readable, but the content is not a report in this form.
    case notAReport
    /// The file is a paper that goes with a report, such as a list of corrections.
    case paper
    /// The report is from before the six-section form.
    case tooOld
    /// The format cannot hold the reports.
    case notRepresentable
    /// The file is protected by a password.
    case needsPassword
    /// The file has pictures of pages and no text.
    case noText
    /// A program needed to read the file is not installed.
    case toolMissing
    /// A program that reads the file failed or took too long.
    case toolFailed
    /// The file could not be opened or read.
    case unreadable
    /// The file could not be written.
    case unwritable
    /// The file exists and may not be replaced.
    case exists
    /// Two inputs would be written to the same file.
    case sameOutput
    /// The configuration file beside the reports is invalid.
    case configuration
  }

  /// The kind of error.
  public var kind: Kind
  /// The file, as named by the user.
  public var file: String?
  /// The place in the file.
  public var place: Place?
  /// What happened.
  public var message: Message
  /// What the user can do.
  public var remedy: Message?

  /// Makes an error.
  public init(
    _ kind: Kind, file: String? = nil, place: Place? = nil, message: Message, remedy: Message? = nil
  ) {
    self.kind = kind
    self.file = file
    self.place = place
    self.message = message
    self.remedy = remedy
  }

  /// The complete text for the user: file, place, what happened, what to do.
  public func text(in language: Language) -> String {
    var text = file.map { $0 + ": " } ?? ""
    if let place { text += place.text(in: language) + ": " }
    text += message[language]
    if let remedy { text += (language == .chinese ? "。" : ". ") + remedy[language] }
    return text
  }
}
