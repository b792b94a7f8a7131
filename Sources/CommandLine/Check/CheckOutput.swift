import NianbaoKit

/// Writes what checks find, one input after the other, in one form.
protocol CheckOutput {
  /// What comes before everything else.
  mutating func begin() -> [UInt8]

  /// What is said about the reports of one input.
  mutating func add(_ source: CheckedSource, from path: String) -> [UInt8]

  /// An input that could not be read.
  mutating func add(_ error: ConversionError) -> [UInt8]

  /// What comes after everything else.
  mutating func finish(_ tally: CheckTally) -> [UInt8]
}

/// The forms that checks are written in.
enum CheckFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs, of the schema `nianbao/check/1`.
  case json
  /// For code hosts and editors, SARIF 2.1.0.
  case sarif
}

extension CheckedReport {
  /// The cells that the one smallest change of each explanation changes: the likely mistakes.
  var suspects: [CellID] {
    explanations.filter(\.isUnique).flatMap(\.proposals).flatMap(\.changes).map(\.cell)
  }
}

extension Waiver {
  /// What is said about it when it accepts nothing.
  var staleMessage: Message {
    Message(
      "对 \(code) 的认可已没有对应的问题，请删去", "this waiver of \(code) accepts nothing any more; delete it")
  }
}
