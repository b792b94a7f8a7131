import NationalForm
import ReportModel
import Testing

/// A paragraph is cut where the way in which it is set changes.
@Suite struct ProsePieceTests {
  private func runs(_ text: String, _ marks: [TextMark]) -> [ProseRun] {
    ProsePiece.pieces(of: Paragraph(text, marks: marks)).compactMap {
      if case .run(let run) = $0 { run } else { nil }
    }
  }

  @Test func marksOverOneAnother() {
    let runs = runs("abcdef", [TextMark(.bold, 0..<4), TextMark(.italic, 2..<6)])
    #expect(runs.map(\.text) == ["ab", "cd", "ef"])
    #expect(runs.map(\.isBold) == [true, true, false] && runs.map(\.isItalic) == [false, true, true])
  }

  @Test func aLeadIsARunOfItsOwnInATextWithAndWithoutMarks() {
    for (text, hasLead) in [("（一）公开。全年十条。", true), ("（一）公开。", true), ("(二)公开", true), ("全年十条。", false)] {
      let plain = runs(text, [])
      let marked = runs(text, [TextMark(.bold, 0..<text.utf8.count)])
      #expect(plain.map(\.text) == marked.map(\.text) && plain.map(\.isLead) == marked.map(\.isLead))
      #expect(plain.map(\.text).joined() == text && plain.contains(where: \.isLead) == hasLead)
    }
  }

  @Test func theInnerLinkHoldsAndTheOuterGoesOn() {
    let (outer, inner) = ("https://example.org/a", "https://example.org/b")
    let runs = runs("abcdef", [TextMark(.link(outer), 0..<6), TextMark(.link(inner), 2..<3)])
    #expect(runs.map(\.text) == ["ab", "c", "def"])
    #expect(runs.map(\.link) == [outer, inner, outer])
  }

  @Test func anEndedLinkUnderALongerOneIsOver() {
    let (first, second) = ("https://example.org/a", "https://example.org/b")
    let runs = runs("abcdef", [TextMark(.link(first), 0..<3), TextMark(.link(second), 1..<5)])
    #expect(runs.map(\.link) == [first, second, second, nil])
  }

  @Test func thingsStandWhereTheyAreFixed() {
    let pieces = ProsePiece.pieces(
      of: Paragraph("ab", marks: [TextMark(.note(["一"]), 1..<1), TextMark(.note(["二"]), 2..<2)]))
    #expect(pieces.count == 4 && pieces[1] == .note(["一"]) && pieces[3] == .note(["二"]))
  }
}
