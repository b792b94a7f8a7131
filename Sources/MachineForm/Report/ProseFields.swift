/// The members of a block of prose.
enum BlockField: Int, JSONField {
  case text, marks, item, table, picture, place

  var name: StaticString {
    switch self {
    case .text: "text"
    case .marks: "marks"
    case .item: "item"
    case .table: "table"
    case .picture: "picture"
    case .place: "place"
    }
  }
}

/// The members of a mark in a paragraph.
enum MarkField: Int, JSONField {
  case kind, start, end, address, note, picture

  var name: StaticString {
    switch self {
    case .kind: "kind"
    case .start: "start"
    case .end: "end"
    case .address: "address"
    case .note: "note"
    case .picture: "picture"
    }
  }
}

/// The kinds of marks.
enum MarkKind: String, CaseIterable {
  case bold, italic, underline, raised, lowered, link, note, picture
}

/// The members of a paragraph's place in a list.
enum ItemField: Int, JSONField {
  case level, numbered

  var name: StaticString {
    switch self {
    case .level: "level"
    case .numbered: "numbered"
    }
  }
}

/// The members of a table in the prose.
enum TableField: Int, JSONField {
  case headRows, rows

  var name: StaticString {
    switch self {
    case .headRows: "headRows"
    case .rows: "rows"
    }
  }
}

/// The members of a cell of such a table.
enum TableCellField: Int, JSONField {
  case text, columnSpan, rowSpan, blocks

  var name: StaticString {
    switch self {
    case .text: "text"
    case .columnSpan: "columnSpan"
    case .rowSpan: "rowSpan"
    case .blocks: "blocks"
    }
  }
}

/// The members of a picture.
enum PictureField: Int, JSONField {
  case alternative, type, data, address, width, height, place

  var name: StaticString {
    switch self {
    case .alternative: "alternative"
    case .type: "type"
    case .data: "data"
    case .address: "address"
    case .width: "width"
    case .height: "height"
    case .place: "place"
    }
  }
}
