import NianbaoKit

/// An option of a format as `--set-option` takes it: `xlsx.formulas=yes`.
struct OptionAssignment {
  /// The format that has the option.
  let format: Format
  /// The option.
  let option: FormatOption
  /// The value it is set to.
  let value: String

  /// - Throws: `UsageError` for a malformed text or an option that the format does not have, `ConversionError` of kind
  ///   `noSuchFormat`.
  init(_ text: String, in registry: Registry) throws {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let names = sides[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, names.count == 2 else {
      throw UsageError(
        "--set-option 要写成 格式.选项=值，如 xlsx.formulas=yes，不是 \(text)",
        "--set-option takes FORMAT.OPTION=VALUE, such as xlsx.formulas=yes, not \(text)")
    }
    let formats = registry.formats.filter { $0.name == names[0] }
    guard let first = formats.first else { throw registry.unknownFormat(names[0]) }
    for format in formats {
      guard let option = format.options.first(where: { $0.name == names[1] }) else { continue }
      self.format = format
      self.option = option
      value = String(sides[1])
      return
    }
    let known = Set(formats.flatMap { $0.options.map(\.name) }).sorted().joined(separator: ", ")
    throw known.isEmpty
      ? UsageError("格式 \(first.name) 没有选项", "the format \(first.name) has no options")
      : UsageError(
        "格式 \(first.name) 没有选项 \(names[1])，有：\(known)",
        "the format \(first.name) has no option \(names[1]); it has: \(known)")
  }
}
