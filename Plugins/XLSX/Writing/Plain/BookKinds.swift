import Synchronization
import System

/// The frames of the kinds of workbooks that were written in a run.
final class BookKinds: Sendable {
  private let frames = Mutex<[BookKind: BookFrame]>([:])
  private let styles = Mutex<[BookStyles.Key: BookStyles]>([:])
  private let faces = Mutex<[TextFace: [UInt8]]>([:])

  /// Reports of one source are of a few kinds. Of all that were ever met so many are kept.
  private static let most = 100

  /// The frame of a kind, which the library writes where it is not there yet.
  /// - Throws: `NeedsLibrary`, and `ConversionError` of kind `unwritable`.
  func frame(of kind: BookKind, noting temporaryFiles: TemporaryFiles?) throws -> BookFrame {
    if let frame = frames.withLock({ $0[kind] }) { return frame }
    let frame = try BookFrame(kind, noting: temporaryFiles)
    frames.withLock { frames in
      if frames.count >= Self.most { frames = [:] }
      frames[kind] = frame
    }
    return frame
  }

  /// Styles, which the library writes where they are not there yet.
  /// - Throws: `NeedsLibrary`, and `ConversionError` of kind `unwritable`.
  func styles(_ key: BookStyles.Key, noting temporaryFiles: TemporaryFiles?) throws -> BookStyles {
    if let styles = styles.withLock({ $0[key] }) { return styles }
    let own = try BookStyles(key, noting: temporaryFiles)
    styles.withLock { styles in
      if styles.count >= Self.most { styles = [:] }
      styles[key] = own
    }
    return own
  }

  /// The markup of the letters of a face, as the library writes it before a text.
  /// - Throws: `NeedsLibrary`, and `ConversionError` of kind `unwritable`.
  func markup(of face: TextFace, noting temporaryFiles: TemporaryFiles?) throws -> [UInt8] {
    if let markup = faces.withLock({ $0[face] }) { return markup }
    let bytes = try WorkbookFile.bytes(noting: temporaryFiles) { file in
      let sheet = try file.addSheet(named: "1")
      let runs = [FaceRun(range: 0..<1, face: face), FaceRun(range: 1..<2, face: face)]
      try sheet.write("12", runs: runs, row: 0, column: 0, style: .prose)
    }
    let texts = try BookFrame.parts(of: bytes)[BookFrame.textsName] ?? []
    guard let start = texts.firstRange(of: "<r>".utf8)?.upperBound,
      let end = texts[start...].firstRange(of: "<t>".utf8)?.lowerBound
    else { throw NeedsLibrary() }
    let markup = Array(texts[start..<end])
    faces.withLock { $0[face] = markup }
    return markup
  }
}
