/// Keeps spreadsheet programs from running a text as a formula, in a way that can be undone.
///
/// A text gets an apostrophe in front when, after any apostrophes it already begins with, it goes on with `=`,
/// `+`, `-`, `@`, a tab or a carriage return (or with the full-width `＝＋－＠`, which East Asian spreadsheets
/// take alike). Since apostrophes do not change whether a text is guarded, taking one away undoes it exactly.
/// Texts of nothing but hyphens are marks, cannot be run, and stay as they are.
enum FormulaGuard {
  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a text needs an apostrophe in front.
  static func applies(to text: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = text[...]
    while rest.first == apostrophe { rest = rest.dropFirst() }
    guard let first = rest.first else { return false }
    switch first {
    case UInt8(ascii: "-"): return rest.contains { $0 != UInt8(ascii: "-") }
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case 0xEF:
      return rest.count > 3 && fullWidth.contains { rest.starts(with: $0) }
    default: return false
    }
  }

  /// How many bytes at the front the guard put there: 1 or 0.
  static func added(to text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.first == apostrophe else { return 0 }
    return applies(to: UnsafeBufferPointer(rebasing: text.dropFirst())) ? 1 : 0
  }

  private static let fullWidth = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
}
