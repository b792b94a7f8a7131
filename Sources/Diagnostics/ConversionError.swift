/// Why a file could not be read or written: what happened, where, and what the user can do.
public struct ConversionError: Error, Sendable, Hashable {
  /// What kind of failure it is; programs match on it.
  public enum Kind: String, Sendable, Hashable {
    /// The file has no content.
    case empty
    /// The file is larger than the limit, or unpacks to more than the limit.
    case tooLarge
    /// No reader knows this kind of file.
    case unknownFormat
    /// A reader or exporter of that name is not registered.
    case noSuchFormat
    /// There is no edition of that name, or reports cannot be brought into its form.
    case noSuchEdition
    /// Two plugins provide the same format name.
    case duplicateFormat
    /// A plugin was built for another version of the interface.
    case wrongInterface
    /// A format has no such option, or the option does not take that value.
    case wrongOption
    /// The bytes are not valid text in the encoding.
    case invalidEncoding
    /// The file is broken or cut short.
    case damaged
    /// The content is of this format but no report of this form.
    case notAReport
    /// A report from before the six-section form.
    case tooOld
    /// The format cannot hold what it is asked to hold.
    case notRepresentable
    /// The file can only be opened with a password.
    case needsPassword
    /// The file holds pictures of pages and no text.
    case noText
    /// A program that is needed to read the file is not installed.
    case toolMissing
    /// A program that reads the file took too long or failed.
    case toolFailed
    /// The file could not be opened or read.
    case unreadable
    /// The file could not be written.
    case unwritable
    /// The file exists and replacing it was not asked for.
    case exists
    /// Two inputs would be written to the same file.
    case sameOutput
    /// The configuration beside the reports is wrong.
    case configuration
  }

  /// What kind of failure it is.
  public var kind: Kind
  /// The file, as the user named it.
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

  /// The whole text for a person: file, place, what happened, what to do.
  public func text(in language: Language) -> String {
    var text = file.map { $0 + ": " } ?? ""
    if let place { text += place.text(in: language) + ": " }
    text += message[language]
    if let remedy { text += (language == .chinese ? "。" : ". ") + remedy[language] }
    return text
  }
}
