import Characters

/// Tests whether any of several phrases occurs in a text.
struct PhraseFinder: Sendable {
  /// The phrases, those with the same first character one after another.
  private let phrases: [[UInt8]]
  /// For each UTF-16 unit, the phrases that begin with it: their number among the groups, 0 for none.
  private let groupOf: [UInt8]
  private let groups: [Range<Int>]

  init(_ words: [String]) {
    var byFirst: [(unit: UInt16, phrases: [[UInt8]])] = []
    for word in words {
      guard let unit = word.utf16.first else { continue }
      if let known = byFirst.firstIndex(where: { $0.unit == unit }) {
        byFirst[known].phrases.append(Array(word.utf8))
      } else {
        byFirst.append((unit, [Array(word.utf8)]))
      }
    }
    precondition(byFirst.count < 256, "phrases begin with fewer than 256 characters")
    var groupOf = [UInt8](repeating: 0, count: 1 << 16)
    var groups = [0..<0]
    var phrases: [[UInt8]] = []
    for entry in byFirst {
      groupOf[Int(entry.unit)] = UInt8(groups.count)
      groups.append(phrases.count..<phrases.count + entry.phrases.count)
      phrases += entry.phrases
    }
    (self.phrases, self.groupOf, self.groups) = (phrases, groupOf, groups)
  }

  func occur(in text: UTF8Text) -> Bool {
    var index = 0
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      if scalar.value < 1 << 16 {
        let group = groupOf[Int(scalar.value)]
        if group > 0, groups[Int(group)].contains(where: { text.hasBytes(phrases[$0], at: index) }) {
          return true
        }
      }
      index += length
    }
    return false
  }
}
