import ReportModel

extension Source {
  /// Refuses a source that is larger than the options allow.
  /// - Throws: `ConversionError` of kind `tooLarge`.
  package func checkSize(_ options: ReadOptions) throws {
    guard bytes.count > options.sizeLimit else { return }
    throw ConversionError(
      .tooLarge, file: name,
      message: Message(
        "文件有 \(bytes.count) 字节，超过上限 \(options.sizeLimit) 字节",
        "the file has \(bytes.count) bytes, more than the limit of \(options.sizeLimit)"),
      remedy: Message("请把文件分成几份", "Split the file."))
  }
}
