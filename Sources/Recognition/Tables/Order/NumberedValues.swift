/// Numbers side by side within a value, read and written one at a time: a vector's own subscript copies all.
struct NumberedValues<Vector: SIMD> where Vector.Scalar: FixedWidthInteger {
  private(set) var vector = Vector()

  /// The number at an index.
  ///
  /// It is mutating because only the vector's own memory can be read without a copy.
  mutating func value(_ index: Int) -> Vector.Scalar {
    precondition(index >= 0 && index < Vector.scalarCount)
    return withUnsafeMutablePointer(to: &vector) {
      UnsafeMutableRawPointer($0).load(fromByteOffset: index &* Self.stride, as: Vector.Scalar.self)
    }
  }

  mutating func set(_ index: Int, _ number: Vector.Scalar) {
    precondition(index >= 0 && index < Vector.scalarCount)
    withUnsafeMutablePointer(to: &vector) {
      UnsafeMutableRawPointer($0)
        .storeBytes(of: number, toByteOffset: index &* Self.stride, as: Vector.Scalar.self)
    }
  }

  private static var stride: Int { MemoryLayout<Vector.Scalar>.stride }
}
