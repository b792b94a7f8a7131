import Diagnostics

/// What an exporter could not carry.
public struct Loss: Sendable, Hashable {
  /// What kind of thing was lost.
  public var aspect: Aspect
  /// How many of them.
  public var count: Int
  /// What exactly was lost, where the aspect does not say.
  public var detail: Message?

  /// Makes a loss.
  public init(aspect: Aspect, count: Int, detail: Message? = nil) {
    self.aspect = aspect
    self.count = count
    self.detail = detail
  }
}
