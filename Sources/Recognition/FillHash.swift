/// A hash of a filling's state: the same in every run of the program, and made of many small numbers fast.
struct FillHash {
  private(set) var value: UInt64 = 0

  mutating func combine(_ number: Int32) {
    value = (value ^ UInt64(UInt32(bitPattern: number))) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }
}
