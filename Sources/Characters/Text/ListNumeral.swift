/// The numerals of lists that are neither digits nor Chinese.
package enum ListNumeral {
  private static let signs: [(value: Int, sign: String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]

  /// A Roman numeral in small letters, i … mmmcmxcix; `nil` for a number out of that range.
  package static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// The small letter of a number, a … z; `nil` for a number out of that range.
  package static func letter(_ number: Int) -> String? {
    (1...26).contains(number) ? String(UnicodeScalar(UInt8(96 + number))) : nil
  }
}
