/// Tells a handler what a plain document has, in the form in which the library tells it.
struct PlainXMLEvents: PlainMarkupSink {
  static let checks = false

  private let bytes: UnsafeBufferPointer<UInt8>
  private let handler: XMLHandler
  /// The names of the tag without prefixes, each with a 0 behind it, and values whose references were replaced. Together
  /// they are no longer than the tag.
  private let room: UnsafeMutablePointer<UInt8>
  private var used = 0
  private var name: UnsafePointer<UInt8>
  /// Five pointers an attribute, as `XMLAttributes` has them.
  private let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  private var count = 0
  private(set) var isOver = false

  /// - Parameters:
  ///   - longestTag: how many bytes the longest start tag has.
  ///   - mostAttributes: how many attributes a tag has at most.
  /// What libxml2 tells of an attribute: name, prefix, namespace, beginning and end of the value.
  private static let fieldsOfAttribute = 5

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, longestTag: Int, mostAttributes: Int, handler: XMLHandler
  ) {
    self.bytes = bytes
    self.handler = handler
    room = .allocate(capacity: longestTag + 1)
    room.initialize(repeating: 0, count: longestTag + 1)
    name = UnsafePointer(room)
    let fieldCount = Self.fieldsOfAttribute * mostAttributes
    fields = .allocate(capacity: fieldCount)
    fields.initialize(repeating: nil, count: fieldCount)
  }

  /// Frees what was needed for the events.
  func free() {
    room.deallocate()
    fields.deallocate()
  }

  mutating func begin(_ name: Range<Int>) {
    used = 0
    count = 0
    self.name = copy(name)
  }

  mutating func attribute(_ name: Range<Int>, _ value: Range<Int>, hasReferences: Bool) {
    if PlainMarkup.declaresNamespace(bytes, name) { return }
    let field = fields + Self.fieldsOfAttribute * count
    count += 1
    field[0] = copy(name)
    if hasReferences {
      field[3] = UnsafePointer(room + used)
      copyReplacingReferences(value)
      field[4] = UnsafePointer(room + used)
    } else if let base = bytes.baseAddress {
      field[3] = base + value.lowerBound
      field[4] = base + value.upperBound
    }
  }

  mutating func start(endingAt end: Int) {
    handler.start(XMLName(pointer: name), XMLAttributes(pointer: fields, count: count))
    isOver = handler.isStopped
  }

  mutating func end(_ name: Range<Int>) {
    used = 0
    handler.end(XMLName(pointer: copy(name)))
    isOver = handler.isStopped
  }

  mutating func text(_ range: Range<Int>) {
    handler.text(UnsafeBufferPointer(rebasing: bytes[range]))
    isOver = handler.isStopped
  }

  mutating func character(_ scalar: Unicode.Scalar) {
    Array(scalar.utf8).withUnsafeBufferPointer(handler.text)
    isOver = handler.isStopped
  }

  /// Copies a value with the characters for which its references stand, but for ampersands, which the library leaves as
  /// references too. That takes at most as many bytes as the value has.
  private mutating func copyReplacingReferences(_ value: Range<Int>) {
    var index = value.lowerBound
    while index < value.upperBound {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, length) = PlainText.reference(bytes, at: index) {
        if scalar == "&" { copy("&#38;".utf8) } else { copy(scalar.utf8) }
        index += length
      } else {
        copy(CollectionOfOne(bytes[index]))
        index += 1
      }
    }
  }

  private mutating func copy(_ own: some Sequence<UInt8>) {
    for byte in own {
      room[used] = byte
      used += 1
    }
  }

  /// A copy of a name without its prefix.
  private mutating func copy(_ name: Range<Int>) -> UnsafePointer<UInt8> {
    let start = room + used
    for index in PlainMarkup.local(bytes, name) {
      room[used] = bytes[index]
      used += 1
    }
    room[used] = 0
    used += 1
    return UnsafePointer(start)
  }
}
