/// The direction in which the words of a page run.
enum ReadingDirection {
  case rightwards
  case downwards
  case leftwards
  case upwards

  /// The place of a box once the page is turned so that its words run rightwards.
  func upright(_ box: Box, width: Double, height: Double) -> Box {
    switch self {
    case .rightwards: box
    case .downwards: Box(left: box.top, top: width - box.right, right: box.bottom, bottom: width - box.left)
    case .leftwards:
      Box(
        left: width - box.right, top: height - box.bottom, right: width - box.left, bottom: height - box.top)
    case .upwards: Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
    }
  }

  /// The direction whose turn undoes this one's.
  var opposite: ReadingDirection {
    switch self {
    case .downwards: .upwards
    case .upwards: .downwards
    case .rightwards, .leftwards: self
    }
  }

  /// Whether turning the page exchanges its width and height.
  var swapsSides: Bool { self == .downwards || self == .upwards }
}
