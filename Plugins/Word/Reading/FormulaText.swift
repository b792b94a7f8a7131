import Containers
import Layout

/// Writes formulas (Office Math) in a line as they are spoken: fractions with a slash, roots with their sign.
struct FormulaText {
  /// A piece of text with the looks of its run.
  struct Piece {
    var bytes: [UInt8]
    var look: RunProperties
    var isDeleted = false
    /// Whether it belongs to a fraction, whose digits are none of a number beside it.
    var isOfFraction = false
  }

  /// A part of a formula and the arguments it has so far.
  private struct Part {
    var name: String
    /// The signs that its properties state, by the names of these.
    var signs: [String: String] = [:]
    var arguments: [(name: String, pieces: [Piece])] = []
    var pieces: [Piece] = []
  }

  private var parts: [Part] = []
  /// How many paragraphs are open around the formula.
  private(set) var depth = 0

  /// Whether a formula is open.
  var isOpen: Bool { !parts.isEmpty }

  /// Deeper formulas are nonsense.
  private static let deepest = 200

  private static let objects: Set<String> = [
    "oMath", "f", "rad", "d", "nary", "func", "m", "mr", "eqArr", "sSup", "sSub", "sSubSup", "sPre", "limLow",
    "limUpp",
    "acc",
  ]
  private static let arguments: Set<String> = ["num", "den", "deg", "e", "sub", "sup", "fName", "lim"]

  /// Whether an element begins a formula where none is open.
  static func begins(_ tag: WordTag) -> Bool {
    switch tag {
    case .oMath, .sSup, .sSub, .sSubSup, .sPre, .rad, .nary: true
    default: false
    }
  }

  /// An element of a formula begins.
  mutating func start(_ tag: WordTag, _ attributes: XMLAttributes, depth: Int) {
    guard isOpen || Self.begins(tag), parts.count < Self.deepest else { return }
    if !isOpen { self.depth = depth }
    let text = tag.rawValue
    switch tag {
    case .chr, .begChr, .endChr, .sepChr, .type:
      parts[parts.count - 1].signs[text] = attributes.string("val") ?? ""
    default:
      if Self.objects.contains(text) || Self.arguments.contains(text) { parts.append(Part(name: text)) }
    }
  }

  /// Adds text to the innermost part.
  mutating func add(_ piece: Piece) {
    parts[parts.count - 1].pieces = FormulaPart.joined(parts[parts.count - 1].pieces, [piece])
  }

  /// An element ends; gives the text of the formula that ends with it.
  mutating func end(_ tag: WordTag) -> [Piece]? {
    guard let last = parts.last, last.name == tag.rawValue else { return nil }
    parts.removeLast()
    let isArgument = Self.arguments.contains(last.name)
    let pieces =
      isArgument ? last.pieces : FormulaPart(last.name, last.signs, last.arguments, last.pieces).pieces
    guard isOpen else { return pieces }
    if isArgument {
      parts[parts.count - 1].arguments.append((last.name, pieces))
    } else if last.name == "mr" {
      parts[parts.count - 1].arguments.append(("e", pieces))
    } else {
      parts[parts.count - 1].pieces = FormulaPart.joined(parts[parts.count - 1].pieces, pieces)
    }
    return nil
  }
}
