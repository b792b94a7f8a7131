import Characters

/// Joins the words of a page into runs.
struct RunBuilder {
  /// How far apart words of one run are at most, in sizes of their font.
  static let widestJoint = 0.3

  private let page: WordPage
  private let text: UnsafeBufferPointer<UInt8>
  private var runs: [TextRun] = []

  /// The runs of a page, in the order in which they are drawn.
  static func runs(of page: WordPage, _ text: UnsafeBufferPointer<UInt8>) -> [TextRun] {
    var builder = RunBuilder(page: page, text: text)
    builder.joinInDrawingOrder()
    builder.joinInPlace()
    builder.splitNumbersOff()
    BrokenNumbers.join(&builder.runs, page, text)
    return builder.runs
  }

  private init(page: WordPage, text: UnsafeBufferPointer<UInt8>) {
    self.page = page
    self.text = text
  }

  private mutating func joinInDrawingOrder() {
    var seen: [Int: [Int]] = [:]
    var order = 0
    for (number, word) in page.words.enumerated() {
      // A shadow, or bold print made by printing twice.
      let key = Int(word.box.left / 4) &* 4096 &+ Int(word.box.top / 4)
      let near = [-4097, -4096, -4095, -1, 0, 1, 4095, 4096, 4097].contains { step in
        seen[key &+ step]?.suffix(16).contains { isRepeated(page.words[$0], word) } ?? false
      }
      if near { continue }
      seen[key, default: []].append(number)
      let run = TextRun(word, number: number, drawn: order)
      order += 1
      if let last = runs.indices.last, joins(runs[last], run) {
        runs[last].append(run)
      } else {
        runs.append(run)
      }
    }
  }

  private func isRepeated(_ first: PageWord, _ second: PageWord) -> Bool {
    abs(first.box.left - second.box.left) < 0.2 * first.size
      && abs(first.box.top - second.box.top) < 0.2 * first.size
      && first.text.count == second.text.count && text[first.text].elementsEqual(text[second.text])
  }

  /// Programs that draw font by font leave the pieces of a line apart; they are found by their places.
  private mutating func joinInPlace() {
    let order = runs.indices.sorted { (runs[$0].box.left, $0) < (runs[$1].box.left, $1) }
    var rows: [Int: [Int]] = [:]
    var isGone = [Bool](repeating: false, count: runs.count)
    // Runs by their height on the page; those that end where another begins belong together.
    for index in order {
      let band = Int(runs[index].box.centerY / 8)
      var target: Int?
      for near in band - 1...band + 1 {
        for other in rows[near]?.suffix(6) ?? []
        where changesScript(runs[other], runs[index]) && joins(runs[other], runs[index]) {
          target = other
        }
      }
      if let target {
        runs[target].append(runs[index])
        isGone[index] = true
      } else {
        rows[band, default: []].append(index)
      }
    }
    runs = zip(runs, isGone).filter { !$0.1 }.map(\.0)
    runs.sort { $0.drawn.lowerBound < $1.drawn.lowerBound }
  }

  /// A label that fills its cell almost touches the number after it: what is aligned like the numbers of a
  /// column is a cell of its own.
  private mutating func splitNumbersOff() {
    let middles = runs.filter(\.isValue).map(\.box.centerX).sorted()
    runs = runs.flatMap { run -> [TextRun] in
      guard run.words.count > 1, let number = run.words.last, page.words[number].isValue,
        let before = run.words.dropLast().last, page.words[before].isWide.last,
        !page.words[number].isWide.first
      else { return [run] }
      let word = page.words[number]
      let reach = 0.1 * word.size
      let first = middles.partitioningIndex { $0 >= word.box.centerX - reach }
      let end = middles.partitioningIndex { $0 > word.box.centerX + reach }
      guard end - first >= 3, word.box.left - page.words[before].box.right > 0.15 * run.size else {
        return [run]
      }
      var rest = run
      rest.words.removeLast()
      rest.box = page.words[before].box
      for other in rest.words { rest.box.formUnion(page.words[other].box) }
      rest.drawn = run.drawn.lowerBound...max(run.drawn.lowerBound, run.drawn.upperBound - 1)
      return [rest, TextRun(word, number: number, drawn: run.drawn.upperBound)]
    }
  }

  /// Whether one ends in an ideograph and the other begins with a letter or digit, or the other way round; where cells
  /// touch, the two are of the same kind.
  private func changesScript(_ left: TextRun, _ right: TextRun) -> Bool {
    guard let last = left.words.last, let first = right.words.first else { return false }
    return page.words[last].isWide.last != page.words[first].isWide.first
  }

  private func joins(_ left: TextRun, _ right: TextRun) -> Bool {
    guard left.sharesLine(with: right), right.box.left > left.box.left else { return false }
    let size = min(left.size, right.size)
    let gap = right.box.left - left.box.right
    guard gap > -0.5 * size else { return false }
    // Two numbers side by side are two cells, however close.
    if left.isValue, right.isValue { return false }
    // The numeral of a list may have a blank before its sign.
    if left.isValue, let first = right.words.first, beginsWithListSign(page.words[first].text) {
      return gap < 0.8 * size
    }
    return gap < Self.widestJoint * size
  }

  private func beginsWithListSign(_ range: Range<Int>) -> Bool {
    let word = UnsafeBufferPointer(rebasing: text[range])
    return ListMark.isSign(word)
  }
}

/// The marks that numbered items begin with.
enum ListMark {
  private static let signs = ["、", "．", ".", "）", ")"].map { Array($0.utf8) }

  /// Whether a word begins with the sign that follows a numeral.
  static func isSign(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    signs.contains { word.starts(with: $0) }
  }

  /// Whether a text begins a numbered item: `1.`, `2、`, `（三）`, `四、`.
  static func begins(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.prefix(6)[...]
    var isBracketed = false
    if let first = scalars.first, first == "（" || first == "(" {
      isBracketed = true
      scalars.removeFirst()
    }
    var count = 0
    while let first = scalars.first, count < 3, first.isItemNumeral {
      scalars.removeFirst()
      count += 1
    }
    guard count > 0, let next = scalars.first else { return false }
    return isBracketed ? next == "）" || next == ")" : next == "、" || next == "." || next == "．"
  }
}
