/// A sheet of character places on which lines join properly.
struct Canvas {
  private struct Place {
    /// `nil` after a character of two columns.
    var character: Character? = " "
    var style = Style.plain
    var line: Line = []
  }

  private struct Line: OptionSet {
    let rawValue: Int
    static let up = Line(rawValue: 1)
    static let down = Line(rawValue: 2)
    static let left = Line(rawValue: 4)
    static let right = Line(rawValue: 8)
  }

  // By the sum of up 1, down 2, left 4 and right 8.
  private static let drawn: [Character] = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]

  private let width: Int
  private var rows: [[Place]] = []

  init(width: Int) { self.width = width }

  mutating func grow(to height: Int) {
    while rows.count < height { rows.append(Array(repeating: Place(), count: width)) }
  }

  mutating func horizontal(_ y: Int, from left: Int, to right: Int) {
    for x in left..<right {
      rows[y][x].line.insert(.right)
      rows[y][x + 1].line.insert(.left)
    }
  }

  /// A line down from row `top` to row `bottom`; if these are lines themselves it joins them.
  mutating func vertical(_ x: Int, from top: Int, to bottom: Int, startsAtLine: Bool, endsAtLine: Bool) {
    for y in top..<bottom {
      if y > top || !startsAtLine { rows[y][x].line.insert(.up) }
      rows[y][x].line.insert(.down)
    }
    if endsAtLine { rows[bottom][x].line.insert(.up) }
  }

  mutating func write(_ text: String, at start: Int, _ y: Int, _ style: Style) {
    guard y < rows.count else { return }
    var x = start
    for character in text {
      let columns = DisplayText.width(character)
      guard columns > 0, x + columns <= width else { continue }
      rows[y][x].character = character
      rows[y][x].style = style
      if columns == 2 { rows[y][x + 1].character = nil }
      x += columns
    }
  }

  func lines(_ paint: Paint) -> [String] {
    rows.map { row in
      var line = ""
      var run = ""
      var style = Style.plain
      for place in row {
        let next: Style = place.line.isEmpty ? place.style : .faint
        if next != style {
          line += paint(run, style)
          run = ""
          style = next
        }
        if place.line.isEmpty {
          if let character = place.character { run.append(character) }
        } else {
          run.append(Self.drawn[place.line.rawValue])
        }
      }
      return line + paint(run, style)
    }
  }
}
