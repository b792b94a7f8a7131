import Characters
import Containers
import Layout

/// How the text of a run is seen, as far as its properties, or those of a style, say; `nil` where they do not say.
struct RunProperties: Equatable {
  var isBold: Bool?
  /// Whether a style makes it bold.
  var isBoldByStyle: Bool?
  var isItalic: Bool?
  var isUnderlined: Bool?
  var isHidden: Bool?
  var isStruckOut: Bool?
  var isDoublyStruckOut: Bool?
  /// Whether nobody can read letters of that size.
  var isTooSmall: Bool?
  var standing: RaisedMarks.Standing?
  /// Whether it stands on the line.
  var isOnLine: Bool?

  /// Letters up to a point are no text; in half points.
  private static let tooSmall = 2
  /// Text that is moved up by less is moved for its looks; in half points, where Word proposes 6.
  private static let raisedBy = 4

  /// Whether the text is seen, struck out or not.
  var isSeen: Bool { isHidden != true && isTooSmall != true }

  /// Whether the text is crossed out.
  var isCrossedOut: Bool { isStruckOut == true || isDoublyStruckOut == true }

  /// Takes a property over.
  mutating func read(_ tag: WordTag, _ attributes: XMLAttributes) {
    switch tag {
    case .b: isBold = Self.isOn(attributes)
    case .i: isItalic = Self.isOn(attributes)
    case .u: isUnderlined = attributes.string("val") ?? "single" != "none"
    case .vanish, .specVanish: isHidden = Self.isOn(attributes)
    case .strike: isStruckOut = Self.isOn(attributes)
    case .dstrike: isDoublyStruckOut = Self.isOn(attributes)
    case .sz: isTooSmall = attributes.integer("val").map { $0 <= Self.tooSmall }
    case .vertAlign:
      switch attributes.string("val") {
      case "superscript": stand(.raised)
      case "subscript": stand(.lowered)
      default: stand(nil)
      }
    case .position:
      // Negative ones lower text into the middle of its line.
      if let height = attributes.integer("val"), height >= Self.raisedBy { stand(standing ?? .beside) }
    default: break
    }
  }

  private mutating func stand(_ standing: RaisedMarks.Standing?) {
    self.standing = standing
    isOnLine = standing == nil
  }

  /// Takes over what properties that count for more say.
  mutating func override(by other: RunProperties) {
    isBold = other.isBold ?? isBold
    isBoldByStyle = other.isBoldByStyle ?? isBoldByStyle
    isItalic = other.isItalic ?? isItalic
    isUnderlined = other.isUnderlined ?? isUnderlined
    isHidden = other.isHidden ?? isHidden
    isStruckOut = other.isStruckOut ?? isStruckOut
    isDoublyStruckOut = other.isDoublyStruckOut ?? isDoublyStruckOut
    isTooSmall = other.isTooSmall ?? isTooSmall
    if other.standing != nil || other.isOnLine == true { standing = other.standing }
    isOnLine = other.isOnLine ?? isOnLine
  }

  /// How the text is set apart.
  var marks: [InlineMark.Kind] {
    var marks: [InlineMark.Kind] = []
    if (isBold ?? isBoldByStyle) == true { marks.append(.bold) }
    if isItalic == true { marks.append(.italic) }
    if isUnderlined == true { marks.append(.underline) }
    return marks
  }

  /// Whether it says how text looks.
  var hasLook: Bool {
    !isSeen || isCrossedOut || standing != nil || isBold == true || isItalic == true || isUnderlined == true
  }

  private static func isOn(_ attributes: XMLAttributes) -> Bool {
    guard let value = attributes["val"] else { return true }
    return
      !(value.elementsEqual("0".utf8) || value.elementsEqual("false".utf8) || value.elementsEqual("off".utf8))
  }
}
