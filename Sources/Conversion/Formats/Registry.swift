import Diagnostics
import System

/// The readers and exporters available to a program; an immutable value.
public struct Registry: Sendable {
  /// A reader or exporter and the plugin it comes from.
  public struct Entry<Provider: Sendable>: Sendable {
    /// The name of the plugin.
    public let plugin: String
    /// The version of the plugin.
    public let version: String
    /// The reader or exporter.
    public let provider: Provider
  }

  /// The version of the plugin interface; it increases with changes that require plugins to be adapted.
  public static let interface = 1

  /// The readers, in order of registration.
  public private(set) var readers: [Entry<any ReportReader>] = []
  /// The exporters, in order of registration.
  public private(set) var exporters: [Entry<any ReportExporter>] = []

  /// Makes an empty registry.
  public init() {}

  /// Makes a registry of plugins.
  ///
  /// - Throws: `ConversionError` of kind `duplicateFormat` or `wrongInterface`.
  public init(_ plugins: [any Plugin]) throws {
    for plugin in plugins { self = try adding(plugin) }
  }

  /// This registry with the readers and exporters of another plugin.
  ///
  /// - Throws: `ConversionError` of kind `duplicateFormat`, naming both plugins, if a format name is taken,
  ///   or `wrongInterface` if the plugin was built for another version of the interface.
  public func adding(_ plugin: any Plugin) throws -> Registry {
    guard plugin.interface == Self.interface else { throw Self.wrongInterface(plugin) }
    var copy = self
    for reader in plugin.readers {
      let name = reader.format.name
      if let other = copy.readers.first(where: { $0.provider.format.name == name }) {
        throw Self.duplicate(name, other.plugin, plugin.name)
      }
      copy.readers.append(Entry(plugin: plugin.name, version: plugin.version, provider: reader))
    }
    for exporter in plugin.exporters {
      let name = exporter.format.name
      if let other = copy.exporters.first(where: { $0.provider.format.name == name }) {
        throw Self.duplicate(name, other.plugin, plugin.name)
      }
      copy.exporters.append(Entry(plugin: plugin.name, version: plugin.version, provider: exporter))
    }
    return copy
  }

  /// The reader for a format name.
  ///
  /// - Throws: `ConversionError` of kind `noSuchFormat`, listing the known ones.
  public func reader(named name: String) throws -> any ReportReader {
    if let entry = readers.first(where: { $0.provider.format.name == name }) { return entry.provider }
    throw Self.unknown(name, readers.map(\.provider.format.name))
  }

  /// The exporter for a format name.
  ///
  /// - Throws: `ConversionError` of kind `noSuchFormat`, listing the known ones.
  public func exporter(named name: String) throws -> any ReportExporter {
    if let entry = exporters.first(where: { $0.provider.format.name == name }) { return entry.provider }
    throw Self.unknown(name, exporters.map(\.provider.format.name))
  }

  /// The exporter whose format has this file extension.
  public func exporter(forExtension ending: String) -> (any ReportExporter)? {
    exporters.first { $0.provider.format.extensions.contains(ending.lowercased()) }?.provider
  }

  /// All formats in order of registration, each once, starting with those that can be written.
  package var formats: [Format] {
    var names: Set<String> = []
    return (exporters.map(\.provider.format) + readers.map(\.provider.format)).filter {
      names.insert($0.name).inserted
    }
  }

  /// The error for a format that can neither be read nor written.
  package func unknownFormat(_ name: String) -> ConversionError { Self.unknown(name, formats.map(\.name)) }

  /// The file extensions that make a file found in a folder an expected report.
  package var documentEndings: Set<String> {
    readers.map(\.provider.format).filter { !$0.isGeneralPurpose }
      .reduce(into: UnknownContent.documentEndings) { $0.formUnion($1.extensions) }
  }

  /// The file extensions of binary formats, which people pass on as documents.
  package var binaryEndings: Set<String> {
    (readers.map(\.provider.format) + exporters.map(\.provider.format)).filter(\.isBinary)
      .reduce(into: []) { $0.formUnion($1.extensions) }
  }

  /// The exporters for a resubmission, the national document first.
  package func submissionExporters(printed: Bool) -> [any ReportExporter] {
    exporters.map(\.provider)
      .compactMap { exporter in exporter.format.submission.map { (exporter, $0) } }
      .filter { printed || $0.1 != .print }
      .sorted { $0.1.rawValue < $1.1.rawValue }
      .map(\.0)
  }

  /// The reader for a source: chosen by content first, then by file extension.
  ///
  /// - Throws: `ConversionError` of kind `empty` or `unknownFormat`.
  public func reader(for source: Source) throws -> any ReportReader {
    guard !source.bytes.isEmpty else {
      throw ConversionError(
        .empty, file: source.name, message: Message("文件是空的", "the file is empty"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    }
    let ending = source.fileExtension
    var best: (reader: any ReportReader, confidence: Confidence, named: Bool)?
    for entry in readers {
      let reader = entry.provider
      let confidence = reader.confidence(in: source)
      guard confidence > .none else { continue }
      let named = reader.format.extensions.contains(ending)
      if let best, (best.confidence, best.named ? 1 : 0) >= (confidence, named ? 1 : 0) { continue }
      best = (reader, confidence, named)
    }
    if let best { return best.reader }
    throw UnknownContent.error(for: source, readable: readers.map(\.provider.format))
  }

  private static func wrongInterface(_ plugin: any Plugin) -> ConversionError {
    ConversionError(
      .wrongInterface,
      message: Message(
        "插件 \(plugin.name) \(plugin.version) 按接口版本 \(plugin.interface) 编写，这里是版本 \(interface)",
        "the plugin \(plugin.name) \(plugin.version) was built for version \(plugin.interface) of the interface, and this is version \(interface)"
      ),
      remedy: Message("请改用适合这个版本的插件", "Use a version of the plugin for this one."))
  }

  private static func duplicate(_ name: String, _ first: String, _ second: String) -> ConversionError {
    ConversionError(
      .duplicateFormat,
      message: Message(
        "格式“\(name)”由两个插件同时提供：\(first) 和 \(second)",
        "the format \"\(name)\" is provided by two plugins, \(first) and \(second)"),
      remedy: Message("请去掉其中一个，或给其中一个改名", "Leave one out, or give one of them another name."))
  }

  private static func unknown(_ name: String, _ known: [String]) -> ConversionError {
    let list = known.joined(separator: ", ")
    return ConversionError(
      .noSuchFormat, message: Message("没有名为“\(name)”的格式", "there is no format named \"\(name)\""),
      remedy: Message("可用的格式：\(list)", "Known formats: \(list)."))
  }
}
