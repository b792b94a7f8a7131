import Diagnostics

/// Limits the number of reports in a file by its size, because an empty report takes more memory than bytes.
package struct ReportCountLimit: Sendable {
  /// The most reports in the file.
  package let limit: Int

  /// The limit for a file of this size: 1000, or one per 4 KiB, which is less than any complete report.
  package init(bytes: Int) { limit = max(1000, bytes >> 12) }

  /// The message for a file that exceeds the limit.
  package var message: Message {
    Message(
      "文件里的报告超过 \(limit) 个，与文件大小不相称",
      "the file claims more than \(limit) reports, which does not go with its size")
  }

  /// What the user can do about it.
  package static let remedy = Message("请把文件分成几份", "Split the file.")
}
