/// A piece of text in a table that is no value: a label, part of one, or other words.
struct LabelPiece: Sendable {
  /// The hash of its skeleton, by which the index knows it.
  var hash: UInt64
  /// Whether the index has a label of just these words.
  var isKnown: Bool
  /// The row's label that it is a miswriting of; -1 for none.
  var closest: Int16 = -1
  /// Whether it is a connected piece of some label.
  var isPiece = false
  /// Whether it begins with a list sign whose numeral stands elsewhere (`、属于国家秘密`).
  var hasLostNumeral = false
  /// Whether it begins with a numeral.
  var hasNumeral = false
  /// Whether it is a note in brackets behind a label.
  var isNote = false
  /// Where it begins and ends in the document's buffer.
  var start: Int32
  var end: Int32
  /// The line and the fragment it stands in.
  var line: Int32
  var fragment: Int32
  /// The column in its row and how many it covers, or the characters before it on its line.
  var column: Int32
  var columnSpan: Int32 = 1
  /// The display columns before it on its line.
  var display: Int32 = 0
  /// Its skeleton, as a range of the scan's pool.
  var skeleton: Range<Int>
  /// How many values of the table were scanned before it.
  var tokensBefore: Int
}
