/// Numbers that a narrow cell broke over several lines.
///
/// The pieces of a cell are drawn one after the other and close above one another, while the numbers of a row are
/// side by side. A cell breaks a number only if it is too narrow for it: no number of the same column
/// that is on one line is wider than the first line of a broken one.
struct BrokenNumbers {
  private let runs: [TextRun]
  private let isPiece: [Bool]

  /// Joins the pieces; if they may be two numbers they are put into one run as a stack.
  static func join(_ runs: inout [TextRun], _ page: WordPage, _ text: UnsafeBufferPointer<UInt8>) {
    let isPiece = runs.map { run in
      run.words.allSatisfy { isDigits(UnsafeBufferPointer(rebasing: text[page.words[$0].text])) }
    }
    let numbers = BrokenNumbers(runs: runs, isPiece: isPiece)
    let stacks = numbers.stacks()
    guard !stacks.isEmpty else { return }
    let alignment = numbers.alignment(of: stacks)
    var isGone = [Bool](repeating: false, count: runs.count)
    for stack in stacks {
      var joined = runs[stack.lowerBound]
      for index in stack.dropFirst() {
        joined.append(runs[index])
        isGone[index] = true
      }
      joined.isValue = true
      joined.isStack = !numbers.hadToBreak(stack)
      // The number is taken to be at the height of the numbers beside it.
      let line = alignment == .top ? stack.lowerBound : stack.upperBound - 1
      if alignment != .middle {
        joined.box.top = runs[line].box.top
        joined.box.bottom = runs[line].box.bottom
      }
      runs[stack.lowerBound] = joined
    }
    runs = zip(runs, isGone).filter { !$0.1 }.map(\.0)
  }

  private enum Alignment: CaseIterable { case middle, top, bottom }

  private static func isDigits(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < word.count {
      switch word[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","): index += 1
      // Full-width digits and points, U+FF0E to U+FF19.
      case 0xEF
      where index + 2 < word.count && word[index + 1] == 0xBC && (0x8E...0x99).contains(word[index + 2]):
        index += 3
      default: return false
      }
    }
    return !word.isEmpty
  }

  /// Runs of pieces, each right below the last; empty if the table is drawn column by column.
  private func stacks() -> [Range<Int>] {
    var stacks: [Range<Int>] = []
    var beside = 0
    var index = 0
    while index < runs.count {
      guard isPiece[index] else {
        index += 1
        continue
      }
      var end = index + 1
      while end < runs.count, isBelow(end) { end += 1 }
      if end - index > 1 { stacks.append(index..<end) }
      if end < runs.count, isPiece[end], runs[end].box.left > runs[end - 1].box.right { beside += 1 }
      index = end
    }
    let isByColumn = stacks.contains { $0.count > 5 } || beside < stacks.count
    return isByColumn ? [] : stacks
  }

  private func isBelow(_ index: Int) -> Bool {
    let (above, below) = (runs[index - 1], runs[index])
    let distance = below.box.centerY - above.box.centerY
    return isPiece[index] && below.drawn.lowerBound == above.drawn.upperBound + 1
      && distance > 0.7 * below.size && distance < 1.9 * below.size
      && abs(above.size - below.size) < 0.3 * above.size
      && above.box.overlapX(below.box) > 0.6 * min(above.box.width, below.box.width)
  }

  /// Whether nothing in its column is wider than the first line of a stack, and each line but the last is full.
  private func hadToBreak(_ stack: Range<Int>) -> Bool {
    let first = runs[stack.lowerBound]
    let digit = 0.3 * first.size
    guard stack.dropLast().allSatisfy({ runs[$0].box.width > first.box.width - digit }),
      runs[stack.upperBound - 1].box.width < first.box.width + digit
    else { return false }
    return !runs.indices.contains { index in
      let run = runs[index]
      return run.isValue && abs(run.box.centerX - first.box.centerX) < 0.4 * first.box.width + digit
        && abs(run.size - first.size) < 0.2 * first.size && run.box.width > first.box.width + digit
    }
  }

  /// Which of their lines the numbers drawn next to stacks are beside.
  private func alignment(of stacks: [Range<Int>]) -> Alignment {
    var votes: [Alignment: Int] = [:]
    for stack in stacks {
      let top = runs[stack.lowerBound].box.centerY
      let bottom = runs[stack.upperBound - 1].box.centerY
      for next in [stack.lowerBound - 1, stack.upperBound]
      where runs.indices.contains(next) && runs[next].isValue {
        let y = runs[next].box.centerY
        let distances: [(Alignment, Double)] = [
          (.middle, abs((top + bottom) / 2 - y)), (.top, abs(top - y)), (.bottom, abs(bottom - y)),
        ]
        if let nearest = distances.min(by: { $0.1 < $1.1 }), nearest.1 < 0.3 * runs[next].size {
          votes[nearest.0, default: 0] += 1
        }
      }
    }
    return Alignment.allCases.max { votes[$0, default: 0] < votes[$1, default: 0] } ?? .middle
  }
}
