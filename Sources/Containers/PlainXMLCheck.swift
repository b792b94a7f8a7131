/// Looks for what makes a document unfit although every tag of it is plain.
struct PlainXMLCheck: PlainMarkupSink {
  static let checks = true

  private let bytes: UnsafeBufferPointer<UInt8>
  /// The attributes of the tag, by their names with prefixes.
  private var names: [Range<Int>] = []
  private var tag = 0
  /// How many bytes the longest start tag has.
  private(set) var longestTag = 0
  private(set) var isOver = false

  /// Every attribute of a tag is compared with the others. No tag that programs write has so many.
  static let mostAttributes = 48
  /// The library has limits on names and values.
  private static let longest = 1 << 16

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func begin(_ name: Range<Int>) {
    names.removeAll(keepingCapacity: true)
    tag = name.lowerBound
  }

  mutating func attribute(_ name: Range<Int>, _ value: Range<Int>, hasReferences: Bool) {
    if names.count == Self.mostAttributes || isAmbiguous(name) { isOver = true }
    names.append(name)
  }

  /// Whether another attribute may be the same: the prefixes of one name may mean one namespace. The names of namespaces
  /// are attributes apart, and must not be those of XML itself.
  private func isAmbiguous(_ name: Range<Int>) -> Bool {
    let isDeclaration = PlainMarkup.declaresNamespace(bytes, name)
    if isDeclaration, bytes[name].dropFirst(6).starts(with: "xml".utf8) { return true }
    let own = PlainMarkup.local(bytes, name)
    return names.contains { other in
      let local = PlainMarkup.local(bytes, other)
      return local.count == own.count && PlainMarkup.declaresNamespace(bytes, other) == isDeclaration
        && bytes[local].elementsEqual(bytes[own])
    }
  }

  mutating func start(endingAt end: Int) {
    longestTag = max(longestTag, end - tag)
    if longestTag > Self.longest { isOver = true }
  }

  mutating func end(_ name: Range<Int>) {}
  mutating func text(_ range: Range<Int>) {}
  mutating func character(_ scalar: Unicode.Scalar) {}
}
