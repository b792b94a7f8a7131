/// A piece of text in a table that is not a value: a label, part of one, or other words.
struct LabelPiece: Sendable {
  /// The hash of its skeleton, for lookup in the index.
  var hash: UInt64
  /// Whether the index has a label with this skeleton.
  var isKnown: Bool
  /// The row label it is a miswriting of; -1 for none.
  var closest: Int16 = -1
  /// Whether it is a substring of some label.
  var isPiece = false
  /// Whether it begins with a list sign whose numeral is printed elsewhere (`、属于国家秘密`).
  var hasLostNumeral = false
  /// Whether it begins with a numeral.
  var hasNumeral = false
  /// Whether it is a note in brackets.
  var isNote = false
  /// Its range in the document's buffer.
  var start: Int32
  var end: Int32
  /// The line and the fragment it is in.
  var line: Int32
  var fragment: Int32
  /// In a row, its column and how many columns it spans; in text, the number of characters before it.
  var column: Int32
  var columnSpan: Int32 = 1
  /// The display columns before it on its line; ideographs count as two.
  var display: Int32 = 0
  /// Its skeleton, as a range of `TableScan.pool`.
  var skeleton: Range<Int>
  /// How many values of the table come before it.
  var tokensBefore: Int
}
