import Characters
import Layout

/// Recognises the page numbers printed at the foot of a page.
enum PageNumber {
  /// Whether a line is a page number in a form that no cell has: `- 4 -`, `— 4 —`, `第 4 页`, `4 / 12`.
  static func isPageNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3, end - start <= 40 else { return false }
    return isPageNumber(bytes.piece(start..<end))
  }

  private static func isPageNumber(_ text: UTF8Text) -> Bool {
    // The first character rules out nearly every other line.
    guard let first = text.scalars.first(where: { !$0.isBlank }) else { return false }
    if isDash(first) { return isBetweenDashes(text.scalars.filter { !$0.isBlank }) }
    if first == "第" { return isSpelled(text.scalars.filter { !$0.isBlank }) }
    return isDigit(first) && isOfTotal(text)
  }

  /// `- 4 -`: up to three digits with up to four dashes around them.
  private static func isBetweenDashes(_ text: [Unicode.Scalar]) -> Bool {
    guard let last = text.last, isDash(last) else { return false }
    let inner = text.drop(while: isDash).prefix { !isDash($0) }
    return (1...3).contains(inner.count) && inner.allSatisfy(isDigit) && text.count <= inner.count + 4
  }

  /// `第 4 页，共 12 页`.
  private static func isSpelled(_ text: [Unicode.Scalar]) -> Bool {
    text.contains("页") && text.allSatisfy { $0.isItemNumeral || "第页共/,，".unicodeScalars.contains($0) }
  }

  /// `4/12`.
  private static func isOfTotal(_ text: UTF8Text) -> Bool {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")), slash + 1 < text.count else { return false }
    return text.indices.allSatisfy { $0 == slash || text[$0].isDigit }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "–", "－", "―", "─", "·", "~": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
