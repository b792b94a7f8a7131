import ArgumentParser
import NianbaoKit

/// The options that say what happens to reports between reading and writing, the same for every command that writes
/// them.
struct PreparationOptions: ParsableArguments {
  private static let newest = Editions.standard.current.id.rawValue

  @Option(
    help: .text(
      "把旧格式的报告转成这一版格式，如 \(newest)",
      "Bring reports of an older form into this edition's, such as \(newest).",
      valueName: "edition"))
  var edition: Edition.ID?

  @Flag(
    help: .text(
      "空白格填 0，并说明填了几个；斜杠等标记不变", "Fill blank cells with 0 and say how many; marks such as / stay."))
  var blankAsZero = false

  /// Makes a converter prepare reports this way.
  /// - Throws: `ConversionError` for an edition that no report can be brought into.
  func apply(to converter: inout Converter) throws {
    if let edition { _ = try EditionMigration(to: edition, among: converter.editions) }
    converter.edition = edition
    converter.fillsBlanks = blankAsZero
  }
}

extension Edition.ID: ExpressibleByArgument {}
