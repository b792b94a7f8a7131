import Characters
import Testing

@Suite struct OpenStretchesTests {
  @Test func stretchesOverOneAnother() {
    var stretches = OpenStretches([
      (range: 4..<9, key: "b"), (range: 0..<6, key: "a"), (range: 9..<9, key: "c"),
    ])
    let kinds = [0..<4, 4..<6, 6..<9, 9..<12].map { Set(stretches.keys(over: $0)) }
    #expect(kinds == [["a"], ["a", "b"], ["b"], []])
  }

  @Test func stretchesOfOneKindAreOne() {
    var stretches = OpenStretches([(range: 0..<8, key: 1), (range: 2..<4, key: 1)])
    #expect(stretches.keys(over: 4..<8) == [1])
    #expect(stretches.keys(over: 8..<9).isEmpty)
  }
}
