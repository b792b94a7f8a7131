/// The calendar day that a report is signed on.
public struct ReportDate: Sendable, Hashable {
  /// The year, four digits.
  public var year: Int
  /// The month, 1 … 12.
  public var month: Int
  /// The day, 1 … 31.
  public var day: Int

  /// Makes a date; `nil` where month or day is out of range.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-01-05`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `2024年1月5日`, exactly as `chinese` writes it.
  public init?(chinese text: some StringProtocol) {
    let parts = text.split { "年月日".contains($0) }.map { Int($0) ?? 0 }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
    guard chinese == text else { return nil }
  }

  /// `2024-01-05`.
  public var iso: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// `2024年1月5日`, without zero padding (docs/form.md, "Date and signature").
  public var chinese: String { "\(year)年\(month)月\(day)日" }
}
