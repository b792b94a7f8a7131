/// The numerals that headings and labels count with.
package enum ChineseNumeral {
  private static let units = Array("一二三四五六七八九十".utf16)

  /// 1 … 10, or `nil` for another character.
  package static func value(of unit: UInt16) -> Int? { units.firstIndex(of: unit).map { $0 + 1 } }
}
