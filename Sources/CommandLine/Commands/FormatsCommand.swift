import ArgumentParser
import NianbaoKit

/// `nianbao formats`: what can be read and written, by which plugin, and what each carries.
struct FormatsCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "formats",
      abstract: Message("列出能读写的格式", "List the formats that can be read and written.")[HelpContext.language])
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let language = context.language
    var rows = [
      [
        Message("格式", "format"), Message("读写", "use"), Message("插件", "plugin"), Message("扩展名", "endings"),
        Message("说明", "what it is"), Message("不保留", "does not carry"),
      ].map { $0[language] }
    ]
    for (format, plugin, reads, writes) in Self.formats(of: context.registry) {
      let use =
        switch (reads, writes) {
        case (true, true): Message("读写", "read, write")
        case (true, false): Message("只读", "read")
        default: Message("只写", "write")
        }
      // What a read-only format would lose is of no interest.
      let lost = writes ? Aspect.allCases.filter { !format.carries.contains($0) } : []
      rows.append([
        format.name, use[language], plugin.name + " " + plugin.version,
        format.extensions.map { "." + $0 }.joined(separator: " "),
        format.title[language],
        lost.isEmpty
          ? (writes ? "–" : "") : lost.map { $0.title[language] }.joined(separator: context.text("、", ", ")),
      ])
    }
    var text = PlainTable.text(rows)
    let options = Self.options(of: context.registry, in: language)
    if options.count > 1 { text += "\n" + PlainTable.text(options) }
    try context.console.output(Array(text.utf8))
    return .done
  }

  /// The options of all formats as `--set-option` takes them.
  private static func options(of registry: Registry, in language: Language) -> [[String]] {
    let head = [Message("选项", "option"), Message("可取的值", "values"), Message("作用", "what it does")]
    return [head.map { $0[language] }]
      + registry.formats.flatMap { format in
        format.options.map { option in
          [format.name + "." + option.name, option.allowed?[language] ?? "", option.words[language]]
        }
      }
  }

  /// The formats in order of registration, each once.
  private static func formats(
    of registry: Registry
  ) -> [(format: Format, plugin: (name: String, version: String), reads: Bool, writes: Bool)] {
    var result = registry.exporters.map { entry in
      let format = entry.provider.format
      let reads = registry.readers.contains { $0.provider.format.name == format.name }
      return (format: format, plugin: (entry.plugin, entry.version), reads: reads, writes: true)
    }
    for entry in registry.readers
    where !result.contains(where: { $0.format.name == entry.provider.format.name }) {
      result.append((entry.provider.format, (entry.plugin, entry.version), true, false))
    }
    return result
  }
}
