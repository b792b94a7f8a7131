import Diagnostics
import System

/// The readers and exporters that a program knows: a value, fixed once made.
public struct Registry: Sendable {
  /// A reader or exporter and the plugin it comes from.
  public struct Entry<Provider: Sendable>: Sendable {
    /// The name of the plugin.
    public let plugin: String
    /// The reader or exporter.
    public let provider: Provider
  }

  /// The readers in order of registration.
  public private(set) var readers: [Entry<any ReportReader>] = []
  /// The exporters in order of registration.
  public private(set) var exporters: [Entry<any ReportExporter>] = []

  /// Makes an empty registry.
  public init() {}

  /// Makes a registry of these plugins.
  /// - Throws: `ConversionError` of kind `duplicateFormat`.
  public init(_ plugins: [any Plugin]) throws {
    for plugin in plugins { self = try adding(plugin) }
  }

  /// This registry with the readers and exporters of one more plugin.
  /// - Throws: `ConversionError` of kind `duplicateFormat`, naming both plugins, when a format name is taken.
  public func adding(_ plugin: any Plugin) throws -> Registry {
    var copy = self
    for reader in plugin.readers {
      let name = reader.format.name
      if let other = copy.readers.first(where: { $0.provider.format.name == name }) {
        throw Self.duplicate(name, other.plugin, plugin.name)
      }
      copy.readers.append(Entry(plugin: plugin.name, provider: reader))
    }
    for exporter in plugin.exporters {
      let name = exporter.format.name
      if let other = copy.exporters.first(where: { $0.provider.format.name == name }) {
        throw Self.duplicate(name, other.plugin, plugin.name)
      }
      copy.exporters.append(Entry(plugin: plugin.name, provider: exporter))
    }
    return copy
  }

  /// The reader of that format name.
  /// - Throws: `ConversionError` of kind `noSuchFormat`, naming those there are.
  public func reader(named name: String) throws -> any ReportReader {
    if let entry = readers.first(where: { $0.provider.format.name == name }) { return entry.provider }
    throw Self.unknown(name, readers.map(\.provider.format.name))
  }

  /// The exporter of that format name.
  /// - Throws: `ConversionError` of kind `noSuchFormat`, naming those there are.
  public func exporter(named name: String) throws -> any ReportExporter {
    if let entry = exporters.first(where: { $0.provider.format.name == name }) { return entry.provider }
    throw Self.unknown(name, exporters.map(\.provider.format.name))
  }

  /// The exporter whose format has that file name ending.
  public func exporter(forExtension ending: String) -> (any ReportExporter)? {
    exporters.first { $0.provider.format.extensions.contains(ending.lowercased()) }?.provider
  }

  /// The reader for a source: by content first, then by the ending of its name.
  /// - Throws: `ConversionError` of kind `empty` or `unknownFormat`.
  public func reader(for source: Source) throws -> any ReportReader {
    guard !source.bytes.isEmpty else {
      throw ConversionError(
        .empty, file: source.name, message: Message("文件是空的", "the file is empty"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant."))
    }
    var best: (reader: any ReportReader, confidence: Confidence, named: Bool)?
    for reader in readers.map(\.provider) {
      let confidence = reader.confidence(in: source)
      guard confidence > .none else { continue }
      let named = reader.format.extensions.contains(source.fileExtension)
      if let best, (best.confidence, best.named ? 1 : 0) >= (confidence, named ? 1 : 0) { continue }
      best = (reader, confidence, named)
    }
    if best?.confidence != .certain, let office = OfficeFile(source) { throw office.refusal(source.name) }
    if let best { return best.reader }
    throw UnknownContent.error(for: source, readable: readers.map(\.provider.format))
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
