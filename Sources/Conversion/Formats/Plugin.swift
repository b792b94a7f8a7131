/// A set of readers and exporters under one name.
///
/// Plugins of third parties work the same way as built-in ones:
/// ```swift
/// struct MyPlugin: Plugin {
///   let name = "my-plugin"
///   let version = "1.0"
///   let interface = 1
///   let readers: [any ReportReader] = []
///   let exporters: [any ReportExporter] = [MyExporter()]
/// }
/// let registry = try Registry.standard.adding(MyPlugin())
/// ```
public protocol Plugin: Sendable {
  /// The name shown by `nianbao formats` and in error messages.
  var name: String { get }
  /// Its own version.
  var version: String { get }
  /// The version of the plugin interface it was built for: the value of `Registry.interface` at the time.
  var interface: Int { get }
  /// Its readers.
  var readers: [any ReportReader] { get }
  /// Its exporters.
  var exporters: [any ReportExporter] { get }
}

extension Plugin {
  /// By default a plugin reads nothing.
  public var readers: [any ReportReader] { [] }
  /// By default a plugin writes nothing.
  public var exporters: [any ReportExporter] { [] }
}
