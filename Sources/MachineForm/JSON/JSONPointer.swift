/// Finds the JSON Pointers (RFC 6901) of values, so that parsing need not keep track of them.
package struct JSONPointer: ~Copyable {
  private var scanner: JSONScanner
  private let offsets: [Int]
  private var found: [String] = []

  /// The pointers of the values or member names that begin at these offsets. An offset between values gets
  /// the pointer of the next one; one that is never reached gets `base`.
  ///
  /// - Parameters:
  ///   - offsets: in ascending order.
  ///   - base: the pointer of the first value, if the bytes are part of a larger document.
  package static func paths(to offsets: [Int], in bytes: UnsafeBufferPointer<UInt8>, base: String = "")
    -> [String]
  {
    var pointer = JSONPointer(scanner: JSONScanner(bytes), offsets: offsets)
    // Pointers can only be found up to the first syntax error.
    try? pointer.walk(base)
    pointer.settle(before: .max, as: base)
    return pointer.found
  }

  private init(scanner: consuming JSONScanner, offsets: [Int]) {
    self.scanner = scanner
    self.offsets = offsets
  }

  private var isDone: Bool { found.count == offsets.count }

  private mutating func settle(before limit: Int, as path: String) {
    while !isDone, offsets[found.count] < limit { found.append(path) }
  }

  private mutating func walk(_ path: String) throws(JSONFault) {
    let kind = scanner.peek()
    settle(before: scanner.position + 1, as: path)
    switch kind {
    case UInt8(ascii: "{"):
      try scanner.beginObject()
      while !isDone, let key = try scanner.nextKey() {
        let member = path + "/" + Self.escaped(key.text)
        settle(before: key.offset + 1, as: member)
        try walk(member)
      }
    case UInt8(ascii: "["):
      try scanner.beginArray()
      var index = 0
      while !isDone, try scanner.nextElement() {
        try walk(path + "/\(index)")
        index += 1
      }
    default: try scanner.skipValue()
    }
  }

  private static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return name
    }
    return name.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
  }
}
