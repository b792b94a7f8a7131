import ArgumentParser
import NianbaoKit

/// The options that say what becomes of reports between reading and writing, the same for every command that writes
/// them.
struct PreparationOptions: ParsableArguments {
  @Option(
    help: .text(
      "把2019年格式的报告转成2021年格式（只能是 2021）", "Bring reports in the form of 2019 into that of 2021 (2021 only).",
      valueName: "edition"))
  var edition: Edition.ID?

  @Flag(
    help: .text(
      "空白格填 0，并说明填了几个；斜杠等标记不变", "Fill blank cells with 0 and say how many; marks such as / stay."))
  var blankAsZero = false

  /// Makes a converter prepare reports so.
  /// - Throws: `UsageError` for an edition that no report can be brought into.
  func apply(to converter: inout Converter) throws {
    guard edition != .edition2019 else {
      throw UsageError(
        "不能转成2019年格式：2021年格式没有它要的数",
        "reports cannot be brought into the form of 2019: it asks for numbers that 2021's lacks")
    }
    converter.edition = edition
    converter.fillsBlanks = blankAsZero
  }
}

extension Edition.ID: ExpressibleByArgument {}
