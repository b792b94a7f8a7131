/// A stretch of a title that no line may break inside.
struct TitleWord: Equatable {
  /// What kind of word it is, by which it is known how well a line may end with it.
  enum Kind {
    /// The year, `2023年`.
    case year
    /// What the report is about, 政府信息公开: what stands before it is the organ or the year.
    case subject
    /// A name with its end, such as 云坪县 or 水务局.
    case name
    /// A word out of names, such as 乡村振兴, or of the title.
    case term
    /// A word that joins two others: 和, 与, 及.
    case conjunction
    /// Characters that are no known word.
    case other
  }

  var kind: Kind
  var text: String

  /// How much speaks against a line that ends with this word and another that begins with the next, in half characters
  /// of difference between their lengths, less than 0 if it speaks for it; `nil` if a line never may.
  func reluctance(before next: TitleWord) -> Int? {
    if next.kind == .conjunction || next.text.first.map(Self.closers.contains) ?? false
      || text.last.map(Self.openers.contains) ?? false
    {
      return nil
    }
    // Another name of the organ, or what belongs to it.
    if next.text.first.map(Self.openers.contains) ?? false { return -12 }
    switch (kind, next.kind) {
    case (.year, .subject): return 14
    case (.year, _): return 4
    case (_, .year), (_, .subject): return 0
    case (.name, _): return 4
    case (.conjunction, _): return 6
    case (.subject, _): return 12
    case (.term, .term), (.term, .name): return 8
    case (.other, _), (.term, _): return 16
    }
  }

  /// Signs that begin what is behind them.
  static let openers: Set<Character> = ["（", "(", "《", "〈", "“", "〔", "【"]
  private static let closers: Set<Character> = ["）", ")", "》", "〉", "”", "〕", "】", "、", "，", "：", "的"]
}
