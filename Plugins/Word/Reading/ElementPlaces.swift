import Diagnostics

/// Which element of the main part each cell of a table and each paragraph is, counted in the order of start tags.
struct ElementPlaces {
  /// Whether places are kept; reading alone has no use for them.
  var isKept = false
  /// How many elements began.
  private(set) var count = 0
  private var elements: [Place: Int] = [:]

  /// An element begins.
  mutating func begin() { count += 1 }

  /// The element that began last is at a place.
  mutating func note(_ place: Place) { if isKept { elements[place] = count - 1 } }

  /// The element at a place, from 0.
  subscript(place: Place) -> Int? { elements[place] }
}
