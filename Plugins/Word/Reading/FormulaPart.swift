import Characters
import Layout

/// One part of a formula, such as a fraction, with its arguments.
struct FormulaPart {
  private typealias Piece = FormulaText.Piece

  /// Its text.
  let pieces: [FormulaText.Piece]

  init(
    _ name: String, _ signs: [String: String], _ arguments: [(name: String, pieces: [FormulaText.Piece])],
    _ own: [FormulaText.Piece]
  ) {
    func argument(_ name: String) -> [Piece] { arguments.first { $0.name == name }?.pieces ?? [] }
    let elements = arguments.filter { $0.name == "e" }.map(\.pieces)
    switch name {
    case "f" where signs["type"] == "noBar":
      pieces = Self.bracketed(argument("num") + [Self.sign("¦")] + argument("den"))
    case "f":
      pieces = (Self.operand(argument("num")) + [Self.sign("/")] + Self.operand(argument("den"))).map {
        var piece = $0
        piece.isOfFraction = true
        return piece
      }
    case "rad":
      pieces = Self.standing(argument("deg"), .raised) + [Self.sign("√")] + Self.bracketed(argument("e"))
    case "d":
      let inner = Self.list(elements, separator: signs["sepChr"] ?? "|")
      pieces = [Self.sign(signs["begChr"] ?? "(")] + inner + [Self.sign(signs["endChr"] ?? ")")]
    case "nary":
      // ECMA-376, 22.1.2.20: without a sign it is an integral.
      pieces =
        [Self.sign(signs["chr"] ?? "∫")] + Self.limit(argument("sub"), .lowered)
        + Self.limit(argument("sup"), .raised) + argument("e")
    case "func": pieces = Self.joined(argument("fName"), argument("e"), apart: true)
    case "m", "eqArr": pieces = Self.list(elements, separator: "; ")
    case "mr": pieces = Self.list(elements, separator: ", ")
    case "limLow": pieces = argument("e") + Self.limit(argument("lim"), .lowered)
    case "limUpp": pieces = argument("e") + Self.limit(argument("lim"), .raised)
    case "acc": pieces = argument("e") + [Self.sign(signs["chr"] ?? "\u{302}")]
    case "sSup", "sSub", "sSubSup", "sPre":
      pieces = arguments.flatMap { part in
        switch part.name {
        case "sub": Self.standing(part.pieces, .lowered)
        case "sup": Self.standing(part.pieces, .raised)
        default: part.pieces
        }
      }
    default: pieces = own
    }
  }

  /// Two texts behind one another; digits of a fraction do not join those beside it.
  ///
  /// - Parameter apart: whether words are kept apart too.
  static func joined(
    _ first: [FormulaText.Piece], _ second: [FormulaText.Piece], apart: Bool = false
  ) -> [FormulaText.Piece] {
    guard let before = first.last(where: { !$0.bytes.isEmpty }), let last = before.bytes.last,
      let behind = second.first(where: { !$0.bytes.isEmpty }), let next = behind.bytes.first
    else { return first + second }
    let wouldJoin = (before.isOfFraction || behind.isOfFraction) && last.isDigit && next.isDigit
    return wouldJoin || apart && last < 0x80 && next < 0x80 ? first + [sign(" ")] + second : first + second
  }

  private static func sign(_ text: String) -> Piece { Piece(bytes: Array(text.utf8), look: RunProperties()) }

  private static func bracketed(_ pieces: [Piece]) -> [Piece] { [sign("(")] + pieces + [sign(")")] }

  private static func text(_ pieces: [Piece]) -> String {
    String(decoding: pieces.flatMap(\.bytes), as: UTF8.self)
  }

  /// An operand, in brackets unless it is one number or word.
  private static func operand(_ pieces: [Piece]) -> [Piece] {
    text(pieces).allSatisfy { $0.isLetter || $0.isNumber || ".,%".contains($0) } ? pieces : bracketed(pieces)
  }

  private static func list(_ elements: [[Piece]], separator: String) -> [Piece] {
    elements.enumerated().flatMap { index, pieces in (index == 0 ? [] : [sign(separator)]) + pieces }
  }

  /// The limit of a sum or the like: its words would join those behind it.
  private static func limit(_ pieces: [Piece], _ standing: RaisedMarks.Standing) -> [Piece] {
    let words = text(pieces)
    if words.isEmpty { return [] }
    if words.utf8.allSatisfy(\.isDigit) { return Self.standing(pieces, standing) }
    return [sign(standing == .raised ? "^" : "_")] + bracketed(pieces)
  }

  /// Numbers up to this many digits, and words, can be raised (`RaisedMarks`).
  private static let mostDigits = 3

  /// A raised or lowered text; what cannot be written so has a sign and brackets.
  private static func standing(_ pieces: [Piece], _ standing: RaisedMarks.Standing) -> [Piece] {
    let words = text(pieces)
    if words.isEmpty { return [] }
    let digits = words.utf8.count { $0.isDigit }
    let canStand =
      digits == 0
      ? words.allSatisfy(\.isLetter)
      : digits <= mostDigits && words.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
    guard canStand || words.count == 1 else {
      return [sign(standing == .raised ? "^" : "_")] + bracketed(pieces)
    }
    return pieces.map {
      var piece = $0
      piece.look.standing = standing
      return piece
    }
  }
}
