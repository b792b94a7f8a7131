import NianbaoKit

/// Writes what checks find, one input after the other, in one form.
protocol CheckOutput {
  /// What stands before everything else.
  mutating func begin() -> [UInt8]

  /// What is said of the reports of one input.
  mutating func add(_ source: CheckedSource, from path: String) -> [UInt8]

  /// An input that could not be read.
  mutating func add(_ error: ConversionError) -> [UInt8]

  /// What stands after everything else.
  mutating func finish(_ tally: CheckTally) -> [UInt8]
}

/// The forms that checks are written in.
enum CheckFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// For programs, of the schema `nianbao/check/1`.
  case json
}
