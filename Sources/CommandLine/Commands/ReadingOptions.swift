import ArgumentParser
import NianbaoKit

/// The options that say how inputs are read, the same for every command that reads reports.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: .text("输入格式（默认按内容识别）", "The input's format; found by content unless given.", valueName: "format"))
  var from: String?

  @OptionGroup var declared: DeclaredOptions<ReadingUse>

  @Option(
    name: .customLong("set-option"),
    help: .text(
      "某种格式的选项，可重复；nianbao formats 列出各种格式的选项",
      "An option of a format; may be repeated. nianbao formats lists what there is.",
      valueName: "format.option=value"),
    completion: .list(Self.assignments))
  var assignments: [String] = []

  /// What completion offers for `--set-option`.
  private static var assignments: [String] {
    HelpContext.current.registry.formats.flatMap { format in
      format.options.flatMap { option in
        let values: [String] =
          switch option.kind {
          case .flag: [FormatOption.yes, FormatOption.no]
          case .choice(let choices): choices
          case .number, .text, .file, .pairs: [""]
          }
        return values.map { "\(format.name).\(option.name)=\($0)" }
      }
    }
  }

  /// A converter that reads this way, and writes these formats with what is set for them.
  ///
  /// - Parameters:
  ///   - formats: the formats that are written.
  ///   - options: what is set for them in short form.
  /// - Throws: `UsageError` or `ConversionError` for a format or an option that does not exist, a value that an option
  ///   does not take, and an option of a format that is not written.
  func converter(
    in context: Context, writing formats: [Format] = [], _ options: WritingOptions = WritingOptions()
  ) throws -> Converter {
    let registry = context.registry
    if let from { _ = try registry.reader(named: from) }
    var readOptions = ReadOptions(editions: context.editions)
    // The documents are Chinese whatever the user's locale: the same report gives the same bytes everywhere.
    var exportOptions = ExportOptions(language: .chinese)
    try declared.apply(to: &readOptions.settings, of: registry.readers.map(\.provider.format))
    try options.apply(to: &exportOptions.settings, of: formats)
    for text in assignments {
      let assignment = try OptionAssignment(text, in: registry)
      switch assignment.option.use {
      case .reading:
        try readOptions.settings.set(assignment.option, to: assignment.value, in: assignment.format)
      case .writing:
        guard formats.contains(where: { $0.name == assignment.format.name }) else {
          throw UsageError(
            "--set-option \(text)：这里不写 \(assignment.format.name)",
            "--set-option \(text): no \(assignment.format.name) is written here")
        }
        try exportOptions.settings.set(assignment.option, to: assignment.value, in: assignment.format)
      }
    }
    try Self.findFiles(of: formats, in: exportOptions.settings, limit: readOptions.sizeLimit)
    var converter = Converter(
      registry: registry, readOptions: readOptions, exportOptions: exportOptions, inputFormat: from)
    converter.temporaryFiles = context.temporaryFiles
    return converter
  }

  /// Looks for the files that options name, so that thousands of inputs are not read for nothing.
  private static func findFiles(of formats: [Format], in settings: FormatSettings, limit: Int) throws {
    for format in formats {
      let settings = settings.scoped(to: format)
      for option in format.options where option.kind == .file && option.use == .writing {
        if let path = settings[option] { _ = try InputFile.read(path, limit: limit) }
      }
    }
  }
}

extension DeclaredOptions {
  /// Sets what was given in short form for each format that declares it.
  ///
  /// - Throws: `UsageError` if none of them does, `ConversionError` of kind `wrongOption`.
  fileprivate func apply(to settings: inout FormatSettings, of formats: [Format]) throws {
    for (name, values) in given.sorted(by: { $0.key < $1.key }) where !values.isEmpty {
      var isKnown = false
      for format in formats {
        for option in format.options where option.name == name && option.use == Use.use {
          for value in values { try settings.set(option, to: value, in: format) }
          isKnown = true
        }
      }
      guard isKnown else { throw Self.unused(name) }
    }
  }

  private static func unused(_ name: String) -> UsageError {
    let all = HelpContext.current.registry.formats
      .filter { $0.options.contains { $0.name == name && $0.use == Use.use } }
      .map(\.name)
    return UsageError(
      "--\(name) 只用于 \(all.joined(separator: "、"))", "--\(name) is for \(all.joined(separator: ", ")) only")
  }
}
