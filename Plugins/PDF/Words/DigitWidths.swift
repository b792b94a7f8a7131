/// How wide the digits of a typeface are, for boxes one high: mostly all the same, or each on its own, such as a
/// narrow 1.
struct DigitWidths {
  /// A number and its width.
  typealias Number = (digits: ArraySlice<UInt8>, width: Double)

  /// The width of most digits.
  private let usual: Double
  /// The widths of the digits by their value, the lower half of a byte.
  private var widths: [Double]

  /// As many as half a byte tells apart.
  private static let mostDigits = 16
  // Less is rounding.
  private static let tolerance = 0.01
  /// How far a number's width may be from that of its digits, in digits.
  private static let unevenness = 0.08
  private static let fewestNumbers = 9
  /// A digit in fewer numbers is taken to be as wide as most, so that a number of two cells proves no width.
  private static let fewestOfDigit = 3
  /// How far the widths that numbers give a digit may be apart, in digits: glyphs stand at tenths of a point.
  private static let agreement = 0.03
  // Widths hardly change after the second.
  private static let rounds = 4

  /// The width of most digits in some numbers; `nil` if they prove none, with digits that are spaced out, or of too
  /// many widths.
  static func usual(in numbers: [Number]) -> Double? {
    let usual = middle(numbers.map { $0.width / Double($0.digits.count) })
    let alike = numbers.count { isAlike($0.width / Double($0.digits.count), usual) }
    return numbers.count >= fewestNumbers && alike * 3 > numbers.count * 2 ? usual : nil
  }

  /// Whether two widths are one.
  static func isAlike(_ width: Double, _ other: Double) -> Bool { abs(width - other) < tolerance * other }

  /// Learns from the numbers of a typeface.
  init(usual: Double, numbers: [Number]) {
    self.usual = usual
    widths = Array(repeating: usual, count: Self.mostDigits)
    guard numbers.contains(where: { isUneven($0) }) else { return }
    var byDigit: [[Number]] = Array(repeating: [], count: widths.count)
    for number in numbers {
      for digit in Set(number.digits.map(Self.value)) { byDigit[digit].append(number) }
    }
    for _ in 0..<Self.rounds {
      for digit in byDigit.indices where byDigit[digit].count >= Self.fewestOfDigit {
        widths[digit] += difference(of: digit, in: byDigit[digit])
      }
    }
  }

  /// By how much the numbers with a digit say that it is wider; 0 if they do not agree, since numbers of several cells
  /// overlap by any width.
  private func difference(of digit: Int, in numbers: [Number]) -> Double {
    let differences = numbers.map { number in
      (number.width - width(of: number.digits)) / Double(number.digits.count { Self.value($0) == digit })
    }
    let middle = Self.middle(differences)
    let alike = differences.count { abs($0 - middle) < Self.agreement * usual }
    return alike * 3 > differences.count * 2 ? middle : 0
  }

  /// The width of digits side by side.
  func width(of digits: ArraySlice<UInt8>) -> Double {
    digits.reduce(0) { $0 + widths[Self.value($1)] }
  }

  /// Whether a number takes more or less than the width of its digits.
  func isUneven(_ number: Number) -> Bool {
    abs(number.width - width(of: number.digits)) > Self.unevenness * usual
  }

  private static func value(_ digit: UInt8) -> Int { Int(digit & 0x0F) }

  private static func middle(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}
