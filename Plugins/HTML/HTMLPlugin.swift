import Conversion
import Diagnostics
import NationalForm
import ReportModel

/// Web pages: those of governments, and our own.
public struct HTMLPlugin: Plugin {
  /// The plugin's name.
  public let name = "html"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// The reader of any page.
  public let readers: [any ReportReader] = [HTMLReader()]
  /// The exporter.
  public let exporters: [any ReportExporter] = [HTMLExporter()]

  /// Makes the plugin.
  public init() {}
}

extension Format {
  /// The format that reader and exporter share: a page is for the public, and holds what anyone may see.
  static let html = Format(
    name: "html", title: Message("网页", "web page"), extensions: ["html", "htm", "shtml", "xhtml"],
    carries: NationalDocument.carries, options: [.inputEncoding, .machineForm, .fragment])
}

extension FormatOption {
  /// Whether the page has the machine form of the report inside.
  static let machineForm = FormatOption(
    "machine-form", for: .writing, kind: .flag,
    words: Message(
      "html：把全部数据（含检查结果、原文件名）放进网页，供原样读回；公开发布时不要用",
      "html: put all data inside, findings and the source's name too, to be read back exactly; not for publication."
    ),
    adds: Set(Aspect.allCases))

  /// Whether only what goes into the editor of a site is written.
  static let fragment = FormatOption(
    "fragment", for: .writing, kind: .flag,
    words: Message(
      "html：只写正文片段，样式都在标签里，可贴入网站后台的编辑器",
      "html: write only what is pasted into the editor of a site, with every style in its element."))
}
