import Characters
import Conversion
import Diagnostics
import Layout

/// What a page shows as struck out or deleted, cell by cell and paragraph by paragraph.
struct StruckOutText {
  /// The texts whose cell or paragraph has ended.
  private(set) var texts: [LeftOutText] = []
  /// The place of the first text that is not struck out of the open cell or paragraph.
  var textPlace: Place?

  private var open: [UInt8] = []
  private var offset = 0

  /// Texts that are told at most; a page may strike out all it has.
  private static let most = 10_000

  /// Whether the open cell or paragraph has none.
  var isEmpty: Bool { open.isEmpty }

  /// Adds text.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    guard !text.isBlank(text.indices) else { return }
    if open.isEmpty { offset = end - text.count }
    open += text
  }

  /// Ends a cell or paragraph.
  ///
  /// - Parameter cell: the place of the cell, where it is one.
  mutating func settle(at cell: Place?, places: inout TextPlaces) {
    defer { textPlace = nil }
    guard !open.isEmpty else { return }
    if texts.count < Self.most {
      let text = String(decoding: open, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
      texts.append(LeftOutText(text, at: textPlace ?? cell ?? places.place(at: max(0, offset))))
    }
    open = []
  }
}
