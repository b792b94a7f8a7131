import Characters

/// One section of the code of a number format: that of numbers above 0, below 0, of 0, or of texts.
struct FormatSection {
  /// What is shown before the number, and behind it, without blanks at the ends.
  private(set) var before = ""
  private(set) var after = ""
  /// How many digits it has a place for.
  private(set) var placeholders = 0
  /// How many of them stand behind the point and are always shown.
  private(set) var places = 0
  /// How many of them stand behind the point at all.
  private(set) var mostPlaces = 0
  private(set) var isDate = false
  private(set) var isPercent = false
  private(set) var isGeneral = false
  /// Whether the number is shown in a way that its digits do not tell.
  private(set) var isUnreadable = false
  /// Whether the section shows nothing.
  var isEmpty: Bool {
    placeholders == 0 && !isDate && !isGeneral && !isUnreadable && before.isEmpty && after.isEmpty
  }

  private var afterPoint = false
  /// Commas right behind a digit: before another they group digits, at the end they divide by a thousand.
  private var commas = 0
  private var literal = ""

  /// More sections have no meaning.
  private static let most = 4

  /// The sections of a code.
  static func sections(of code: String) -> [FormatSection] {
    var sections: [FormatSection] = []
    var rest = code.unicodeScalars[...]
    repeat {
      var section = FormatSection()
      let continues = section.read(&rest)
      sections.append(section)
      if !continues { break }
    } while sections.count < most
    return sections
  }

  /// Reads to the end of the section; `true` if another follows.
  private mutating func read(_ code: inout Substring.UnicodeScalarView) -> Bool {
    while let scalar = code.popFirst() {
      switch scalar {
      case ";":
        finish()
        return true
      case "\"":
        while let next = code.popFirst(), next != "\"" { literal.unicodeScalars.append(next) }
      case "\\", "!": if let next = code.popFirst() { literal.unicodeScalars.append(next) }
      // Room as wide as a character, and a character that fills the cell.
      case "_", "*": _ = code.popFirst()
      case "[": readBracket(&code)
      case "0", "#", "?":
        digit()
        if afterPoint { mostPlaces += 1 }
        if afterPoint, scalar == "0" { places += 1 }
      case ".":
        if commas > 0 { isUnreadable = true }
        afterPoint = true
        digit()
        placeholders -= 1
      case ",":
        if placeholders > 0, literal.isEmpty { commas += 1 } else { literal.unicodeScalars.append(scalar) }
      case "%": isPercent = true
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S", "年", "月", "日": isDate = isDate || !isGeneral
      case "E",
        "e" where placeholders > 0:
        isUnreadable = true
      case "G",
        "g" where isGeneralFormat(code):
        isGeneral = true
        code = code.drop { $0 != ";" && $0 != "\"" && $0 != "\\" && $0 != "[" && $0 != "_" && $0 != " " }
        digit()
      case "@": isGeneral = true
      case "/" where placeholders > 0: isUnreadable = true
      default: literal.unicodeScalars.append(scalar)
      }
    }
    finish()
    return false
  }

  /// A colour, a condition, a language with its currency, an elapsed time, or the numerals of a language.
  private mutating func readBracket(_ code: inout Substring.UnicodeScalarView) {
    let content = String(String.UnicodeScalarView(code.prefix { $0 != "]" }))
    code = code.drop { $0 != "]" }.dropFirst()
    if content.hasPrefix("$") {
      literal += content.dropFirst().prefix { $0 != "-" }
    } else if content.lowercased().hasPrefix("dbnum") || content.hasPrefix("<") || content.hasPrefix(">")
      || content.hasPrefix("=")
    {
      isUnreadable = true
    } else if ["h", "hh", "m", "mm", "s", "ss"].contains(content.lowercased()) {
      isDate = true
    }
  }

  /// Whether what follows a G makes it the general format.
  private func isGeneralFormat(_ rest: Substring.UnicodeScalarView) -> Bool {
    rest.starts(with: "eneral".unicodeScalars) || rest.starts(with: "/通用格式".unicodeScalars)
  }

  private mutating func digit() {
    if placeholders == 0 {
      before += literal
    } else if !literal.isBlank {
      // Signs among the digits: a point that is none, as in `0!.0,"万"`.
      isUnreadable = true
    }
    literal = ""
    commas = 0
    placeholders += 1
  }

  private mutating func finish() {
    // Dates have signs among their letters.
    if isDate { isUnreadable = false }
    if commas > 0 { isUnreadable = true }
    if placeholders > 0 || isGeneral { after = literal.trimmed } else { before += literal }
    before = before.trimmed
    // With digits and signs of its own a format would make another number.
    if placeholders > 0, (before + after).utf8.contains(where: Self.isPartOfNumber) { isUnreadable = true }
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
}
