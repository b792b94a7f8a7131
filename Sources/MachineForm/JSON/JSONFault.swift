import Characters
import Diagnostics

/// What is wrong with a JSON text, and at which byte; whoever knows the file makes a `ConversionError` of it.
package struct JSONFault: Error, Sendable, Hashable {
  /// What kind of thing is wrong.
  package enum Kind: Sendable, Hashable {
    /// The text is no JSON; a person looks for the line.
    case syntax
    /// The text is JSON; a person looks for the member.
    case content
    /// The text is JSON of another making.
    case foreign
    /// There is more of something than can be.
    case excess
  }

  /// What kind of thing is wrong.
  package var kind: Kind
  /// The offset of the byte that is wrong, or of the value that is.
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
  /// The error for a file: with line and column where the text is wrong, with a JSON Pointer where its content is.
  ///
  /// - Parameters:
  ///   - bytes: the text that the offset counts in.
  ///   - start: where the document that the pointer speaks of begins.
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
