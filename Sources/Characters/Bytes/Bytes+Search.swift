#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension [UInt8] {
  /// Whether the bytes of the text occur in these.
  package func contains(_ text: StaticString) -> Bool {
    withUnsafeBytes { bytes in
      guard var place = bytes.baseAddress else { return false }
      let end = place + bytes.count
      while end - place >= text.utf8CodeUnitCount,
        let found = memchr(place, Int32(text.utf8Start.pointee), end - place),
        end - UnsafeRawPointer(found) >= text.utf8CodeUnitCount
      {
        if memcmp(found, text.utf8Start, text.utf8CodeUnitCount) == 0 { return true }
        place = UnsafeRawPointer(found) + 1
      }
      return false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes occur.
  package func contains(bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, var place = baseAddress.map({ UnsafeRawPointer($0) }) else {
      return bytes.isEmpty
    }
    let end = place + count
    while end - place >= bytes.count, let found = memchr(place, Int32(first), end - place - bytes.count + 1) {
      if memcmp(found, bytes, bytes.count) == 0 { return true }
      place = UnsafeRawPointer(found) + 1
    }
    return false
  }
}
