import Containers
import Diagnostics

/// Where else a page shows its report: in a frame, or as files to download.
struct PageLinks {
  /// The addresses of frames.
  var frames: [String] = []
  /// The addresses of attached documents.
  var attachments: [String] = []

  private static let endings = ["pdf", "doc", "docx", "xls", "xlsx", "wps", "et", "ofd", "zip", "rar"]

  /// Keeps the address of a frame.
  mutating func addFrame(_ attributes: HTMLAttributes) {
    if let source = attributes["src"], !source.isEmpty { frames.append(source) }
  }

  /// Keeps the address of a link if it leads to a document.
  mutating func addLink(_ address: String) {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let dot = path.lastIndex(of: ".") else { return }
    if Self.endings.contains(path[path.index(after: dot)...].lowercased()) { attachments.append(address) }
  }

  /// Says where the report may be if the page has none.
  func explaining(_ error: ConversionError) -> ConversionError {
    guard error.kind == .notAReport || error.kind == .empty else { return error }
    var error = error
    if !attachments.isEmpty {
      let list = Self.list(attachments)
      error.message = Message("网页里没有报告正文，只有附件：\(list)", "the page has no report, only attachments: \(list)")
      error.remedy = Message("请下载附件后转换附件", "Download the attachment and convert that.")
    } else if !frames.isEmpty {
      let list = Self.list(frames)
      error.message = Message(
        "网页里没有报告正文，正文在内嵌框架里：\(list)", "the page has no report, it shows one in a frame: \(list)")
      error.remedy = Message(
        "请在浏览器中单独打开框架的地址，另存后再转换", "Open the frame's address by itself, save it and convert that.")
    }
    return error
  }

  private static func list(_ addresses: [String]) -> String {
    let shown = addresses.prefix(3).joined(separator: ", ")
    return addresses.count > 3 ? shown + " …" : shown
  }
}
