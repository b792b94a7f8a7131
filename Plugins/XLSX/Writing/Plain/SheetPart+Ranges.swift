extension SheetPart {
  /// Adds what stands behind the rows and their filter: joined ranges, fills and links.
  ///
  /// - Parameter colors: the colours of fills in the order in which the book uses them.
  func addRanges(_ colors: [UInt32], to part: inout MarkupText) {
    if !merges.isEmpty {
      part.add("<mergeCells count=\"")
      part.add(merges.count)
      part.add("\">")
      for merge in merges {
        part.add("<mergeCell ref=\"")
        part.add(Array(merge.name.utf8))
        part.add("\"/>")
      }
      part.add("</mergeCells>")
    }
    addFills(colors, to: &part)
    guard !links.isEmpty else { return }
    part.add("<hyperlinks>")
    for link in links.sorted(by: { $0.position < $1.position }) {
      part.add("<hyperlink ref=\"")
      part.add(Array(link.position.name.utf8))
      part.add("\" location=\"")
      part.add(escaping: link.place, isAttribute: true)
      part.add("\" display=\"")
      part.add(escaping: link.text, isAttribute: true)
      part.add("\"/>")
    }
    part.add("</hyperlinks>")
  }

  private func addFills(_ colors: [UInt32], to part: inout MarkupText) {
    // The library keeps them in the order of the names of their ranges.
    let named = fills.map { (name: $0.range.name, fill: $0) }
    var last: String?
    let order = named.indices.sorted { one, other in
      let (first, second) = (named[one].name, named[other].name)
      return first == second ? one < other : first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    for index in order {
      let (name, fill) = named[index]
      if name != last {
        if last != nil { part.add("</conditionalFormatting>") }
        part.add("<conditionalFormatting sqref=\"")
        part.add(Array(name.utf8))
        part.add("\">")
        last = name
      }
      add(fill, colors.firstIndex(of: fill.color) ?? 0, to: &part)
    }
    if last != nil { part.add("</conditionalFormatting>") }
  }

  private func add(_ fill: Fill, _ number: Int, to part: inout MarkupText) {
    part.add("<cfRule type=\"")
    switch fill.condition {
    case .number, .text: part.add("cellIs")
    case .blank: part.add("containsBlanks")
    case .notBlank: part.add("notContainsBlanks")
    }
    part.add("\" dxfId=\"")
    part.add(number)
    part.add("\" priority=\"")
    part.add(fill.priority)
    // The library takes the first row and the last column for the cell that the rule begins with.
    let first = CellPosition(row: fill.range.first.row, column: fill.range.last.column).name
    switch fill.condition {
    case .number(let number):
      part.add("\" operator=\"equal\"><formula>")
      part.add(number)
    case .text(let text):
      part.add("\" operator=\"equal\"><formula>")
      part.add(escaping: text)
    case .blank:
      part.add("\"><formula>LEN(TRIM(")
      part.add(Array(first.utf8))
      part.add("))=0")
    case .notBlank:
      part.add("\"><formula>LEN(TRIM(")
      part.add(Array(first.utf8))
      part.add("))&gt;0")
    }
    part.add("</formula></cfRule>")
  }
}
