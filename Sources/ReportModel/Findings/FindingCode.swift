import Diagnostics

/// What kind of finding it is: the letter of its family and a number, such as `A2`.
///
/// The set is open: a file may hold codes that this program does not know, and a plugin may have its own.
public struct FindingCode: RawRepresentable, Sendable, Hashable {
  /// The letter and the number, as files and users write them.
  public let rawValue: String

  /// The code of that name, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The family it belongs to.
  public var family: FindingFamily { FindingFamily(rawValue: String(rawValue.prefix(1))) }

  /// How much its findings matter unless a single one says otherwise; those of an unknown code need a person.
  public var severity: Finding.Severity { Self.facts[self]?.severity ?? .warning }

  /// What was found, in a few words; the code itself where it is not known.
  public var title: Message { Self.facts[self]?.title ?? Message(rawValue, rawValue) }

  /// Whether this program knows what it means.
  public var isKnown: Bool { Self.facts[self] != nil }

  /// What is known about a code.
  struct Facts: Sendable {
    let severity: Finding.Severity
    let title: Message

    init(_ severity: Finding.Severity, _ chinese: String, _ english: String) {
      self.severity = severity
      title = Message(chinese, english)
    }
  }
}

extension FindingCode: Comparable {
  /// Compares by letter, then by number.
  public static func < (left: FindingCode, right: FindingCode) -> Bool {
    let (one, other) = (left.rawValue, right.rawValue)
    if one.first != other.first { return one < other }
    return (one.utf8.count, one) < (other.utf8.count, other)
  }
}

extension FindingCode: CustomStringConvertible {
  /// The letter and the number.
  public var description: String { rawValue }
}

/// The codes of this program; no other file spells one out.
extension FindingCode {
  // MARK: R, the reading

  /// A cell was read with doubt.
  public static let doubtfulReading = FindingCode(rawValue: "R1")
  /// A cell or row of the form was not found.
  public static let notFound = FindingCode(rawValue: "R2")
  /// There is a text where a number belongs.
  public static let textForNumber = FindingCode(rawValue: "R3")
  /// A row is broken or displaced in the source.
  public static let displacedRow = FindingCode(rawValue: "R4")
  /// A row was recognised by another wording or by its position.
  public static let recognizedOtherwise = FindingCode(rawValue: "R5")
  /// A number may be split or joined.
  public static let splitOrJoined = FindingCode(rawValue: "R6")
  /// Something has no place in the form.
  public static let outsideForm = FindingCode(rawValue: "R7")
  /// A number was brought into the form's unit.
  public static let convertedUnit = FindingCode(rawValue: "R8")

  // MARK: S, the structure

  /// A section is missing or out of order.
  public static let sectionMissing = FindingCode(rawValue: "S1")
  /// A heading is not the official one.
  public static let headingWording = FindingCode(rawValue: "S2")
  /// A table is missing.
  public static let tableMissing = FindingCode(rawValue: "S3")
  /// Rows or heads of an older edition.
  public static let olderEdition = FindingCode(rawValue: "S4")
  /// A label of a table is not the official one.
  public static let labelWording = FindingCode(rawValue: "S5")
  /// The title is missing, or organ and year disagree.
  public static let identity = FindingCode(rawValue: "S6")
  /// Section 一 leaves out an aspect.
  public static let aspectMissing = FindingCode(rawValue: "S7")
  /// Section 五 says nothing.
  public static let problemsEmpty = FindingCode(rawValue: "S8")
  /// Residue of a web page or template.
  public static let residue = FindingCode(rawValue: "S9")
  /// Signature or date is missing.
  public static let signatureMissing = FindingCode(rawValue: "S10")

  // MARK: V, single values

  /// Not a whole number of 0 or more.
  public static let notACount = FindingCode(rawValue: "V1")
  /// A doubtful amount of fees.
  public static let fees = FindingCode(rawValue: "V2")
  /// A blank or not-applicable cell.
  public static let blankCell = FindingCode(rawValue: "V3")
  /// 规章 of an organ that cannot make them.
  public static let ruleMaking = FindingCode(rawValue: "V4")
  /// Issued, repealed and in force do not fit.
  public static let documentStock = FindingCode(rawValue: "V5")

  // MARK: A, the sums

  /// Received and carried in are not concluded and carried out.
  public static let balance = FindingCode(rawValue: "A1")
  /// The results do not give what was concluded.
  public static let results = FindingCode(rawValue: "A2")
  /// The applicants do not give the total.
  public static let applicants = FindingCode(rawValue: "A3")
  /// The outcomes of reviews or lawsuits do not give the total.
  public static let outcomes = FindingCode(rawValue: "A4")
  /// A total is 0 or blank over parts that are not.
  public static let totalNotFilled = FindingCode(rawValue: "A5")

  // MARK: P, prose against tables

  /// Applications received.
  public static let proseReceived = FindingCode(rawValue: "P1")
  /// Applications concluded or answered.
  public static let proseConcluded = FindingCode(rawValue: "P2")
  /// Applications carried in or out.
  public static let proseCarried = FindingCode(rawValue: "P3")
  /// Reviews or lawsuits that the prose denies.
  public static let proseDenial = FindingCode(rawValue: "P4")
  /// Reviews and lawsuits and their outcomes.
  public static let proseChallenges = FindingCode(rawValue: "P5")
  /// Documents issued.
  public static let proseIssued = FindingCode(rawValue: "P6")
  /// Documents in force.
  public static let proseInForce = FindingCode(rawValue: "P7")
  /// Another year where the report's own work is meant.
  public static let proseYear = FindingCode(rawValue: "P8")
  /// Results and their shares.
  public static let proseResults = FindingCode(rawValue: "P9")
  /// Section 六 does not mention the fee.
  public static let proseFee = FindingCode(rawValue: "P10")
  /// The prose is silent on what the tables have.
  public static let proseSilence = FindingCode(rawValue: "P11")

  // MARK: Y, between years

  /// The total carried in is not what was carried out.
  public static let carriedTotal = FindingCode(rawValue: "Y1")
  /// A column carried in is not what was carried out.
  public static let carriedColumn = FindingCode(rawValue: "Y2")
  /// In force does not follow from last year.
  public static let stockOfYears = FindingCode(rawValue: "Y3")
  /// A figure far from last year's.
  public static let farFromLastYear = FindingCode(rawValue: "Y4")
  /// Prose taken over from last year.
  public static let reusedProse = FindingCode(rawValue: "Y5")

  // MARK: H, between levels

  /// A cell is not the sum of the members'.
  public static let memberSum = FindingCode(rawValue: "H1")
  /// Members may be missing.
  public static let membersMissing = FindingCode(rawValue: "H2")

  // MARK: M, another edition's form

  /// Carried over approximately.
  public static let approximate = FindingCode(rawValue: "M1")
  /// The older form does not have it.
  public static let notInOlderForm = FindingCode(rawValue: "M2")
  /// The newer form has no place for it.
  public static let notInNewerForm = FindingCode(rawValue: "M3")
}
