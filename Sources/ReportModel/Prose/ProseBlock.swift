import Diagnostics

/// A piece of prose that stands by itself: a paragraph, a table or a picture.
public enum ProseBlock: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A paragraph, or an item of a list.
  case paragraph(Paragraph)
  /// A table.
  case table(ProseTable)
  /// A picture on a line of its own.
  case picture(Picture)

  /// Makes a paragraph.
  public init(_ text: String, place: Place? = nil) { self = .paragraph(Paragraph(text, place: place)) }

  /// Makes a paragraph without a place.
  public init(stringLiteral value: String) { self.init(value) }

  /// Its text: that of a paragraph, the rows of a table with tabs between cells, the words that stand for a picture.
  public var text: String {
    switch self {
    case .paragraph(let paragraph): paragraph.text
    case .table(let table): table.text
    case .picture(let picture): picture.alternative
    }
  }

  /// Where it stands.
  public var place: Place? {
    get {
      switch self {
      case .paragraph(let paragraph): paragraph.place
      case .table(let table): table.place
      case .picture(let picture): picture.place
      }
    }
    set {
      switch self {
      case .paragraph(var paragraph):
        paragraph.place = newValue
        self = .paragraph(paragraph)
      case .table(var table):
        table.place = newValue
        self = .table(table)
      case .picture(var picture):
        picture.place = newValue
        self = .picture(picture)
      }
    }
  }

  /// The paragraph; `nil` for a table or a picture.
  public var paragraph: Paragraph? { if case .paragraph(let paragraph) = self { paragraph } else { nil } }

  /// The table; `nil` for anything else.
  public var table: ProseTable? { if case .table(let table) = self { table } else { nil } }
}

extension Sequence<ProseBlock> {
  /// The paragraphs in reading order, those in the cells of tables among them.
  public var paragraphs: [Paragraph] {
    reduce(into: []) { paragraphs, block in
      switch block {
      case .paragraph(let paragraph): paragraphs.append(paragraph)
      case .table(let table):
        for paragraph in table.rows.joined().flatMap(\.blocks).paragraphs {
          var placed = paragraph
          placed.place = paragraph.place ?? table.place
          paragraphs.append(placed)
        }
      case .picture: break
      }
    }
  }

  /// The pictures in reading order, those within paragraphs and tables among them.
  public var pictures: [Picture] {
    flatMap { block -> [Picture] in
      switch block {
      case .paragraph(let paragraph): paragraph.pictures
      case .table(let table): table.rows.joined().flatMap(\.blocks).pictures
      case .picture(let picture): [picture]
      }
    }
  }

  /// The tables in reading order, without those within tables.
  public var tables: [ProseTable] { compactMap(\.table) }
}
