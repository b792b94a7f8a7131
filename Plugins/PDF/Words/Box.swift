/// A rectangle on a page in points, from the upper left corner.
struct Box {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var centerX: Double { (left + right) / 2 }
  var centerY: Double { (top + bottom) / 2 }

  /// How much two boxes overlap from left to right; below 0, the gap between them.
  func overlapX(_ other: Box) -> Double { min(right, other.right) - max(left, other.left) }

  mutating func formUnion(_ other: Box) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }
}
