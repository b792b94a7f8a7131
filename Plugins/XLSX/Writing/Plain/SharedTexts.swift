/// The table of texts of a workbook that is being written: each text once, in the order of first use.
struct SharedTexts {
  /// All texts, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Whether each is markup, of a text in several faces.
  private var isMarkup: [Bool] = []
  /// The number of a text and 1, at the place that its hash names or behind it; 0 where there is none.
  private var places = [UInt32](repeating: 0, count: 2_048)
  /// How often texts are used.
  private(set) var uses = 0

  var isEmpty: Bool { ends.isEmpty }

  /// The number of a text. The same bytes are the same text to the library, and markup where they first were.
  mutating func number(of text: UnsafeBufferPointer<UInt8>, isMarkup: Bool = false) -> Int {
    uses += 1
    if ends.count * 2 >= places.count { grow() }
    var place = place(of: text)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if isText(number, text) { return number }
      place = (place + 1) & (places.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    self.isMarkup.append(isMarkup)
    places[place] = UInt32(ends.count)
    return ends.count - 1
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<range.count where bytes[range.lowerBound + offset] != text[offset] { return false }
      return true
    }
  }

  // With a seed of its own in every run, so that nobody can make texts that share their places.
  private func place(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(text))
    return hasher.finalize() & (places.count - 1)
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 4)
    bytes.withUnsafeBufferPointer { bytes in
      for number in ends.indices {
        var place = place(of: UnsafeBufferPointer(rebasing: bytes[range(number)]))
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = UInt32(number + 1)
      }
    }
  }

  /// The part that has the table.
  func part() -> [UInt8] {
    var part = MarkupText(capacity: bytes.count + 24 * ends.count + 256)
    part.add("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
    part.add("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"")
    part.add(uses)
    part.add("\" uniqueCount=\"")
    part.add(ends.count)
    part.add("\">")
    bytes.withUnsafeBufferPointer { bytes in
      for number in ends.indices {
        let text = UnsafeBufferPointer(rebasing: bytes[range(number)])
        part.add("<si>")
        if isMarkup[number] { part.add(text) } else { part.addText(text) }
        part.add("</si>")
      }
    }
    part.add("</sst>")
    return part.bytes
  }
}
