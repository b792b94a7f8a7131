/// How a number is shown, as far as it changes what the number means.
enum NumberFormat: Sendable, Hashable {
  case general
  /// With so many digits after the point.
  case places(Places)
  /// As a date, counted from 1900 or from 1904.
  case date(from1904: Bool)
  /// With words or signs around it, such as a unit; 0 may be shown without them.
  case decorated(before: String, after: String, places: Places, bareZero: Bool)
  /// As a share of a hundred.
  case percent(places: Int)
  /// Not at all.
  case hidden
  /// In a way that cannot be told here, such as in thousands or in Chinese numerals.
  case unreadable(String)

  /// How many digits are shown after the point: so many at least, and more only if the number has them.
  struct Places: Sendable, Hashable {
    var least: Int
    var most: Int

    init(_ count: Int) { (least, most) = (count, count) }

    init(_ section: FormatSection) { (least, most) = (min(section.places, 18), section.mostPlaces) }
  }

  /// The format of a built-in number (ECMA-376 part 1, §18.8.30); 27–36 and 50–58 are East Asian dates.
  init(builtIn id: Int, from1904: Bool) {
    switch id {
    case 1, 3, 37, 38: self = .places(Places(0))
    case 2, 4: self = .places(Places(2))
    // Amounts of money in the currency of the place.
    case 5, 6, 42: self = .decorated(before: "¥", after: "", places: Places(0), bareZero: id == 42)
    case 7, 8, 44: self = .decorated(before: "¥", after: "", places: Places(2), bareZero: id == 44)
    case 9: self = .percent(places: 0)
    case 10: self = .percent(places: 2)
    case 11, 12, 13, 48: self = .unreadable("")
    case 41: self = .places(Places(0))
    case 39, 40, 43: self = .places(Places(2))
    case 14...22, 27...36, 45...47, 50...58: self = .date(from1904: from1904)
    default: self = .general
    }
  }

  /// The format that a code such as `0.00"万元"` describes.
  init(code: String, from1904: Bool) {
    let sections = FormatSection.sections(of: code)
    guard let first = sections.first else {
      self = .general
      return
    }
    if sections.count > 1, sections.prefix(3).allSatisfy(\.isEmpty) {
      self = .hidden
    } else if first.isDate {
      self = .date(from1904: from1904)
    } else if first.isUnreadable || first.placeholders == 0 && !first.isGeneral && !first.isEmpty {
      self = .unreadable(code)
    } else if first.isPercent {
      self = .percent(places: first.places)
    } else if !first.before.isEmpty || !first.after.isEmpty {
      // A third section is how 0 is shown.
      self = .decorated(
        before: first.before, after: first.after, places: Places(first), bareZero: sections.count > 2)
    } else {
      self = first.placeholders > 0 && !first.isGeneral ? .places(Places(first)) : .general
    }
  }
}
