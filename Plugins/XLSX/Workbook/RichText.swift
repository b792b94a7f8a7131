import Characters
import Containers

/// A text of a workbook while its runs are being read: raised marks are set apart, and what is struck out is left out.
struct RichText {
  private var text: [UInt8] = []
  private var leftOut: [UInt8] = []
  private var marks = RaisedMarks()
  private var isInProperties = false
  private var isStruckOut = false
  private var isTooSmall = false
  private var standing: RaisedMarks.Standing?

  /// Longer texts are prose, where letters and long numbers are no marks; in bytes.
  private static let longestOfCell = 60
  /// Letters up to that many points are no text.
  private static let tooSmall = 1

  /// Begins a text.
  mutating func begin() {
    text.removeAll(keepingCapacity: true)
    if !leftOut.isEmpty { leftOut = [] }
    beginRun()
  }

  private mutating func beginRun() {
    isInProperties = false
    isStruckOut = false
    isTooSmall = false
    standing = nil
  }

  /// An element of a text begins.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "r": beginRun()
    case "rPr": isInProperties = true
    case "strike" where isInProperties: isStruckOut = attributes["val"] == nil || attributes.flag("val")
    case "sz" where isInProperties:
      isTooSmall = attributes.integer("val").map { $0 <= Self.tooSmall } ?? false
    case "vertAlign" where isInProperties:
      switch attributes.string("val") {
      case "superscript": standing = .raised
      case "subscript": standing = .lowered
      default: standing = nil
      }
    default: break
    }
  }

  /// Adds text of the run.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isTooSmall { return }
    if isStruckOut {
      leftOut += bytes
      return
    }
    let start = text.count
    text += bytes
    if let standing { marks.add(start..<text.count, standing) }
  }

  /// The text, and what was struck out of it; `nil` for nothing.
  mutating func finish() -> (text: String, leftOut: String?) {
    marks.settle(in: &text, from: 0, isInCell: text.count <= Self.longestOfCell)
    let struck = leftOut.isEmpty ? nil : leftOut.withUnsafeBufferPointer(SheetText.unescaped)
    return (text.withUnsafeBufferPointer(SheetText.unescaped), struck)
  }
}
