import Characters
import Testing

/// Where the places of a text are once pieces of it were dropped or replaced.
@Suite struct TextChangesTests {
  @Test func placesBehindAChangeMove() {
    var changes = TextChanges()
    #expect(changes.isEmpty && changes.place(of: 3..<9) == 3..<9)
    changes.replace(2..<3, by: 2)
    changes.replace(5..<7, by: 0)
    #expect(changes.place(of: 0..<2) == 0..<2)
    #expect(changes.place(of: 0..<3) == 0..<4)
    #expect(changes.place(of: 3..<5) == 4..<6)
    #expect(changes.place(of: 7..<9) == 6..<8)
    #expect(changes.place(of: 7..<7) == 6..<6)
  }

  @Test func boundsWithinAChangeMoveToItsEnds() {
    var changes = TextChanges()
    changes.replace(2..<6, by: 3)
    #expect(changes.place(of: 0..<4) == 0..<5)
    #expect(changes.place(of: 4..<8) == 2..<7)
    #expect(changes.place(of: 4..<4) == 2..<2)
  }

  @Test func droppedPiecesMayLieOverOneAnother() {
    let changes = TextChanges(dropping: [4..<6, 0..<2, 1..<3, 5..<5])
    #expect(changes.applied(to: Array("abcdefg".utf8)) == Array("dg".utf8))
    #expect(changes.place(of: 3..<4) == 0..<1)
    #expect(changes.place(of: 1..<7) == 0..<2)
  }
}
