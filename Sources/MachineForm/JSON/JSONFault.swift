import Characters
import Diagnostics

/// An error in a JSON text, with its byte offset; callers that know the file turn it into a
/// `ConversionError`.
package struct JSONFault: Error, Sendable, Hashable {
  /// The kind of error.
  package enum Kind: Sendable, Hashable {
    /// The text is not valid JSON; reported by line.
    case syntax
    /// The JSON has invalid content; reported by member.
    case content
    /// The JSON is not a report.
    case foreign
    /// The JSON has more of something than allowed.
    case excess
  }

  /// The kind of error.
  package var kind: Kind
  /// The offset of the offending byte or value.
  package var offset: Int
  /// What is wrong.
  package var message: Message
  /// What the user can do.
  package var remedy: Message?

  package init(_ kind: Kind, at offset: Int, _ message: Message, remedy: Message? = nil) {
    self.kind = kind
    self.offset = offset
    self.message = message
    self.remedy = remedy
  }
}

extension JSONFault {
  /// The error for a file: with line and column for syntax errors, otherwise with a JSON Pointer.
  ///
  /// - Parameters:
  ///   - bytes: the text in which the offset counts.
  ///   - start: the offset of the document to which the pointer is relative.
  ///   - base: the pointer of that document in the file.
  package func error(
    file: String, bytes: UnsafeBufferPointer<UInt8>, start: Int = 0, base: String = ""
  ) -> ConversionError {
    let document = UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)...])
    let path = kind == .syntax ? "" : JSONPointer.paths(to: [offset - start], in: document, base: base)[0]
    let kind: ConversionError.Kind =
      switch self.kind {
      case .syntax, .content: .damaged
      case .foreign: .notAReport
      case .excess: .tooLarge
      }
    return ConversionError(
      kind, file: file,
      place: path.isEmpty ? Self.line(of: offset, in: bytes) : .path(path), message: message, remedy: remedy)
  }

  private static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Place {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.count { $0 == 0x0A } + 1
    // Continuation bytes belong to the character before them.
    return .line(line, column: before[lineStart...].count(where: \.isCharacterStart) + 1)
  }
}
