extension String {
  /// The text without blanks and control characters at its ends.
  package var trimmed: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace || first.value < 0x20 {
      scalars.removeFirst()
    }
    while let last = scalars.last, last.properties.isWhitespace || last.value < 0x20 { scalars.removeLast() }
    return String(scalars)
  }
}
