import Diagnostics
import TestSupport
import Testing

@testable import Layout

/// Lines and columns are counted many bytes at once, and are those that one counts character by character.
struct TextPlacesTests {
  private func counted(_ text: [UInt8], to position: Int) -> Place {
    let before = text.prefix(position)
    let line = before.split(separator: 0x0A, omittingEmptySubsequences: false)
    return .line(line.count, column: 1 + (line.last?.count { $0 & 0xC0 != 0x80 } ?? 0))
  }

  @Test(arguments: 0..<20) func placesAreThoseOfTheirCharacters(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var text: [UInt8] = []
    for _ in 0..<200 {
      text += Array(
        (["中", "é", "x", "\u{1F600}", "\n", "\n\n", "12345678", "\u{A0}"].randomElement(using: &random) ?? "")
          .utf8)
    }
    var places = TextPlaces(text)
    var position = 0
    while position < text.count {
      #expect(places.place(at: position) == counted(text, to: position), "seed \(seed), position \(position)")
      position += Int.random(in: 0...30, using: &random)
    }
    #expect(places.place(at: .max) == counted(text, to: text.count), "seed \(seed)")
  }
}
