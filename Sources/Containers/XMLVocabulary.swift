/// The names that a handler knows, each with a number: which of a hundred an element has is found with one look into a
/// table.
package struct XMLVocabulary: Sendable {
  /// A name as it is compared.
  private struct Entry {
    let key: UInt64
    let bytes: [UInt8]
    let length: Int
  }

  private let entries: [Entry]
  /// The number of a name and one more at the place that its key gives it, or at the next that was free; 0 where none is.
  private let table: [UInt8]

  /// Half of the places stay free, so that a name that is not known is known to be none after a few of them.
  private static let placeBits: UInt64 = 9
  private static let mostNames = 255

  /// Makes a vocabulary of names in which each comes once; those behind the 255th are left out.
  package init(_ names: [String]) {
    var entries: [Entry] = []
    var table = [UInt8](repeating: 0, count: 1 << Self.placeBits)
    for name in names.prefix(Self.mostNames) {
      let bytes = Array(name.utf8)
      let entry = Entry(key: bytes.reduce(0, Self.key), bytes: bytes, length: bytes.count)
      entries.append(entry)
      var place = Self.place(of: entry.key)
      while table[place] != 0 { place = Self.next(place) }
      table[place] = UInt8(truncatingIfNeeded: entries.count)
    }
    self.entries = entries
    self.table = table
  }

  /// The number of a name, from 0 in the order in which they were given; `nil` for one that is not among them.
  package func number(of name: XMLName) -> Int? {
    var key: UInt64 = 0
    var length = 0
    while name.pointer[length] != 0 {
      key = Self.key(key, name.pointer[length])
      length += 1
    }
    var place = Self.place(of: key)
    while table[place] != 0 {
      let number = Int(table[place]) - 1
      if entries[number].key == key, entries[number].length == length {
        // The key of a short name is the name.
        if length <= 8
          || entries[number].bytes.elementsEqual(UnsafeBufferPointer(start: name.pointer, count: length))
        {
          return number
        }
      }
      place = Self.next(place)
    }
    return nil
  }

  /// The key of a name that has one byte more: the bytes themselves, as far as there is room, and then mixed.
  private static func key(_ key: UInt64, _ byte: UInt8) -> UInt64 { (key << 8 | key >> 56) ^ UInt64(byte) }

  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - placeBits))
  }

  private static func next(_ place: Int) -> Int { (place + 1) & (1 << Int(placeBits) - 1) }
}
