/// What is known of the elements of HTML: which have no content, and which end where others begin or end.
///
/// These are the rules of libxml2 2.9.14, by which pages were always read; browsers have others for odd pages only.
struct HTMLElements: Sendable {
  /// The rules, by the numbers of `HTMLNames`.
  static let standard = HTMLElements()

  let html = Self.number("html")
  let head = Self.number("head")
  let body = Self.number("body")
  let paragraph = Self.number("p")
  let script = Self.number("script")
  let style = Self.number("style")

  /// Whether an element has no content.
  private let isEmpty: [Bool]
  private let priorities: [UInt8]
  /// For each element, a bit for each other one whose start tag ends it.
  private let ends: [UInt64]

  private static func number(_ name: String) -> Int { HTMLNames.number(ofKnown: name) ?? HTMLNames.none }

  private static let wordsPerElement = (HTMLNames.known.count + 63) / 64

  private init() {
    let count = HTMLNames.known.count
    var isEmpty = [Bool](repeating: false, count: count)
    var priorities = [UInt8](repeating: Self.usualPriority, count: count)
    var ends = [UInt64](repeating: 0, count: count * Self.wordsPerElement)
    for name in Self.empty.split(separator: " ") {
      if let number = HTMLNames.number(ofKnown: name) { isEmpty[number] = true }
    }
    for (name, priority) in Self.rising {
      if let number = HTMLNames.number(ofKnown: name[...]) { priorities[number] = priority }
    }
    for (name, others) in Self.endedBy {
      guard let number = HTMLNames.number(ofKnown: name[...]) else { continue }
      for other in others.split(separator: " ").compactMap({ HTMLNames.number(ofKnown: $0) }) {
        ends[number * Self.wordsPerElement + other / 64] |= 1 << UInt64(other % 64)
      }
    }
    (self.isEmpty, self.priorities, self.ends) = (isEmpty, priorities, ends)
  }

  /// Whether an element has no content, so that it ends with its start tag.
  func isEmpty(_ element: Int) -> Bool { element < isEmpty.count && isEmpty[element] }

  /// An end tag ends no open element of a higher priority.
  func priority(of element: Int) -> UInt8 {
    element < priorities.count ? priorities[element] : Self.usualPriority
  }

  /// Whether the start tag of an element ends an open one.
  func ends(_ open: Int, beginning element: Int) -> Bool {
    guard open < isEmpty.count, element < isEmpty.count else { return false }
    return ends[open * Self.wordsPerElement + element / 64] >> UInt64(element % 64) & 1 == 1
  }

  private static let empty =
    "area base basefont br col frame hr img input isindex link meta param"

  private static let usualPriority: UInt8 = 100
  private static let rising: [(String, UInt8)] = [
    ("div", 150), ("td", 160), ("th", 160), ("tr", 170), ("thead", 180), ("tbody", 180), ("tfoot", 180),
    ("table", 190), ("head", 200), ("body", 200), ("html", 220),
  ]

  /// For each element, those whose start tags end it.
  private static let endedBy: [(String, String)] = [
    ("a", "a fieldset table td th"),
    ("address", "dd dl dt form li ul"),
    ("b", "center p td th"),
    ("big", "p"),
    ("caption", "col colgroup tbody tfoot thead tr"),
    ("col", "col colgroup tbody tfoot thead tr"),
    ("colgroup", "colgroup tbody tfoot thead tr"),
    ("dd", "dt"),
    ("dir", "dd dl dt form ul"),
    ("dl", "form li"),
    ("dt", "dd dl"),
    ("font", "center td th"),
    ("form", "form"),
    ("h1", "fieldset form li p table"),
    ("h2", "fieldset form li p table"),
    ("h3", "fieldset form li p table"),
    ("h4", "fieldset form li p table"),
    ("h5", "fieldset form li p table"),
    ("h6", "fieldset form li p table"),
    (
      "head",
      "a abbr acronym address b bdo big blockquote body br center cite code dd dfn dir div dl dt em "
        + "fieldset font form frameset h1 h2 h3 h4 h5 h6 hr i iframe img kbd li listing map menu ol p pre "
        + "q s samp small span strike strong sub sup table tt u ul var xmp"
    ),
    ("hr", "form"),
    ("i", "center p td th"),
    ("legend", "fieldset"),
    ("li", "li"),
    ("link", "body frameset"),
    ("listing", "dd dl dt fieldset form li table ul"),
    ("menu", "dd dl dt form ul"),
    ("ol", "form ul"),
    ("option", "optgroup option"),
    (
      "p",
      "address blockquote body caption center col colgroup dd dir div dl dt fieldset form frameset h1 "
        + "h2 h3 h4 h5 h6 head hr li listing menu ol p pre table tbody td tfoot th title tr ul xmp"
    ),
    ("pre", "dd dl dt fieldset form li table ul"),
    ("s", "p"),
    ("script", "noscript"),
    ("small", "p"),
    ("span", "td th"),
    ("strike", "p"),
    ("style", "body frameset"),
    ("tbody", "tbody tfoot"),
    ("td", "tbody td tfoot th tr"),
    ("tfoot", "tbody"),
    ("th", "tbody td tfoot th tr"),
    ("thead", "tbody tfoot"),
    ("title", "body frameset"),
    ("tr", "tbody tfoot tr"),
    ("tt", "p"),
    ("u", "p td th"),
    ("ul", "address form menu ol pre"),
    ("xmp", "dd dl dt fieldset form li table ul"),
  ]
}
