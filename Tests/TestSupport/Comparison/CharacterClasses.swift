/// What a property of characters is for all of them, as ranges.
public enum CharacterClasses {
  private static let last: UInt32 = 0x2FFFF
  private static let tags: ClosedRange<UInt32> = 0xE0000...0xE01F0

  /// A line for each run of characters with the same value, except for the commonest value.
  public static func lines<Value: Hashable>(
    _ name: String, _ property: (Unicode.Scalar) -> Value
  ) -> [String] {
    var runs: [(first: UInt32, last: UInt32, value: Value)] = []
    var counts: [Value: Int] = [:]
    for number in Array(0...last) + Array(tags) {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let value = property(scalar)
      counts[value, default: 0] += 1
      if let run = runs.last, run.value == value, run.last + 1 == number || number == 0xE000 {
        runs[runs.count - 1].last = number
      } else {
        runs.append((number, number, value))
      }
    }
    let commonest = counts.max { $0.value < $1.value }?.key
    return [name + ":"]
      + runs.filter { $0.value != commonest }.map { run in
        let range =
          String(run.first, radix: 16) + (run.first == run.last ? "" : "–" + String(run.last, radix: 16))
        return "  \(range) \(run.value)"
      }
  }
}
