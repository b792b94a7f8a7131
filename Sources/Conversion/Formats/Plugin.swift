/// A set of readers and exporters under one name.
///
/// A third party's plugin is the same thing as a built-in one:
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
  /// The name that `nianbao formats` and error messages show.
  var name: String { get }
  /// Its own version.
  var version: String { get }
  /// The version of the interface that it was built for: what `Registry.interface` was then.
  var interface: Int { get }
  /// What it reads.
  var readers: [any ReportReader] { get }
  /// What it writes.
  var exporters: [any ReportExporter] { get }
}

extension Plugin {
  /// Nothing is read unless the plugin says so.
  public var readers: [any ReportReader] { [] }
  /// Nothing is written unless the plugin says so.
  public var exporters: [any ReportExporter] { [] }
}
