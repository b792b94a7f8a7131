/// Where the marks of a paragraph are put into its text.
struct TextCuts {
  /// The places, in UTF-8 bytes from the beginning of the text, in order.
  let offsets: [Int]
  /// The same.
  let all: Set<Int>
  /// Those where a mark has brackets, which mean something else beside some characters.
  let brackets: Set<Int>

  init(_ all: Set<Int> = [], brackets: Set<Int> = []) {
    offsets = all.sorted()
    self.all = all
    self.brackets = brackets
  }
}
