import Containers

/// A list of choices while its options are being read: a page shows the one that is chosen, or else the first.
struct OpenSelect {
  /// The text of the option that the page shows.
  private(set) var shown: [UInt8] = []
  /// The position in the page after it.
  private(set) var offset = 0

  private var count = 0
  private var isChosen = false
  private var takesText = false

  /// An option begins.
  mutating func begin(_ attributes: HTMLAttributes) {
    count += 1
    takesText = count == 1 || !isChosen && attributes.has("selected")
    if takesText { shown = [] }
    if attributes.has("selected") { isChosen = true }
  }

  /// Text of an option, or around one.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    guard takesText else { return }
    shown += text
    offset = end
  }

  /// The option ends.
  mutating func end() { takesText = false }
}
