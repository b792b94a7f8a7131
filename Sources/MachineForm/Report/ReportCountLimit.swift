import Diagnostics

/// Keeps a small file from claiming a great many reports: an empty one takes more memory than it takes bytes.
package struct ReportCountLimit: Sendable {
  /// How many reports the file may hold.
  package let limit: Int

  /// The limit for a file of that many bytes: 1000, or one for every 4 KiB, which no whole report is below.
  package init(bytes: Int) { limit = max(1000, bytes >> 12) }

  /// What is said of one report more than the file may hold.
  package var message: Message {
    Message(
      "文件里的报告超过 \(limit) 个，与文件大小不相称",
      "the file claims more than \(limit) reports, which does not go with its size")
  }

  /// What can be done about it.
  package static let remedy = Message("请把文件分成几份", "Split the file.")
}
