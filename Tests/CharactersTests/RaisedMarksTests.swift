import Characters
import Testing

/// Raised and lowered pieces of a text become the characters for them, if they are marks.
@Suite struct RaisedMarksTests {
  /// The text with the piece between braces in a standing.
  private func settled(_ text: String, _ standing: RaisedMarks.Standing, isInCell: Bool = true) -> String {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    var bytes = Array("前文".utf8)
    let start = bytes.count
    var marks = RaisedMarks()
    for (index, part) in parts.enumerated() {
      let first = bytes.count
      bytes += Array(part.utf8)
      if index % 2 == 1 { marks.add(first..<bytes.count, standing) }
    }
    marks.settle(in: &bytes, from: start, isInCell: isInCell)
    #expect(marks.isEmpty)
    return String(String(decoding: bytes, as: UTF8.self).dropFirst(2))
  }

  @Test(arguments: [
    ("16|1|", "16¹"), ("16|１２|", "16¹²"), ("16|1||2|", "16¹²"), ("m|2|, x|3|", "m², x³"),
    ("16|[1]|", "16[¹]"),
    ("16|（1）|", "16⁽¹⁾"), ("16|注1|", "16注¹"), ("16|*|", "16﹡"), ("16|ab|", "16ᵃᵇ"), ("16| 1|", "16 ¹"),
    ("16|-3|", "16⁻³"),
    ("16||", "16"), ("|1|", "¹"), ("16|甲|", "16甲"), ("|2023年|", "2023年"), ("16|B|", "16B"),
    ("1|1111111111111|", "11111111111111"),
  ])
  func marksInCells(_ text: String, _ expected: String) { #expect(settled(text, .raised) == expected) }

  @Test(arguments: [
    ("16|1|", "16¹"), ("公元|2023|年", "公元2023年"), ("16|*|", "16*"), ("1|st|", "1st"), ("m|2|", "m²"),
  ])
  func marksInProse(_ text: String, _ expected: String) {
    #expect(settled(text, .raised, isInCell: false) == expected)
  }

  @Test(arguments: [("CO|2|", "CO₂"), ("16|(1)|", "16₍₁₎"), ("16|a|", "16a")])
  func loweredMarks(_ text: String, _ expected: String) { #expect(settled(text, .lowered) == expected) }

  @Test(arguments: [("16|1|", "16¹"), ("|16|", "16"), ("|16|件", "16件"), (" |16|", " 16"), ("|1|6", "¹6")])
  func piecesBesideTheLineAreMarksBehindText(_ text: String, _ expected: String) {
    #expect(settled(text, .beside) == expected)
  }

  @Test func noteMarksAreRaisedLoweredOrEncircled() {
    for scalar in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾₀₁₉₍₎ᵃᵇᶜᶻⁱⁿʰˣ﹡".unicodeScalars {
      #expect(scalar.isRaisedOrLowered && scalar.isNoteMark, "\(scalar)")
    }
    for scalar in "①⑳".unicodeScalars { #expect(scalar.isNoteMark && !scalar.isRaisedOrLowered) }
    for scalar in "0a*[注°±·㎡".unicodeScalars { #expect(!scalar.isNoteMark, "\(scalar)") }
  }
}
