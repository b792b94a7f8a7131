import Characters
import Diagnostics
import ReportModel

/// A form that is to be filled in: in which edition, and whose it is if that is known.
public struct BlankForm: Sendable {
  /// The edition.
  public let edition: Edition
  /// The organ that is to report; `nil` if the form is for any.
  public let organization: String?
  /// The year to report on; `nil` if the form is for any.
  public let year: Int?
  /// The organ's last report, whose figures may be shown beside.
  public let previous: Report?

  /// The longest name of an organ, in characters.
  public static let nameLimit = 100

  /// Describes a form.
  ///
  /// - Parameter edition: the form to be filled in; the one that is due for the year unless another is given.
  /// - Throws: `ConversionError` of kind `notRepresentable` for a name that is empty, too long or has control
  ///   characters, for a year that the form does not cover, and for a last report on another year.
  public init(
    organization: String? = nil, year: Int? = nil, edition: Edition? = nil, previous: Report? = nil
  ) throws(ConversionError) {
    self.organization = try organization.map { name throws(ConversionError) in try Self.checked(name) }
    let edition = edition ?? year.map(Editions.standard.reporting) ?? Editions.standard.current
    let years = edition.years
    if let year, !years.contains(year) {
      throw Self.refused(
        Message(
          "\(year) 年没有填报表：\(edition.id.rawValue)年格式用于 \(years.lowerBound) 年及以后的报告",
          "there is no form to fill in for \(year): that of \(edition.id.rawValue) is for reports for \(years.lowerBound) and later"
        ))
    }
    if let year, let last = previous?.year, last != year - 1 {
      throw Self.refused(
        Message(
          "所给的上年报告是 \(last) 年的，不是 \(year - 1) 年的",
          "the last report is for \(last), not for \(year - 1)"))
    }
    self.edition = edition
    self.year = year
    self.previous = previous
  }

  /// The title, with the year and the organ as far as they are known.
  public var title: String { (organization ?? "") + (year.map { "\($0)年" } ?? "") + edition.titleWords }

  private static func checked(_ organization: String) throws(ConversionError) -> String {
    let name = organization.trimmed
    guard !organization.unicodeScalars.contains(where: steers) else {
      throw refused(Message("机关名称里有控制字符", "the organ's name has control characters"))
    }
    guard !name.isEmpty else { throw refused(Message("机关名称是空的", "the organ's name is empty")) }
    guard name.count <= nameLimit, name.utf16.count <= nameLimit * 4 else {
      throw refused(
        Message("机关名称超过\(nameLimit)个字", "the organ's name has more than \(nameLimit) characters"))
    }
    return name
  }

  /// Whether a character belongs in no name and changes how the text around it is shown.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func refused(_ message: Message) -> ConversionError {
    ConversionError(.notRepresentable, message: message)
  }
}
