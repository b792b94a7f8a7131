import Diagnostics

/// Where and how a value was read.
public struct Origin: Sendable, Hashable {
  /// The place in the source.
  public var place: Place
  /// The text as it is in the source, before anything was removed.
  public var raw: String
  /// How the row the value belongs to was recognised.
  public var recognition: Recognition
  /// Why the reading is in doubt; `nil` where it is certain.
  public var doubt: Doubt?

  /// Makes an origin.
  public init(place: Place, raw: String, recognition: Recognition, doubt: Doubt? = nil) {
    self.place = place
    self.raw = raw
    self.recognition = recognition
    self.doubt = doubt
  }

  /// How sure the recognition of a row is, from best to least.
  public enum Recognition: String, Sendable, Hashable, CaseIterable {
    /// The label is worded as in the form.
    case exact
    /// The label is the form's after folding of width, blanks and punctuation.
    case normalized
    /// The label is a known other wording.
    case alias
    /// The label is missing or unknown; the position decided.
    case position
    /// The order of the values was lost, and labels and sums together decided.
    case sums
  }

  /// Why a reading is in doubt.
  public enum Doubt: String, Sendable, Hashable, CaseIterable {
    /// The row has another number of values than the form, and nothing shows which one is missing.
    case valueCount
    /// More than one placement of the printed values fits labels and sums.
    case ambiguousPlacement
    /// The value has no label of its own beside it.
    case strayValue
    /// Two numbers may have been joined, or one may have been split.
    case splitOrJoined
    /// The same cell is stated twice, differently.
    case conflict
    /// Label and head state different units of money.
    case unit
  }
}
