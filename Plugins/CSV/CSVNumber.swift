import Characters
import Diagnostics
import ReportModel

/// Reads numbers as spreadsheet programs leave them.
enum CSVNumber {
  /// Reads a number with its digits; blanks around it and thousands separators may be there; `nil` if it is none.
  ///
  /// In a list separated by semicolons a comma may be a decimal comma: it is refused, not guessed.
  static func read(_ field: UnsafeBufferPointer<UInt8>, separator: UInt8) -> ExactDecimal? {
    if let number = ExactDecimal(ascii: field) { return number }
    var text = field[...]
    while let first = text.first, first == 0x20 || first == 0x09 { text = text.dropFirst() }
    while let last = text.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
    if text.contains(UInt8(ascii: ",")) {
      guard separator != UInt8(ascii: ";"), hasThousands(text) else { return nil }
    }
    let plain = text.filter { $0 != UInt8(ascii: ",") }
    return plain.withUnsafeBufferPointer { ExactDecimal(ascii: $0) }
  }

  /// What to do about a field that is not a number.
  static func remedy(_ text: String) -> Message {
    if text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), text.utf8.first?.isDigit == true {
      return Message(
        "表格软件把它改成了科学记数，位数已丢失；请从原文件重新取数",
        "A spreadsheet program wrote it in scientific notation and dropped digits; take it anew from the source."
      )
    }
    return Message(
      "数字请只写数字和小数点；空白、“/”等请写在“\(CSVColumn.mark.name)”列",
      "Write digits and a decimal point only; blanks, \"/\" and the like go into the column \(CSVColumn.mark.name)."
    )
  }

  /// Whether every comma comes before a group of three digits, the first group having one to three.
  private static func hasThousands(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var whole = text.prefix { $0 != UInt8(ascii: ".") }
    guard !text.dropFirst(whole.count).contains(UInt8(ascii: ",")) else { return false }
    if whole.first == UInt8(ascii: "-") || whole.first == UInt8(ascii: "+") { whole = whole.dropFirst() }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
