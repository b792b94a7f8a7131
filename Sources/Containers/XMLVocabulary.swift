/// The names that a handler knows, each with a number: which of a hundred an element has is found with one look into a
/// table.
package struct XMLVocabulary: Sendable {
  /// The bytes of all names one after another, and where each ends.
  private let letters: [UInt8]
  private let ends: [Int]
  /// The number of a name and one more at the place that its hash gives it, or at the next that was free; 0 where none
  /// is. More than half of the places are free.
  private let table: [UInt8]

  /// Makes a vocabulary of names in which each comes once; those behind the 255th are left out.
  package init(_ names: [String]) {
    var (letters, ends) = ([UInt8](), [Int]())
    var table = [UInt8](repeating: 0, count: 512)
    for (number, name) in names.enumerated() {
      guard let entry = UInt8(exactly: number + 1) else { break }
      letters += name.utf8
      ends.append(letters.count)
      var place = Self.place(of: name.utf8.reduce(Self.empty, Self.hash), in: table.count)
      while table[place] != 0 { place = (place + 1) % table.count }
      table[place] = entry
    }
    self.letters = letters
    self.ends = ends
    self.table = table
  }

  /// The number of a name, from 0 in the order in which they were given; `nil` for one that is not among them.
  package func number(of name: XMLName) -> Int? {
    var hash = Self.empty
    var length = 0
    while name.pointer[length] != 0 {
      hash = Self.hash(hash, name.pointer[length])
      length += 1
    }
    var place = Self.place(of: hash, in: table.count)
    while table[place] != 0 {
      let number = Int(table[place]) - 1
      if isName(number, name.pointer, length) { return number }
      place = (place + 1) % table.count
    }
    return nil
  }

  private func isName(_ number: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == length else { return false }
    for index in 0..<length where letters[start + index] != bytes[index] { return false }
    return true
  }

  private static let empty: UInt32 = 5381

  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { hash &* 33 ^ UInt32(byte) }

  private static func place(of hash: UInt32, in count: Int) -> Int {
    Int((hash ^ hash >> 9) & UInt32(truncatingIfNeeded: count - 1))
  }
}
