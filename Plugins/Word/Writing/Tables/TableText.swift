/// The two sizes of text in tables: GB/T 9704-2012 leaves them open, offices use 小四 and 五号 (docs/form.md,
/// "Typography").
enum TableText: CaseIterable {
  /// 12 pt, for table 2.
  case regular
  /// 10.5 pt, for tables 3 and 4, which have many columns.
  case small

  /// Twips between a cell's lines and its text.
  static let sideMargin = 45
  static let endMargin = 20

  /// Half points.
  var size: Int { self == .regular ? 24 : 21 }
  /// The distance of lines in twips.
  var line: Int { self == .regular ? 320 : 270 }
  /// The least height of a row in twips.
  var row: Int { self == .regular ? 460 : 340 }
  /// Twips between the side margins and a caption, if the columns are wide enough for it.
  var captionIndent: Int { self == .regular ? 70 : 0 }
  /// Twips that a Chinese character takes.
  var character: Int { size * 10 }

  /// The width of a column with room for so many characters on a line, in twips.
  func width(of characters: Int) -> Int { characters * character + 2 * Self.sideMargin + 20 }

  /// Where a row's label stands: the blank form centres those of table 2 (docs/formats-docx.md, "The blank form").
  var labelAlignment: ParagraphFormat.Alignment { self == .regular ? .center : .left }

  var caption: StyleID { self == .regular ? .tableCaption : .smallCaption }
  var head: StyleID { self == .regular ? .tableHead : .smallHead }
  var label: StyleID { self == .regular ? .tableLabel : .smallLabel }
  var number: StyleID { self == .regular ? .tableNumber : .smallNumber }
  /// What the names of the styles end with.
  var suffix: String { self == .regular ? "" : "（小）" }
}
