import NianbaoKit

/// The one file or stream that many reports go to as they are read.
final class StreamedFile {
  // Reports, and so pieces, are small: fewer, larger writes are cheaper.
  private static let pieceSize = 1 << 18

  private let stream: any ReportStream
  private let write: ([UInt8]) throws -> Void
  private let publishing: () throws -> Void
  private var waiting: [UInt8] = []

  /// - Parameters:
  ///   - write: takes the file's bytes in order.
  ///   - publish: makes the whole file appear.
  init(
    _ stream: any ReportStream, write: @escaping ([UInt8]) throws -> Void,
    publish: @escaping () throws -> Void = {}
  ) {
    self.stream = stream
    self.write = write
    publishing = publish
  }

  func append(_ report: Report) throws {
    waiting += try stream.append(report)
    if waiting.count >= Self.pieceSize { try flush() }
  }

  /// Writes what is left, and returns what was lost from all reports.
  func finish() throws -> [Loss] {
    let end = try stream.finish()
    waiting += end.bytes
    try flush()
    return end.losses
  }

  func publish() throws { try publishing() }

  private func flush() throws {
    guard !waiting.isEmpty else { return }
    try write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
