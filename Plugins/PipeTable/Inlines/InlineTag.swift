import Characters
import ReportModel

/// A tag within a line that sets words apart, such as `<b>` or `</sup>`.
struct InlineTag {
  /// What tags mean, some of them under two names.
  enum Name: Hashable {
    case bold, italic, underline, raised, lowered

    init?(_ name: String) {
      switch name {
      case "b", "strong": self = .bold
      case "i", "em": self = .italic
      case "u", "ins": self = .underline
      case "sup": self = .raised
      case "sub": self = .lowered
      default: return nil
      }
    }

    var kind: TextMark.Kind {
      switch self {
      case .bold: .bold
      case .italic: .italic
      case .underline: .underline
      case .raised: .raised
      case .lowered: .lowered
      }
    }
  }

  let name: Name
  let isClosing: Bool
  /// Where it ends.
  let end: Int

  /// The tag that begins here; `nil` for any other.
  init?(_ source: ArraySlice<UInt8>, at start: Int) {
    var index = start + 1
    isClosing = index < source.endIndex && source[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let letters = source[min(index, source.endIndex)...].prefix(7).prefix(while: \.isLetter)
    guard letters.endIndex < source.endIndex, source[letters.endIndex] == UInt8(ascii: ">"),
      let name = Name(letters.text.lowercased())
    else { return nil }
    self.name = name
    end = letters.endIndex + 1
  }
}
