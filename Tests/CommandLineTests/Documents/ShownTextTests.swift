import Testing

struct ShownTextTests {
  private func shown(_ lines: String...) -> ShownText { ShownText(lines: lines) }

  @Test func aGapStandsForAnyNumberOfLinesAndNothingElseDoes() {
    let text = shown("a", "⋮", "d")
    #expect(text.agrees(with: ["a", "b", "c", "d"]))
    #expect(text.agrees(with: ["a", "d"]))
    #expect(!text.agrees(with: ["a", "b", "c"]))
    #expect(!text.agrees(with: ["b", "d"]))
    #expect(!text.agrees(with: ["a", "d", "e"]))
    #expect(shown().agrees(with: []) && !shown().agrees(with: ["a"]))
    #expect(shown("⋮").agrees(with: []) && shown("  ⋮").agrees(with: ["a"]))
    #expect(!shown("a ⋮").agrees(with: ["a b"]))
  }

  @Test func aChangedLineIsShownAsItIsNow() {
    #expect(
      shown("total 12", "⋮", "end").renewed(from: ["total 13", "x", "y", "end"])
        == shown("total 13", "⋮", "end"))
  }

  @Test func newLinesComeAndOthersGo() {
    #expect(shown("a1", "b2", "c3").renewed(from: ["a1", "xx", "c3"]).lines == ["a1", "xx", "c3"])
    #expect(shown("a1", "c3").renewed(from: ["a1", "b2", "c3"]).lines == ["a1", "b2", "c3"])
    #expect(shown("a1", "b2", "c3").renewed(from: ["a1", "c3"]).lines == ["a1", "c3"])
  }

  @Test func gapsStayWhereTheyAre() {
    let printed = (1...9).map { "line \($0)\($0)\($0)" }
    #expect(
      shown("⋮", "line 333", "line 404", "⋮", "line 888", "⋮").renewed(from: printed)
        == shown("⋮", "line 333", "line 444", "⋮", "line 888", "⋮"))
    #expect(shown("line 111", "⋮", "line 222").renewed(from: ["line 111", "line 222"]).lines.count == 2)
    #expect(shown("  ⋮", "line 999").renewed(from: printed) == shown("  ⋮", "line 999"))
  }

  @Test func whatIsWrittenAnewAgreesWhateverStoodThere() {
    let printed = ["a", "", "b", "b", "c"]
    for old in [[], ["⋮"], ["x", "⋮", "y"], ["a", "⋮", "⋮", "c"], ["c", "b", "a"], ["", "⋮"]] {
      let new = ShownText(lines: old).renewed(from: printed)
      #expect(new.agrees(with: printed), "\(old) → \(new.lines)")
      #expect(new.renewed(from: printed) == new)
    }
  }
}
