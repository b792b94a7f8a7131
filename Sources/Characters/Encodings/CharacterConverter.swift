#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's iconv: the one GB18030 table that works in static builds too.
package enum CharacterConverter {
  package struct Failure: Error {
    /// The offset of the first byte that could not be converted.
    package let offset: Int
  }

  package static func convert(_ bytes: [UInt8], from source: String, to target: String) -> Result<
    [UInt8], Failure
  > {
    let descriptor = iconv_open(target, source)
    guard Int(bitPattern: descriptor) != -1 else { return .failure(Failure(offset: 0)) }
    defer { iconv_close(descriptor) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    var input = bytes.map { CChar(bitPattern: $0) }
    let total = input.count
    return input.withUnsafeMutableBufferPointer { buffer in
      var pointer = buffer.baseAddress
      var left = total
      while left > 0 {
        let status = chunk.withUnsafeMutableBufferPointer { room -> (Int, Int32) in
          var target = room.baseAddress
          var space = room.count
          let result = iconv(descriptor, &pointer, &left, &target, &space)
          let code = errno
          let written = room.count - space
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<written]).withMemoryRebound(
            to: UInt8.self
          ) { output.append(contentsOf: $0) }
          return (Int(result), code)
        }
        if status.0 == -1, status.1 != E2BIG { return .failure(Failure(offset: total - left)) }
      }
      return .success(output)
    }
  }
}
